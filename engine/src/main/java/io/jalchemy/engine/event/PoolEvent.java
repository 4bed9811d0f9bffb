package io.jalchemy.engine.event;

import org.jspecify.annotations.Nullable;

/**
 * Something happened to a connection of the engine's pool or data source.
 *
 * @param kind what happened
 * @param connection the number of the connection; 0 if there is none
 * @param waitNanos the time that the caller waited for a connection, in nanoseconds; 0 where nobody asked for one
 * @param error why there is none; null if nothing failed
 */
public record PoolEvent(
        Kind kind,
        long connection,
        long waitNanos,
        @Nullable Throwable error) {

    /** What happened to a connection. */
    public enum Kind {

        /** It was seen for the first time: the pool has opened it. */
        OPENED,

        /** It was checked out. */
        CHECKED_OUT,

        /** It was returned. */
        RETURNED,

        /** It was taken out of the pool since its state is not known. */
        DISCARDED,

        /**
         * It was closed. For one that the pool closes by itself the event is fired when the next connection is checked out or returned, or
         * when the engine is closed.
         */
        CLOSED,

        /** All connections were in use for longer than the pool lets a caller wait. */
        EXHAUSTED,

        /** No connection could be had for another reason. */
        FAILED
    }
}
