package io.jalchemy.orm.error;

import io.jalchemy.sql.error.JalchemyException;

/** A row that was to be changed is not there any more, or was changed by somebody else. */
public final class StaleDataException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /** With that message. */
    public StaleDataException(String message) {
        super("STALE", message);
    }
}
