package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.TableName;

/**
 * {@code ALTER TABLE … DROP COLUMN}.
 *
 * @param table the table to change
 * @param column the name of the column
 * @param ifExists whether to do nothing if it does not exist
 */
public record DropColumn(TableName table, String column, boolean ifExists) implements DdlStatement {

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropColumn(this);
    }
}
