package io.jalchemy.dialect.sqlite;

import java.util.List;

/** Reads the text of CREATE VIEW (sqlite.org/lang_createview.html). */
final class SqliteViewText {

    private SqliteViewText() {}

    /** Returns the SELECT: what stands behind AS, which comes after the name, and the list of columns if there is one. */
    static String query(String sql) {
        List<SqliteToken> tokens = new SqliteTokens(sql).all();
        int depth = 0;
        for (int i = 0; i < tokens.size() - 1; i++) {
            SqliteToken token = tokens.get(i);
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
            if (depth == 0 && token.is("AS") && i > 1 && !tokens.get(i - 1).is("VIEW")) {
                return sql.substring(
                        tokens.get(i + 1).start(), tokens.get(tokens.size() - 1).end());
            }
        }
        return sql;
    }
}
