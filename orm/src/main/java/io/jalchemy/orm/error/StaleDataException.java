package io.jalchemy.orm.error;

import io.jalchemy.sql.error.JalchemyException;

/** A row that was to be changed does not exist any more, or was changed by another transaction. */
public final class StaleDataException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /** Makes an error with {@code message}. */
    public StaleDataException(String message) {
        super("STALE", message);
    }
}
