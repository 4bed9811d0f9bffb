package io.jalchemy.sql.compile;

import java.util.List;

/**
 * A compiled statement: its text, its parameters and the columns of its result.
 *
 * @param sql the text; where lists are written out one by one it has a {@link #LIST} in place of each
 * @param parameters the parameters, in order of their places
 * @param columns the columns of the result; empty if the statement returns no rows
 */
public record Compiled(String sql, List<Parameter> parameters, List<ResultColumn> columns) {

    /** The character in the text that stands for the places of a list's values. */
    static final char LIST = '\u0001';

    /** The weight of a parameter or a column, in characters. */
    private static final int PLACE_WEIGHT = 20;

    /** Makes a compiled statement and copies the lists. */
    public Compiled {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }

    /** Returns the approximate memory of this statement, in characters: its text, and a fixed weight for each parameter and column. */
    public long weight() {
        return sql.length() + (long) PLACE_WEIGHT * (parameters.size() + columns.size());
    }

    /** Returns whether the text depends on the lengths of lists. */
    public boolean expands() {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).list() && !parameters.get(i).isArray()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the text for lists of these lengths. A length is rounded up to a power of two, so that few texts are made; the last
     * value is sent again for the remaining places. An empty list is written as a query without rows.
     *
     * @param lengths the lengths of the lists that are written out, in order of their places
     */
    public String text(int... lengths) {
        StringBuilder text = new StringBuilder(sql.length() + 16);
        int list = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c != LIST) {
                text.append(c);
                continue;
            }
            int places = places(lengths[list++]);
            Parameter parameter = list(list);
            if (places == 0) {
                text.append(parameter.emptyList());
            }
            for (int place = 0; place < places; place++) {
                text.append(place == 0 ? "" : ", ").append(parameter.each());
            }
        }
        return text.toString();
    }

    /** Returns list {@code number} of those that are written out, counted from 1. */
    private Parameter list(int number) {
        int count = 0;
        for (Parameter parameter : parameters) {
            if (parameter.list() && !parameter.isArray() && ++count == number) {
                return parameter;
            }
        }
        throw new IllegalArgumentException("There is no list " + number);
    }

    /** Returns the number of places for a list of {@code length} values: 0 for none, otherwise the next power of two. */
    public static int places(int length) {
        return length <= 1 ? length : Integer.highestOneBit(length - 1) << 1;
    }
}
