package io.jalchemy.sql.compile;

import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.TableSource;

/**
 * What a value of a statement is for, so that a message can say it.
 *
 * @param column with its table: {@code "notes.size"}
 * @param row which row of an INSERT it is in, from 1; 0 for no row
 * @param rows how many rows the INSERT has; 0 for no row
 * @param compared whether it is compared with the column and not written into it
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

    /** Returns the same in a row of several. */
    ValuePlace in(int number, int count) {
        return new ValuePlace(column, number, count, compared);
    }

    private static String name(ColumnExpression<?> column) {
        FromItem from = column.from() instanceof Aliased aliased ? aliased.of() : column.from();
        return from instanceof TableSource table ? table.name() + "." + column.name() : column.name();
    }

    /** Returns what follows "the value": {@code "of notes.size in row 2 of 3"}. */
    @Override
    public String toString() {
        String place = (compared ? "that is compared with " : "of ") + column;
        return rows == 0 ? place : place + " in row " + row + " of " + rows;
    }
}
