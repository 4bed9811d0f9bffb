package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.TableName;

/**
 * {@code ALTER TABLE … ALTER COLUMN … SET DEFAULT} or {@code DROP DEFAULT}.
 *
 * @param table the table to change
 * @param column the column as it is to be, taken from a table
 */
public record AlterColumnDefault(TableName table, Column<?> column) implements DdlStatement {

    /** Returns a statement that gives a column of {@code table} the default of {@code column}, which does not belong to a table. */
    public static AlterColumnDefault of(TableName table, Column<?> column) {
        return new AlterColumnDefault(table, AddColumn.declared(table, column));
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.alterColumnDefault(this);
    }
}
