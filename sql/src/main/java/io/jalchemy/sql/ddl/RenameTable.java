package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.TableName;

/**
 * {@code ALTER TABLE … RENAME TO}. The table stays in its schema.
 *
 * @param table the present name of the table
 * @param newName the new name of the table, without a schema
 */
public record RenameTable(TableName table, String newName) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.renameTable(this);
    }
}
