package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the parameters {@code :name} of a text. What is in quotes or in a comment is left alone: strings ({@code '…'}, PostgreSQL's {@code
 * E'…'} with backslashes and {@code $tag$…$tag$}), names ({@code "…"}, and MySQL's in backquotes), {@code -- …} and {@code /* … *}{@code /},
 * which may be nested (postgresql.org/docs/18/sql-syntax-lexical.html).
 */
final class NamedParameters {

    private final String sql;
    private final List<String> pieces = new ArrayList<>();
    private final List<Expression<?>> values = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private int at;

    NamedParameters(String sql) {
        this.sql = sql;
        while (at < sql.length()) {
            next();
        }
        pieces.add(piece.toString());
    }

    <T> SqlText<T> text(SqlType<T> type) {
        return new SqlText<>(pieces, values, type);
    }

    private void next() {
        char c = sql.charAt(at);
        if (c == '\'') {
            copyTo(endOfQuotes('\'', isEscaped()));
        } else if (c == '"' || c == '`') {
            copyTo(endOfQuotes(c, false));
        } else if (sql.startsWith("--", at)) {
            int end = sql.indexOf('\n', at);
            copyTo(end < 0 ? sql.length() : end);
        } else if (sql.startsWith("/*", at)) {
            copyTo(endOfComment());
        } else if (c == '$') {
            copyTo(endOfDollars());
        } else if (c == '\\' && sql.startsWith(":", at + 1)) {
            piece.append(':');
            at += 2;
        } else if (c == ':') {
            colon();
        } else if (c == '?') {
            value(new Custom<>(Custom.QUESTION_MARK, "", List.of(), Types.VARCHAR), at + 1);
        } else {
            copyTo(at + 1);
        }
    }

    private void copyTo(int end) {
        piece.append(sql, at, end);
        at = end;
    }

    private void value(Expression<?> value, int end) {
        pieces.add(piece.toString());
        piece.setLength(0);
        values.add(value);
        at = end;
    }

    /** Takes a colon, which begins a parameter if a name follows and no letter, digit or other colon goes before. */
    private void colon() {
        int end = at + 1;
        while (end < sql.length() && isWord(sql.charAt(end))) {
            end++;
        }
        boolean named = end > at + 1 && !Character.isDigit(sql.charAt(at + 1));
        if (named && !isWordBefore()) {
            value(new Custom<>(Custom.PARAMETER, sql.substring(at + 1, end), List.of(), Types.VARCHAR), end);
        } else {
            copyTo(sql.startsWith("::", at) ? at + 2 : at + 1);
        }
    }

    private boolean isWordBefore() {
        return at > 0 && isWord(sql.charAt(at - 1));
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    /** Returns whether the string that begins here is one of PostgreSQL's with backslashes, {@code E'…'}. */
    private boolean isEscaped() {
        boolean e = at > 0 && (sql.charAt(at - 1) == 'E' || sql.charAt(at - 1) == 'e');
        return e && (at == 1 || !isWord(sql.charAt(at - 2)));
    }

    private int endOfQuotes(char quote, boolean backslashes) {
        for (int i = at + 1; i < sql.length(); i++) {
            if (backslashes && sql.charAt(i) == '\\') {
                i++;
            } else if (sql.charAt(i) == quote) {
                return i + 1;
            }
        }
        return sql.length();
    }

    private int endOfComment() {
        int depth = 0;
        int i = at;
        while (i < sql.length()) {
            if (sql.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i += 2;
                if (depth == 0) {
                    return i;
                }
            } else {
                i++;
            }
        }
        return sql.length();
    }

    /** Returns the end of {@code $tag$…$tag$}; of a dollar sign alone, if this is none of these. */
    private int endOfDollars() {
        int end = at + 1;
        while (end < sql.length() && isWord(sql.charAt(end))) {
            end++;
        }
        boolean opens = !isWordBefore()
                && end < sql.length()
                && sql.charAt(end) == '$'
                && !(end > at + 1 && Character.isDigit(sql.charAt(at + 1)));
        if (!opens) {
            return at + 1;
        }
        String tag = sql.substring(at, end + 1);
        int close = sql.indexOf(tag, end + 1);
        return close < 0 ? sql.length() : close + tag.length();
    }
}
