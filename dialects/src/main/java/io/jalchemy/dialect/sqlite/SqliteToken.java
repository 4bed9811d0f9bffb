package io.jalchemy.dialect.sqlite;

/**
 * A token of SQL text.
 *
 * @param kind what it is
 * @param text a name or a text without its quotes; anything else as it is written
 * @param start where it begins in the text
 * @param end where it ends, behind its last character
 */
record SqliteToken(Kind kind, String text, int start, int end) {

    /** What a token is. */
    enum Kind {
        /** A word without quotes: a keyword or a name. */
        WORD,
        /** A name in {@code "…"}, {@code `…`} or {@code […]}. */
        NAME,
        /** A text in {@code '…'}. */
        TEXT,
        /** A number, or a blob {@code x'…'}. */
        LITERAL,
        /** Any other character. */
        SIGN
    }

    /** Returns whether this is keyword {@code word}, which is in upper case. */
    boolean is(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    /** Returns whether this may stand for a name: SQLite takes texts in single quotes, too. */
    boolean isName() {
        return kind == Kind.WORD || kind == Kind.NAME || kind == Kind.TEXT;
    }
}
