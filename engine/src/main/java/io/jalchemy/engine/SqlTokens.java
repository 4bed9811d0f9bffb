package io.jalchemy.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tokens of a statement's text, whatever database it is for. */
final class SqlTokens {

    private static final String ESCAPE = "'\\'";

    private final String sql;
    private int at;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    /** Returns the tokens of {@code sql}; null if it ends within one, or databases read it differently. */
    static @Nullable List<SqlToken> of(String sql) {
        return new SqlTokens(sql).all();
    }

    private @Nullable List<SqlToken> all() {
        List<SqlToken> tokens = new ArrayList<>();
        while (true) {
            int before = at;
            while (at < sql.length() && Character.isWhitespace(sql.charAt(at))) {
                at++;
            }
            if (at == sql.length()) {
                return tokens;
            }
            int start = at;
            at = isEscape(tokens) ? at + ESCAPE.length() : end();
            if (at < 0) {
                return null;
            }
            tokens.add(new SqlToken(sql.substring(start, at), start > before));
        }
    }

    /** Returns whether the literal of a backslash is here that ends {@code LIKE ? ESCAPE '\'}, as it is written for SQLite. */
    private boolean isEscape(List<SqlToken> before) {
        return sql.startsWith(ESCAPE, at)
                && !before.isEmpty()
                && before.get(before.size() - 1).is("ESCAPE")
                && !sql.startsWith("'", at + ESCAPE.length());
    }

    /** Returns the end of the token that begins here; -1 if it has none, or databases read it differently. */
    private int end() {
        char first = sql.charAt(at);
        if (first == '\'') {
            return literal(at, false);
        }
        if (first == '"' || first == '`') {
            return quoted(at, first);
        }
        if (sql.startsWith("--", at)) {
            int end = sql.indexOf('\n', at);
            return end < 0 ? sql.length() : end;
        }
        if (sql.startsWith("/*", at)) {
            return comment();
        }
        if (first == '$') {
            return dollar();
        }
        if (!isWord(first)) {
            return at + 1;
        }
        int end = at;
        while (end < sql.length() && (isWord(sql.charAt(end)) || sql.charAt(end) == '$')) {
            end++;
        }
        if (end < sql.length() && sql.charAt(end) == '\'' && end == at + 1) {
            return literal(end, first == 'E' || first == 'e'); // E'…', X'…', N'…'
        }
        return end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
    }

    /**
     * Returns the end of the literal that begins at {@code quote}; -1 if it does not end, or if a quote follows a backslash in it, which
     * databases read differently.
     *
     * @param escapes whether the literal says that backslashes escape
     */
    private int literal(int quote, boolean escapes) {
        int i = quote + 1;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            if (c == '\\' && i + 1 < sql.length() && (escapes || sql.charAt(i + 1) == '\'')) {
                if (!escapes) {
                    return -1;
                }
                i += 2;
            } else if (c != '\'') {
                i++;
            } else if (i + 1 < sql.length() && sql.charAt(i + 1) == '\'') {
                i += 2;
            } else {
                return i + 1;
            }
        }
        return -1;
    }

    private int quoted(int start, char quote) {
        int end = sql.indexOf(quote, start + 1);
        while (end >= 0 && end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
            end = sql.indexOf(quote, end + 2);
        }
        return end < 0 ? -1 : end + 1;
    }

    private int comment() {
        int depth = 0;
        for (int i = at; i + 1 < sql.length(); i++) {
            if (sql.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    /** Returns the end of PostgreSQL's {@code $tag$ … $tag$}, or of the number of a parameter; -1 if the former does not end. */
    private int dollar() {
        int end = at + 1;
        while (end < sql.length() && isWord(sql.charAt(end))) {
            end++;
        }
        if (end == sql.length() || sql.charAt(end) != '$' || (end > at + 1 && Character.isDigit(sql.charAt(at + 1)))) {
            return end;
        }
        String tag = sql.substring(at, end + 1);
        int close = sql.indexOf(tag, end + 1);
        return close < 0 ? -1 : close + tag.length();
    }
}
