package io.jalchemy.engine.result;

import io.jalchemy.sql.error.JalchemyException;

/** A statement that was to give one row gave several. */
public final class MultipleResultsException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception that says that {@code what}, the statement, gave several rows. */
    public MultipleResultsException(String what) {
        super(
                "MULTIPLE_RESULTS",
                what + " gave several rows where one was asked for. Narrow the condition, or use first() or all().");
    }
}
