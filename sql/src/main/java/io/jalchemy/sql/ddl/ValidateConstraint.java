package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.TableName;

/**
 * {@code ALTER TABLE … VALIDATE CONSTRAINT}: rows are checked that were there before a constraint that was added without validating.
 *
 * @param table the table of the constraint
 * @param constraint the constraint, which has a name
 */
public record ValidateConstraint(TableName table, Constraint constraint) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.validateConstraint(this);
    }
}
