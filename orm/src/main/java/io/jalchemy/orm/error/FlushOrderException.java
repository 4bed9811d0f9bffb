package io.jalchemy.orm.error;

import io.jalchemy.sql.error.JalchemyException;

/** There is no order in which a flush can write its rows. */
public final class FlushOrderException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /** Makes an error with {@code message}. */
    public FlushOrderException(String message) {
        super("FLUSH_ORDER", message);
    }
}
