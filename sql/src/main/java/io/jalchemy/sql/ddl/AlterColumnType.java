package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.TableName;
import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER TABLE … ALTER COLUMN … TYPE}.
 *
 * @param table the table to change
 * @param column the column as it is to be, taken from a table; databases without this statement need its whole definition
 * @param using an SQL expression for the new values, of the old ones; null for a cast
 */
public record AlterColumnType(
        TableName table, Column<?> column, @Nullable String using) implements DdlStatement {

    /**
     * Returns a statement that gives a column of {@code table} the type of {@code column}, which does not belong to a table; values are
     * cast.
     */
    public static AlterColumnType of(TableName table, Column<?> column) {
        return new AlterColumnType(table, AddColumn.declared(table, column), null);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.alterColumnType(this);
    }
}
