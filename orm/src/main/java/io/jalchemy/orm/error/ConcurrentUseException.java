package io.jalchemy.orm.error;

import io.jalchemy.sql.error.JalchemyException;

/** Two threads used one session at the same time. */
public final class ConcurrentUseException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /** Makes an error with {@code message}. */
    public ConcurrentUseException(String message) {
        super("CONCURRENT_USE", message);
    }
}
