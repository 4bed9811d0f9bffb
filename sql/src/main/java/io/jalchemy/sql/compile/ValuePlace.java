package io.jalchemy.sql.compile;

import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.TableSource;

/**
 * The place in a statement that a value is for, for messages.
 *
 * @param column the column's name with that of its table: {@code "notes.size"}
 * @param row the number of the row of an INSERT, from 1; 0 if there are no rows
 * @param rows the number of rows of the INSERT; 0 if there are none
 * @param compared whether the value is compared with the column and not written into it
 */
public record ValuePlace(String column, int row, int rows, boolean compared) {

    /** Returns the place of a value that is written into {@code column}. */
    static ValuePlace written(ColumnExpression<?> column) {
        return new ValuePlace(name(column), 0, 0, false);
    }

    /** Returns the place of a value that {@code column} is compared with. */
    static ValuePlace compared(ColumnExpression<?> column) {
        return new ValuePlace(name(column), 0, 0, true);
    }

    /** Returns the same place in row {@code number} of {@code count}. */
    ValuePlace in(int number, int count) {
        return new ValuePlace(column, number, count, compared);
    }

    private static String name(ColumnExpression<?> column) {
        FromItem from = column.from() instanceof Aliased aliased ? aliased.of() : column.from();
        return from instanceof TableSource table ? table.name() + "." + column.name() : column.name();
    }

    /** Returns a text that follows "the value" in messages: {@code "of notes.size in row 2 of 3"}. */
    @Override
    public String toString() {
        String place = (compared ? "that is compared with " : "of ") + column;
        return rows == 0 ? place : place + " in row " + row + " of " + rows;
    }
}
