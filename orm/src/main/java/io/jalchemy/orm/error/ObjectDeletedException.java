package io.jalchemy.orm.error;

import io.jalchemy.sql.error.JalchemyException;

/** The row of an object is gone. */
public final class ObjectDeletedException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error for an object whose row is gone.
     *
     * @param object the object, written {@code User#2}
     * @param bySession whether this session deleted the row, by a flush or a statement of its transaction
     */
    public ObjectDeletedException(String object, boolean bySession) {
        super("DELETED", bySession ? deleted(object) : missing(object));
    }

    private static String deleted(String object) {
        return "The row of " + object
                + " was deleted by this session in this transaction, so nothing can be loaded for it."
                + " Read what is needed before that, or roll back.";
    }

    private static String missing(String object) {
        return "The row of " + object + " is gone: another transaction, or a statement of this one that the session"
                + " does not follow, deleted it. Expunge the object, or add a new one.";
    }
}
