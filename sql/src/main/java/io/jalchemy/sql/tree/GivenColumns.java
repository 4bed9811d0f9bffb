package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of an item of FROM that the program has named, since nothing else says what they are.
 *
 * @param from the item
 * @param given columns, attributes and expressions under a label; each has the name of a column
 * @param what the item, for messages
 */
record GivenColumns(DerivedTable from, List<? extends Node> given, String what) {

    <T> Derived<T> column(Expression<T> inner) {
        int place = SelectedValues.indexOf(given, inner);
        if (place < 0) {
            throw new JalchemyException(
                    "NOT_SELECTED",
                    inner + " is not among the columns of " + what + ", which are " + names(given)
                            + ". Name it where these are named.");
        }
        return new Derived<>(from, names(given).get(place), inner.type());
    }

    <T> Derived<T> named(String name, SqlType<T> type) {
        List<String> names = names(given);
        int place = names.indexOf(name);
        if (place < 0) {
            throw new JalchemyException(
                    "UNKNOWN_COLUMN",
                    capital(what) + " has no column \"" + name + "\"; it has " + names + "." + Nearest.hint(name, names)
                            + " Name it where these are named.");
        }
        Class<?> held = ((Expression<?>) given.get(place)).type().javaType();
        if (held != type.javaType()) {
            throw new JalchemyException(
                    "WRONG_COLUMN_TYPE",
                    "Column \"" + name + "\" of " + what + " holds " + held.getSimpleName() + ", not "
                            + type.javaType().getSimpleName() + ". Ask for it with its own type.");
        }
        return new Derived<>(from, name, type);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    List<Derived<?>> all() {
        List<String> names = names(given);
        List<Derived<?>> all = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            all.add(new Derived<>(from, names.get(i), ((Expression<?>) given.get(i)).type()));
        }
        return List.copyOf(all);
    }

    /** Returns the names of {@code given} in the database. */
    static List<String> names(List<? extends Node> given) {
        List<String> names = new ArrayList<>(given.size());
        for (Node column : given) {
            ColumnExpression<?> own =
                    SelectedValues.plain(column) instanceof Attribute<?> attribute ? Source.columnOf(attribute) : null;
            names.add(own == null ? OutputNames.ofElement(column) : own.name());
        }
        return names;
    }
}
