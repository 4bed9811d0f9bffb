package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.TableName;

/**
 * {@code ALTER TABLE … ALTER COLUMN … SET NOT NULL} or {@code DROP NOT NULL}.
 *
 * @param table the table to change
 * @param column the column as it is to be, taken from a table
 */
public record AlterColumnNullability(TableName table, Column<?> column) implements DdlStatement {

    /**
     * Returns a statement that makes a column of {@code table} nullable or NOT NULL as {@code column} is, which does not belong to a table.
     */
    public static AlterColumnNullability of(TableName table, Column<?> column) {
        return new AlterColumnNullability(table, AddColumn.declared(table, column));
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.alterColumnNullability(this);
    }
}
