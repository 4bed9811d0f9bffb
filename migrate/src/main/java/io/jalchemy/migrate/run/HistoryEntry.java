package io.jalchemy.migrate.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a database.
 *
 * @param id its number
 * @param revision the identifier of the revision, or the name of the repeatable script
 * @param action what was done with it
 * @param state how it ended
 * @param title the first line of the revision's message
 * @param checksum the checksum of its operations; null if they were not run
 * @param startedAt when it began
 * @param durationMillis how long it took, in milliseconds; null if it has not ended
 * @param operations how many operations it has
 * @param operationsDone how many of them are committed
 * @param executedBy the user and machine that did it
 * @param error what went wrong; null if nothing did
 */
public record HistoryEntry(
        long id,
        String revision,
        Action action,
        State state,
        String title,
        @Nullable String checksum,
        Instant startedAt,
        @Nullable Long durationMillis,
        int operations,
        int operationsDone,
        String executedBy,
        @Nullable String error) {

    /** What was done with a revision. */
    public enum Action {
        /** It was applied. */
        UPGRADE,
        /** It was taken back. */
        DOWNGRADE,
        /** It was declared to be what the database is at. */
        STAMP,
        /** A repeatable script was executed. */
        REPEATABLE
    }

    /** How it ended. */
    public enum State {
        /** It has begun; some operations may be committed. */
        RUNNING,
        /** All is done. */
        DONE,
        /** It failed; {@link #operationsDone} operations stay done. */
        FAILED
    }
}
