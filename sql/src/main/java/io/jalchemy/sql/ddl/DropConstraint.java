package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.TableName;

/**
 * {@code ALTER TABLE … DROP CONSTRAINT}.
 *
 * @param table the table to change
 * @param constraint the constraint to drop, which has a name
 * @param ifExists whether to do nothing if it does not exist
 * @param cascade whether foreign keys that refer to it are dropped, too
 */
public record DropConstraint(TableName table, Constraint constraint, boolean ifExists, boolean cascade)
        implements DdlStatement {

    /** Makes a statement that fails if foreign keys refer to the constraint. */
    public DropConstraint(TableName table, Constraint constraint, boolean ifExists) {
        this(table, constraint, ifExists, false);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropConstraint(this);
    }
}
