package io.jalchemy.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits SQL text as SQLite does (sqlite.org/lang_keywords.html, sqlite.org/lang_comment.html): comments and white space are left out.
 *
 * @param sql the text
 */
record SqliteTokens(String sql) {

    List<SqliteToken> all() {
        List<SqliteToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            int end;
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            if (sql.startsWith("--", at)) {
                int line = sql.indexOf('\n', at);
                at = line < 0 ? sql.length() : line + 1;
                continue;
            }
            if (sql.startsWith("/*", at)) {
                int close = sql.indexOf("*/", at + 2);
                at = close < 0 ? sql.length() : close + 2;
                continue;
            }
            if (c == '\'' || c == '"' || c == '`') {
                end = quoteEnd(at + 1, c);
                String doubled = String.valueOf(new char[] {c, c});
                String text = sql.substring(at + 1, end - 1).replace(doubled, String.valueOf(c));
                tokens.add(new SqliteToken(c == '\'' ? SqliteToken.Kind.TEXT : SqliteToken.Kind.NAME, text, at, end));
            } else if (c == '[') {
                int close = sql.indexOf(']', at);
                end = close < 0 ? sql.length() : close + 1;
                tokens.add(new SqliteToken(SqliteToken.Kind.NAME, sql.substring(at + 1, end - 1), at, end));
            } else if ((c == 'x' || c == 'X') && sql.startsWith("'", at + 1)) {
                end = quoteEnd(at + 2, '\'');
                tokens.add(new SqliteToken(SqliteToken.Kind.LITERAL, sql.substring(at, end), at, end));
            } else if (isDigit(c) || (c == '.' && at + 1 < sql.length() && isDigit(sql.charAt(at + 1)))) {
                end = numberEnd(at);
                tokens.add(new SqliteToken(SqliteToken.Kind.LITERAL, sql.substring(at, end), at, end));
            } else if (isWord(c)) {
                end = wordEnd(at);
                tokens.add(new SqliteToken(SqliteToken.Kind.WORD, sql.substring(at, end), at, end));
            } else {
                end = at + 1;
                tokens.add(new SqliteToken(SqliteToken.Kind.SIGN, sql.substring(at, end), at, end));
            }
            at = end;
        }
        return tokens;
    }

    /** Returns where what begins at {@code from} ends, behind its closing quote; a doubled quote is part of it. */
    private int quoteEnd(int from, char quote) {
        int at = from;
        while (at < sql.length()) {
            if (sql.charAt(at) == quote) {
                if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
                    at++;
                } else {
                    return at + 1;
                }
            }
            at++;
        }
        return sql.length();
    }

    private int numberEnd(int from) {
        int at = from;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            boolean exponentSign = (c == '+' || c == '-')
                    && at > from
                    && (sql.charAt(at - 1) == 'e' || sql.charAt(at - 1) == 'E')
                    && !sql.startsWith("0x", from)
                    && !sql.startsWith("0X", from);
            if (!isWord(c) && c != '.' && !exponentSign) {
                break;
            }
            at++;
        }
        return at;
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < sql.length() && isWord(sql.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Returns whether {@code c} is part of a name without quotes; every character beyond ASCII is. */
    private static boolean isWord(char c) {
        return c == '_' || c == '$' || isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c > 127;
    }
}
