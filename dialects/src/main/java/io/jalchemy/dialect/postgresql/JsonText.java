package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.spi.SentText;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;

/** Checks the text of JSON values that are sent to the server. */
final class JsonText {

    private static final String NUL = "\\u0000";

    private JsonText() {}

    /** Returns {@code text} if it can be sent as a value of {@code type}, of which {@code json} keeps what {@code jsonb} does not. */
    static String checked(String text, SqlType<?> type) {
        return type.nativeName() != null && type.nativeName().equals("json")
                ? SentText.checked(text, false)
                : checked(text);
    }

    /**
     * Returns {@code text} if it can be sent, and {@code jsonb} can keep it: texts in it have no character of code 0
     * (postgresql.org/docs/current/datatype-json.html).
     *
     * @throws JalchemyException if they have, or if UTF-8 has no form for {@code text}
     */
    static String checked(String text) {
        for (int at = text.indexOf(NUL); at >= 0; at = text.indexOf(NUL, at + 1)) {
            int first = at;
            while (first > 0 && text.charAt(first - 1) == '\\') {
                first--;
            }
            if ((at - first) % 2 == 0) {
                throw new JalchemyException(
                        "NUL_CHARACTER",
                        "A text in a JSON value has the character of code 0, which jsonb cannot keep. Leave it out, or use a column"
                                + " of bytes.");
            }
        }
        return SentText.checked(text, false);
    }
}
