package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.TableName;

/**
 * {@code ALTER TABLE … ADD CONSTRAINT}.
 *
 * @param table the table to change
 * @param constraint the constraint to add
 */
public record AddConstraint(TableName table, Constraint constraint) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.addConstraint(this);
    }
}
