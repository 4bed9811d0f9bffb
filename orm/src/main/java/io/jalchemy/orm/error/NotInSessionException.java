package io.jalchemy.orm.error;

import io.jalchemy.sql.error.JalchemyException;

/** A session was asked for something with an object that is not its own. */
public final class NotInSessionException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /** With that message. */
    public NotInSessionException(String message) {
        super("NOT_IN_SESSION", message);
    }
}
