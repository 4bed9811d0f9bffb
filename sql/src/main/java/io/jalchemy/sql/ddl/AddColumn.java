package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import java.util.List;

/**
 * {@code ALTER TABLE … ADD COLUMN}. The column's keys, unique constraints, indexes and comment need statements of their own.
 *
 * @param table the table to change
 * @param column the column to add, taken from a table
 * @param ifNotExists whether to do nothing if there is a column of that name
 */
public record AddColumn(TableName table, Column<?> column, boolean ifNotExists) implements DdlStatement {

    /** Makes a statement that fails if there is a column of that name. */
    public AddColumn(TableName table, Column<?> column) {
        this(table, column, false);
    }

    /** Returns a statement that adds {@code column}, which does not belong to a table yet, to {@code table}. */
    public static AddColumn of(TableName table, Column<?> column) {
        return new AddColumn(table, declared(table, column));
    }

    /** Returns {@code column} as the only column of a new table with the name {@code table}. */
    static Column<?> declared(TableName table, Column<?> column) {
        return Table.of(table, List.of(column)).c(column.key());
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.addColumn(this);
    }
}
