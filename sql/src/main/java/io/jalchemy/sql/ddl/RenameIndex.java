package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.TableName;

/**
 * {@code ALTER INDEX … RENAME TO}.
 *
 * @param table the table of the index
 * @param name the name of the index
 * @param newName its new name
 */
public record RenameIndex(TableName table, String name, String newName) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.renameIndex(this);
    }
}
