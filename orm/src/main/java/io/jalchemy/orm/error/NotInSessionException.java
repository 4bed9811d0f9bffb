package io.jalchemy.orm.error;

import io.jalchemy.sql.error.JalchemyException;

/** A session was called with an object that is not in it, or that has no row yet where one is needed. */
public final class NotInSessionException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /** Makes an error with {@code message}. */
    public NotInSessionException(String message) {
        super("NOT_IN_SESSION", message);
    }
}
