package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.TableName;

/**
 * {@code ALTER TABLE … RENAME COLUMN}.
 *
 * @param table the table to change
 * @param column the present name of the column
 * @param newName the new name of the column
 */
public record RenameColumn(TableName table, String column, String newName) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.renameColumn(this);
    }
}
