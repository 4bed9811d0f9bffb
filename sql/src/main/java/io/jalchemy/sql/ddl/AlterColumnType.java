package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.TableName;
import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER TABLE … ALTER COLUMN … TYPE}.
 *
 * @param table the table to change
 * @param column the column as it is to be, taken from a table; databases that know no such change need all of it
 * @param using SQL that makes the new values from the old ones; null for a cast
 */
public record AlterColumnType(
        TableName table, Column<?> column, @Nullable String using) implements DdlStatement {

    /** Returns a statement for {@code column}, which is in no table, of {@code table}. */
    public static AlterColumnType of(TableName table, Column<?> column) {
        return new AlterColumnType(table, AddColumn.declared(table, column), null);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.alterColumnType(this);
    }
}
