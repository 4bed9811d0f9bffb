package io.jalchemy.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the text of CREATE INDEX says (sqlite.org/lang_createindex.html).
 *
 * @param parts the parts, in order
 * @param where the condition of a partial index; null for none
 */
record SqliteIndexText(List<Part> parts, @Nullable String where) {

    /**
     * A part of an index. COLLATE behind it is about the whole part only if SQLite says that the part has that collation; otherwise it is about
     * the end of the expression.
     *
     * @param whole its text, without ASC and DESC
     * @param plain its text without COLLATE, too
     * @param collation the name behind COLLATE; null for none
     */
    record Part(String whole, String plain, @Nullable String collation) {

        /** Returns the expression of a part that has {@code given} as its collation. */
        String expression(@Nullable String given) {
            return collation != null && collation.equalsIgnoreCase(given) ? plain : whole;
        }
    }

    /** What is known of an index without a text: nothing. */
    static final SqliteIndexText NOTHING = new SqliteIndexText(List.of(), null);

    SqliteIndexText {
        parts = List.copyOf(parts);
    }

    static SqliteIndexText parse(String sql) {
        List<SqliteToken> tokens = new SqliteTokens(sql).all();
        int at = 0;
        while (at < tokens.size() && !tokens.get(at).isSign('(')) {
            at++;
        }
        List<Part> parts = new ArrayList<>();
        int depth = 0;
        int first = at + 1;
        for (; at < tokens.size(); at++) {
            SqliteToken token = tokens.get(at);
            if (token.isSign('(')) {
                depth++;
            } else if (token.isSign(')') && --depth == 0) {
                parts.add(part(sql, tokens, first, at));
                break;
            } else if (token.isSign(',') && depth == 1) {
                parts.add(part(sql, tokens, first, at));
                first = at + 1;
            }
        }
        boolean partial = at + 2 < tokens.size() && tokens.get(at + 1).is("WHERE");
        String where = partial
                ? sql.substring(
                        tokens.get(at + 2).start(),
                        tokens.get(tokens.size() - 1).end())
                : null;
        return new SqliteIndexText(parts, where);
    }

    private static Part part(String sql, List<SqliteToken> tokens, int first, int end) {
        int last = end - 1;
        if (last > first && (tokens.get(last).is("ASC") || tokens.get(last).is("DESC"))) {
            last--;
        }
        String whole = text(sql, tokens, first, last);
        boolean collated = last > first + 1 && tokens.get(last - 1).is("COLLATE");
        return collated
                ? new Part(
                        whole,
                        text(sql, tokens, first, last - 2),
                        tokens.get(last).text())
                : new Part(whole, whole, null);
    }

    /** Returns the text of some tokens, without parentheses around all of it. */
    private static String text(String sql, List<SqliteToken> tokens, int begin, int end) {
        int first = begin;
        int last = end;
        while (last > first && isWrapped(tokens, first, last)) {
            first++;
            last--;
        }
        return last < first
                ? ""
                : sql.substring(tokens.get(first).start(), tokens.get(last).end());
    }

    /** Returns whether the first token is a parenthesis that the last one closes. */
    private static boolean isWrapped(List<SqliteToken> tokens, int first, int last) {
        int depth = 0;
        for (int i = first; i <= last; i++) {
            depth += tokens.get(i).isSign('(') ? 1 : tokens.get(i).isSign(')') ? -1 : 0;
            if (depth == 0) {
                return i == last && i > first;
            }
        }
        return false;
    }
}
