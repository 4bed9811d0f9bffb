package io.jalchemy.orm.error;

import io.jalchemy.sql.error.JalchemyException;

/** Two threads were in one session at once. */
public final class ConcurrentUseException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /** With that message. */
    public ConcurrentUseException(String message) {
        super("CONCURRENT_USE", message);
    }
}
