package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.TableName;

/**
 * {@code ALTER TABLE … RENAME TO}. The table stays in its schema.
 *
 * @param table the name that it has
 * @param newName the name that it gets
 */
public record RenameTable(TableName table, String newName) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.renameTable(this);
    }
}
