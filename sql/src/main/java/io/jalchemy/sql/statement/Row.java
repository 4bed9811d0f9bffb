package io.jalchemy.sql.statement;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.SelectedValues;
import io.jalchemy.sql.tree.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a result. Its values are read by position, {@code row.v1()}, or by the expression that was selected. */
public abstract sealed class Row
        permits RowList,
                Row2,
                Row3,
                Row4,
                Row5,
                Row6,
                Row7,
                Row8,
                Row9,
                Row10,
                Row11,
                Row12,
                Row13,
                Row14,
                Row15,
                Row16 {

    private final List<? extends Node> columns;
    private final @Nullable Object[] values;

    Row(List<? extends Node> columns, @Nullable Object[] values) {
        this.columns = columns;
        this.values = values;
    }

    final @Nullable Object value(int index) {
        return values[index];
    }

    /**
     * Returns the value of {@code expression}; null for SQL NULL.
     *
     * @throws JalchemyException if the expression was not selected
     */
    @SuppressWarnings("unchecked") // what was selected has the expression's type
    public final <T> @Nullable T get(Expression<T> expression) {
        for (int i = 0; i < values.length; i++) {
            Node column = columns.get(i);
            boolean same = SelectedValues.plain(column).equals(SelectedValues.plain(expression))
                    || SelectedValues.isLabelled(column, expression);
            if (same) {
                return (T) values[i];
            }
        }
        throw new JalchemyException(
                "NOT_SELECTED",
                expression + " was not selected; the row has " + columns
                        + ". Add it to select(…), or take a value by its position.");
    }

    /**
     * Returns the object of {@code entity}; null if an outer join found none.
     *
     * @throws JalchemyException if the entity was not selected
     */
    @SuppressWarnings("unchecked") // what was selected is of the entity's class
    public final <E> @Nullable E get(Source<E> entity) {
        for (int i = 0; i < values.length; i++) {
            if (columns.get(i) instanceof Source<?> source && source.identity().equals(entity.identity())) {
                return (E) values[i];
            }
        }
        throw new JalchemyException(
                "NOT_SELECTED",
                entity + " was not selected; the row has " + columns
                        + ". Add it to select(…), or take a value by its position.");
    }

    /** Returns the values in order, as a new list; null for SQL NULL. */
    public final List<@Nullable Object> values() {
        return new ArrayList<>(Arrays.asList(values));
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Row that && Arrays.equals(values, that.values);
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public final String toString() {
        return Arrays.toString(values);
    }
}
