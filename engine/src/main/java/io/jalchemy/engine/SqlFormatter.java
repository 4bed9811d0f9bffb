package io.jalchemy.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out the text of a statement for people: a short one stays on one line; a longer one has a line for each clause, with joins,
 * subqueries and further lines indented, and the columns of a CREATE TABLE are one on each line. Only white space outside of literals,
 * quoted names and comments is changed. Words count as keywords where they are in upper case, as the library writes them.
 */
public final class SqlFormatter {

    /** The greatest width of a statement that stays on one line, in characters. */
    static final int WIDTH = 110;

    private SqlFormatter() {}

    /** Returns {@code sql} with other white space; as it is if it cannot be read, or ends within a literal. */
    public static String format(String sql) {
        List<SqlToken> tokens = SqlTokens.of(sql);
        return tokens == null ? sql : new SqlLayout(WIDTH).of(parts(tokens));
    }

    /**
     * Groups {@code tokens}: parentheses and what is in them become one part; parentheses without a partner are parts like other tokens.
     */
    private static List<SqlPart> parts(List<SqlToken> tokens) {
        List<List<SqlPart>> open = new ArrayList<>();
        List<SqlToken> opening = new ArrayList<>();
        open.add(new ArrayList<>());
        for (SqlToken token : tokens) {
            List<SqlPart> current = open.get(open.size() - 1);
            if (token.is("(")) {
                opening.add(token);
                open.add(new ArrayList<>());
            } else if (token.is(")") && !opening.isEmpty()) {
                open.remove(open.size() - 1);
                SqlToken start = opening.remove(opening.size() - 1);
                open.get(open.size() - 1).add(new SqlPart(start, current, token));
            } else {
                current.add(new SqlPart(token));
            }
        }
        while (!opening.isEmpty()) {
            List<SqlPart> inside = open.remove(open.size() - 1);
            List<SqlPart> outer = open.get(open.size() - 1);
            outer.add(new SqlPart(opening.remove(opening.size() - 1)));
            outer.addAll(inside);
        }
        return open.get(0);
    }
}
