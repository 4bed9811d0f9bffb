package io.jalchemy.orm.error;

import io.jalchemy.sql.error.JalchemyException;

/** The row of an object is gone. */
public final class ObjectDeletedException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /** The row of {@code object}, written {@code User#2}, is gone. */
    public ObjectDeletedException(String object) {
        super(
                "DELETED",
                "The row of " + object
                        + " is gone: another transaction deleted it. Expunge the object, or add a new one.");
    }
}
