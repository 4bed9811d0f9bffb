package io.jalchemy.sql.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of all exceptions of the library.
 *
 * <p>A message says what was wrong, where, and how to mend it, and ends with a stable {@link #code()} in brackets. It has at most
 * 2,000 characters: of a longer one the middle is left out, and {@link #wholeMessage()} has it all.
 */
public class JalchemyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** The whole message if its middle was left out of the message; null if it is short enough. */
    private final @Nullable String whole;

    /**
     * Creates an exception.
     *
     * @param code a stable word for this kind of error, in upper case, such as {@code "UNKNOWN_COLUMN"}
     * @param message what was wrong, where and what to do, without the code
     */
    public JalchemyException(String code, String message) {
        this(code, message, null);
    }

    /**
     * Creates an exception that was caused by another one.
     *
     * @param code a stable word for this kind of error, in upper case
     * @param message what was wrong, where and what to do, without the code
     * @param cause the exception that caused it; null if there is none
     */
    public JalchemyException(String code, String message, @Nullable Throwable cause) {
        super(Excerpt.of(message, Excerpt.MAX_LENGTH - code.length() - 3) + " [" + code + "]", cause);
        this.code = code;
        this.whole = message.length() > Excerpt.MAX_LENGTH - code.length() - 3 ? message + " [" + code + "]" : null;
    }

    /** Returns the message, however long it is, without the code: for a message of which it is a part. */
    public final String reason() {
        String message = wholeMessage();
        return message.substring(0, message.length() - code.length() - 3);
    }

    /** Returns the message, however long it is. */
    public final String wholeMessage() {
        return whole == null ? String.valueOf(getMessage()) : whole;
    }

    /** Returns the stable word for this kind of error, such as {@code "UNKNOWN_COLUMN"}. */
    public final String code() {
        return code;
    }
}
