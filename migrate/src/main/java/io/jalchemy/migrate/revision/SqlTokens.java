package io.jalchemy.migrate.revision;

import io.jalchemy.sql.error.JalchemyException;

/** Goes through SQL text, token by token. White space and comments are no tokens. */
final class SqlTokens {

    private final String text;
    private final SqlSyntax syntax;
    private int start;
    private int end;

    SqlTokens(String text, SqlSyntax syntax) {
        this.text = text;
        this.syntax = syntax;
    }

    /** Goes to the next token and returns whether there is one. */
    boolean next() {
        start = skipped(end);
        if (start == text.length()) {
            end = start;
            return false;
        }
        end = endOf(start);
        return true;
    }

    /** Returns the token. */
    String token() {
        return text.substring(start, end);
    }

    /** Returns whether the token is {@code word}, in any case, and not quoted. */
    boolean is(String word) {
        return end - start == word.length() && text.regionMatches(true, start, word, 0, word.length());
    }

    /** Returns where the token begins. */
    int start() {
        return start;
    }

    /** Returns where the token ends. */
    int end() {
        return end;
    }

    /** Returns the number of the line, from 1, in which {@code position} is. */
    int line(int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }

    private int skipped(int from) {
        int at = from;
        while (at < text.length()) {
            char each = text.charAt(at);
            if (Character.isWhitespace(each) || each == '\uFEFF') {
                at++;
            } else if (text.startsWith("--", at)) {
                int lineEnd = text.indexOf('\n', at);
                at = lineEnd < 0 ? text.length() : lineEnd + 1;
            } else if (text.startsWith("/*", at)) {
                at = afterComment(at);
            } else {
                return at;
            }
        }
        return at;
    }

    private int afterComment(int from) {
        int depth = 0;
        int at = from;
        while (at < text.length()) {
            if (text.startsWith("/*", at) && (depth == 0 || syntax.nestedComments())) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                at += 2;
                if (--depth == 0) {
                    return at;
                }
            } else {
                at++;
            }
        }
        throw unfinished("comment", from);
    }

    private int endOf(int from) {
        char first = text.charAt(from);
        if (first == '\'') {
            return afterQuoted(from, '\'', syntax.backslashes());
        }
        if (first == '"') {
            return afterQuoted(from, '"', false);
        }
        if (first == '`' && syntax.backquotes()) {
            return afterQuoted(from, '`', false);
        }
        if (first == '[' && syntax.brackets()) {
            int close = text.indexOf(']', from);
            if (close < 0) {
                throw unfinished("name", from);
            }
            return close + 1;
        }
        if ((first == 'E' || first == 'e') && syntax.escapeStrings() && text.startsWith("'", from + 1)) {
            return afterQuoted(from + 1, '\'', true);
        }
        if (first == '$' && syntax.dollarQuotes()) {
            int after = afterDollarQuoted(from);
            if (after > 0) {
                return after;
            }
        }
        return isWord(first) ? afterWord(from) : from + 1;
    }

    private int afterQuoted(int from, char quote, boolean backslashes) {
        for (int at = from + 1; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == '\\' && backslashes) {
                at++;
            } else if (each == quote) {
                if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
                    at++;
                } else {
                    return at + 1;
                }
            }
        }
        throw unfinished(quote == '\'' ? "string" : "name", from);
    }

    /** Returns where a string that begins with {@code $tag$} ends; -1 if {@code $} begins no string. */
    private int afterDollarQuoted(int from) {
        int at = from + 1;
        while (at < text.length() && isWord(text.charAt(at)) && text.charAt(at) != '$') {
            at++;
        }
        if (at == text.length() || text.charAt(at) != '$' || Character.isDigit(text.charAt(from + 1))) {
            return -1;
        }
        String quote = text.substring(from, at + 1);
        int close = text.indexOf(quote, at + 1);
        if (close < 0) {
            throw unfinished("string", from);
        }
        return close + quote.length();
    }

    private int afterWord(int from) {
        int at = from;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWord(char each) {
        return Character.isLetterOrDigit(each)
                || each == '_'
                || each == '$'
                || (each > 0x7F && !Character.isWhitespace(each));
    }

    private JalchemyException unfinished(String kind, int from) {
        return new JalchemyException(
                "SQL_SCRIPT", "The " + kind + " that begins in line " + line(from) + " does not end. Close it.");
    }
}
