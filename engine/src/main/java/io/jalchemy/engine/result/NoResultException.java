package io.jalchemy.engine.result;

import io.jalchemy.sql.error.JalchemyException;

/** A statement that was to give one row gave none. */
public final class NoResultException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception that says that {@code what}, the statement, gave no row. */
    public NoResultException(String what) {
        super(
                "NO_RESULT",
                what + " gave no row where one was asked for. Use oneOrEmpty() or first() if there may be none.");
    }
}
