package io.jalchemy.engine;

/**
 * A word, a literal, a name, a comment or a mark of a statement's text.
 *
 * @param text as it is
 * @param spaced whether there is white space before it
 */
record SqlToken(String text, boolean spaced) {

    boolean is(String other) {
        return text.equals(other);
    }

    /** Returns whether it is a comment that ends with its line. */
    boolean endsLine() {
        return text.startsWith("--");
    }
}
