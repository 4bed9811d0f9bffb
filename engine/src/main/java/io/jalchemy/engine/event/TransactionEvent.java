package io.jalchemy.engine.event;

import io.jalchemy.engine.spi.OwnedTransaction;
import org.jspecify.annotations.Nullable;

/**
 * A transaction or savepoint has begun or ended, or failed to.
 *
 * @param kind what happened
 * @param connection the number of the connection
 * @param owner the transaction of somebody else's that was joined; null for one of the engine's own
 * @param nanos the time that it took, in nanoseconds
 * @param error why it failed; null if it succeeded
 */
public record TransactionEvent(
        Kind kind,
        long connection,
        @Nullable OwnedTransaction owner,
        long nanos,
        @Nullable Throwable error) {

    /** What happened to a transaction. */
    public enum Kind {

        /** It has begun, or was joined. */
        BEGIN,

        /** It was committed; one that was joined goes on, and its owner decides. */
        COMMIT,

        /** It was rolled back; for one that was joined the owner was asked to do so. */
        ROLLBACK,

        /** A savepoint has begun. */
        SAVEPOINT,

        /** A savepoint was released: what was done in it stays. */
        RELEASE,

        /** What was done since a savepoint was rolled back. */
        ROLLBACK_TO,

        /** It was prepared: the first phase of a commit in two. */
        PREPARE,

        /** A transaction that was prepared was committed. */
        COMMIT_PREPARED,

        /** A transaction that was prepared was rolled back. */
        ROLLBACK_PREPARED,

        /** A session or connection has left a transaction that it had joined; {@link #owner} tells whether it will be rolled back. */
        LEAVE
    }

    /** Returns whether it is a transaction that somebody else has begun and will end. */
    public boolean isJoined() {
        return owner != null;
    }
}
