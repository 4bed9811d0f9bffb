package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.error.JalchemyException;

/** Reads the fields of a composite value, an array, a range or a map from the text that the server writes. */
final class TextFields {

    private final String text;
    private final char escape;
    private int at;

    /**
     * Begins to read.
     *
     * @param from the position of the first character that is read
     * @param escape the character that makes the next one part of a field in quotes; a quote itself may also be doubled
     */
    TextFields(String text, int from, char escape) {
        this.text = text;
        this.at = from;
        this.escape = escape;
    }

    boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    /** Skips {@code c} if it comes next; returns whether it did. */
    boolean skip(char c) {
        boolean found = isAt(c);
        at += found ? 1 : 0;
        return found;
    }

    /** Skips one of {@code characters}, which has to come next, and returns it. */
    char expectOneOf(String characters) {
        if (at >= text.length() || characters.indexOf(text.charAt(at)) < 0) {
            throw unreadable();
        }
        return text.charAt(at++);
    }

    void expect(char c) {
        if (!skip(c)) {
            throw unreadable();
        }
    }

    void end() {
        if (!isAtEnd()) {
            throw unreadable();
        }
    }

    /** Returns the next field, which may be in quotes, and ends before one of {@code ends} otherwise. */
    String field(String ends) {
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == escape && at + 1 < text.length()) {
                at++;
                field.append(text.charAt(at));
            } else if (c == '"') {
                boolean doubled = quoted && at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (doubled) {
                    at++;
                    field.append('"');
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && ends.indexOf(c) >= 0) {
                return field.toString();
            } else {
                field.append(c);
            }
            at++;
        }
        if (quoted) {
            throw unreadable();
        }
        return field.toString();
    }

    /** Returns the exception for a text that is not of the form that is read. */
    private JalchemyException unreadable() {
        return new JalchemyException(
                "UNREADABLE_TEXT",
                "The text of the value is not of the form that the server writes, from position " + at
                        + " on. Compare the type of the column with that of the expression.");
    }
}
