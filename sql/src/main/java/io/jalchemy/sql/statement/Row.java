package io.jalchemy.sql.statement;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.OutputNames;
import io.jalchemy.sql.tree.SelectedValues;
import io.jalchemy.sql.tree.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a result. Its values are read by position, {@code row.v1()} or {@code row.get(0)}, by the expression or entity that was selected,
 * or by name, {@code row.get("posts")}. Two rows of equal values are equal.
 */
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

    /**
     * Returns the value at {@code index}, from 0; null for SQL NULL.
     *
     * @throws JalchemyException if there is none
     */
    public final @Nullable Object get(int index) {
        if (index < 0 || index >= values.length) {
            throw new JalchemyException(
                    "NOT_SELECTED",
                    "get(" + index + "): the row has the values " + names()
                            + ", whose places begin at 0. Add what is missing to select(…).");
        }
        return values[index];
    }

    /**
     * Returns the value under {@code name}: a label, or the name of a column, an attribute, an entity or an alias, as it is written; null for
     * SQL NULL.
     *
     * @throws JalchemyException if the row has no value of that name, or several
     */
    public final @Nullable Object get(String name) {
        return values[placeOf(name)];
    }

    /**
     * Returns the value under {@code name} as a {@code type}; null for SQL NULL.
     *
     * @throws JalchemyException if the row has no value of that name, or several, or the value is no {@code type}
     */
    public final <T> @Nullable T get(String name, Class<T> type) {
        Object value = get(name);
        if (value != null && !type.isInstance(value)) {
            throw new JalchemyException(
                    "WRONG_CLASS_OF_VALUE",
                    "The value of \"" + name + "\" is not of " + type.getName() + ", but of "
                            + value.getClass().getName() + ". Ask for that class, or select the column with a type.");
        }
        return type.cast(value);
    }

    private int placeOf(String name) {
        int found = -1;
        for (int i = 0; i < values.length; i++) {
            if (OutputNames.ofElement(columns.get(i)).equals(name)) {
                if (found >= 0) {
                    throw new JalchemyException(
                            "AMBIGUOUS_NAME",
                            "The row has several values called \"" + name + "\", " + names()
                                    + ". Give them labels, or take the value by its position or by the expression that was selected.");
                }
                found = i;
            }
        }
        int numbered = found >= 0 ? found : names().indexOf(name);
        if (numbered < 0) {
            throw new JalchemyException(
                    "NOT_SELECTED",
                    "\"" + name + "\" was not selected; the row has " + names() + "." + Nearest.hint(name, names())
                            + " Add it to select(…), or take a value by its position.");
        }
        return numbered;
    }

    /** Returns the names of the values in order, each once: of values that have one name all but the first have a number behind it. */
    public final List<String> names() {
        return OutputNames.ofElements(columns);
    }

    /** Returns the number of values. */
    public final int size() {
        return values.length;
    }

    /** Returns the values by their {@link #names()}, in order, as a new map; null for SQL NULL. */
    @SuppressWarnings("NullAway") // values may be null
    public final Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        List<String> names = names();
        for (int i = 0; i < values.length; i++) {
            map.put(names.get(i), values[i]);
        }
        return map;
    }

    /**
     * Returns a row of some of the values, in the order that is asked for; one may be asked for twice.
     *
     * @throws JalchemyException if the row has no value of one of the names, or several
     */
    public final Row only(List<String> wanted) {
        List<Node> some = new ArrayList<>(wanted.size());
        @Nullable Object[] chosen = new Object[wanted.size()];
        for (int i = 0; i < chosen.length; i++) {
            int place = placeOf(wanted.get(i));
            some.add(columns.get(place));
            chosen[i] = values[place];
        }
        return new RowList(some, chosen);
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
