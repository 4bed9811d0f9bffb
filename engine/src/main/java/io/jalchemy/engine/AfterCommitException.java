package io.jalchemy.engine;

import io.jalchemy.sql.error.JalchemyException;

/**
 * An action of {@code afterCommit(…)} failed. The transaction is committed, and the other actions were done; the cause is what the first
 * action that failed has thrown, with those of others as suppressed. Work is not repeated because of it.
 */
public final class AfterCommitException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /** Makes the exception for {@code failure}, which an action has thrown; for other parts of the library. */
    public AfterCommitException(Throwable failure) {
        super(
                "AFTER_COMMIT",
                "The transaction is committed, but what was to be done after it has failed: "
                        + failure.getClass().getName()
                        + ". The cause says more. Do not repeat the transaction; catch in the action what may fail in it.",
                failure);
    }
}
