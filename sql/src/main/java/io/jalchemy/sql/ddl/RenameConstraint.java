package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.TableName;

/**
 * {@code ALTER TABLE … RENAME CONSTRAINT}.
 *
 * @param table the table to change
 * @param name the name of the constraint
 * @param newName its new name
 */
public record RenameConstraint(TableName table, String name, String newName) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.renameConstraint(this);
    }
}
