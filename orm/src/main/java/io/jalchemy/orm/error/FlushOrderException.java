package io.jalchemy.orm.error;

import io.jalchemy.sql.error.JalchemyException;

/** Rows cannot be put in an order in which they can be written. */
public final class FlushOrderException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /** With that message. */
    public FlushOrderException(String message) {
        super("FLUSH_ORDER", message);
    }
}
