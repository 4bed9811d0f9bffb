package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.TableName;

/**
 * {@code ALTER TABLE … ALTER COLUMN … SET EXPRESSION}, or {@code DROP EXPRESSION}, which leaves a plain column with the values that were
 * stored.
 *
 * @param table the table to change
 * @param column the column as it is to be, taken from a table: computed, or not
 */
public record AlterColumnExpression(TableName table, Column<?> column) implements DdlStatement {

    /** Returns a statement that computes a column of {@code table} as {@code column}, which does not belong to a table. */
    public static AlterColumnExpression of(TableName table, Column<?> column) {
        return new AlterColumnExpression(table, AddColumn.declared(table, column));
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.alterColumnExpression(this);
    }
}
