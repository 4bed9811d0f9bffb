package io.jalchemy.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the text of CREATE INDEX says (sqlite.org/lang_createindex.html).
 *
 * @param parts the text of each part, without COLLATE, ASC and DESC behind it
 * @param where the condition of a partial index; null for none
 */
record SqliteIndexText(List<String> parts, @Nullable String where) {

    SqliteIndexText {
        parts = List.copyOf(parts);
    }

    static SqliteIndexText parse(String sql) {
        List<SqliteToken> tokens = new SqliteTokens(sql).all();
        int at = 0;
        while (at < tokens.size() && !tokens.get(at).isSign('(')) {
            at++;
        }
        List<String> parts = new ArrayList<>();
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

    private static String part(String sql, List<SqliteToken> tokens, int first, int end) {
        int last = end - 1;
        if (last > first && (tokens.get(last).is("ASC") || tokens.get(last).is("DESC"))) {
            last--;
        }
        if (last > first + 1 && tokens.get(last - 1).is("COLLATE")) {
            last -= 2;
        }
        return last < first
                ? ""
                : sql.substring(tokens.get(first).start(), tokens.get(last).end());
    }
}
