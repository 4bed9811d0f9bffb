package io.jalchemy.engine.spi;

import io.jalchemy.sql.error.JalchemyException;

/** Refuses texts that would arrive as others: drivers send a question mark for half of a surrogate pair. */
public final class SentText {

    private SentText() {}

    /**
     * Returns {@code text} if it can be sent as it is.
     *
     * @param nul whether the database can keep the character of code 0
     * @throws JalchemyException if UTF-8 has no form for it, or there is a character of code 0 that cannot be kept
     */
    public static String checked(String text, boolean nul) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == 0 && !nul) {
                throw new JalchemyException(
                        "NUL_CHARACTER",
                        "A text has the character of code 0 at position " + i
                                + ", which the database cannot keep in a text. Leave it out, or use a column of bytes.");
            }
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                boolean pair = c <= Character.MAX_HIGH_SURROGATE
                        && i + 1 < length
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw new JalchemyException(
                            "LONE_SURROGATE",
                            "A text has half of a surrogate pair at position " + i
                                    + ", which is no character and has no form in UTF-8. Mend the text: was it cut there?");
                }
                i++;
            }
        }
        return text;
    }
}
