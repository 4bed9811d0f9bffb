package io.jalchemy.sql.compile;

import java.util.List;

/**
 * A statement's text, what is sent beside it and what comes back.
 *
 * @param sql the text; where lists are written out one by one it has a {@link #LIST} in place of each
 * @param parameters in order of their places
 * @param columns what comes back; empty for nothing
 */
public record Compiled(String sql, List<Parameter> parameters, List<ResultColumn> columns) {

    /** Stands in the text for the places of a list's values. */
    static final char LIST = '\u0001';

    /** What a parameter or a column weighs, in characters. */
    private static final int PLACE_WEIGHT = 20;

    /** Copies the lists. */
    public Compiled {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }

    /** Returns about as many characters as take the memory of this: its text, and what is known of parameters and columns. */
    public long weight() {
        return sql.length() + (long) PLACE_WEIGHT * (parameters.size() + columns.size());
    }

    /** Whether the text depends on how long lists are. */
    public boolean expands() {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).list()) {
                return sql.indexOf(LIST) >= 0;
            }
        }
        return false;
    }

    /**
     * The text for lists of these lengths. A length is rounded up to a power of two, so that few texts are made; the last
     * value is sent again for the places that are left. An empty list is a query without rows.
     *
     * @param lengths of the lists, in order of their places
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
            if (places == 0) {
                text.append("SELECT NULL WHERE 1 = 0");
            }
            for (int place = 0; place < places; place++) {
                text.append(place == 0 ? "?" : ", ?");
            }
        }
        return text.toString();
    }

    /** How many places a list of {@code length} values gets. */
    public static int places(int length) {
        return length <= 1 ? length : Integer.highestOneBit(length - 1) << 1;
    }
}
