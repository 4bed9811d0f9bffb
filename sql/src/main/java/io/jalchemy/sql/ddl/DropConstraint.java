package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.TableName;

/**
 * {@code ALTER TABLE … DROP CONSTRAINT}.
 *
 * @param table the table to change
 * @param constraint has a name
 * @param ifExists whether it is fine if there is none
 */
public record DropConstraint(TableName table, Constraint constraint, boolean ifExists) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropConstraint(this);
    }
}
