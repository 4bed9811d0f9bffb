package io.jalchemy.sql.error;

import java.util.Locale;

/** Shortens texts for messages: a statement, a cycle or a list of candidates may be too long to be read. */
public final class Excerpt {

    /** The maximal length of any message of the library, in characters. */
    public static final int MAX_LENGTH = 2000;

    private Excerpt() {}

    /**
     * Returns {@code text} if it is short enough, and otherwise its beginning and its end with the number of characters that are
     * left out between them.
     *
     * @param most characters that the result has, at least 100
     */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int room = most
                - " …  characters … ".length()
                - String.format(Locale.ROOT, "%,d", text.length()).length();
        int start = whole(text, room - room / 3);
        int end = whole(text, text.length() - room / 3);
        return text.substring(0, start) + " … " + String.format(Locale.ROOT, "%,d", end - start) + " characters … "
                + text.substring(end);
    }

    /** Moves {@code index} out of a pair of surrogates. */
    private static int whole(String text, int index) {
        return Character.isLowSurrogate(text.charAt(index)) && Character.isHighSurrogate(text.charAt(index - 1))
                ? index + (index > text.length() / 2 ? 1 : -1)
                : index;
    }
}
