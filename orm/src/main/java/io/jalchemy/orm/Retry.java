package io.jalchemy.orm;

import io.jalchemy.engine.CommitOutcomeUnknownException;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.orm.error.StaleDataException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often a transaction is tried, after which errors again, and how long is waited before: {@code
 * Retry.times(3).on(SERIALIZATION_FAILURE)}.
 *
 * <p>Before the second attempt it waits a random time up to {@code firstWait}, before each further one up to twice as long as
 * before, but no longer than {@code longestWait}: transactions that met once do not meet again in step. An error counts if it, or
 * what caused it, is a {@link DatabaseException} of one of the kinds. A row that another transaction changed meanwhile counts only
 * if that {@linkplain #onStaleData() is said}: the program may want to tell its user. A COMMIT whose outcome is unknown is not repeated, unless the
 * work is {@link #idempotent()}.
 *
 * @param attempts at most, the first one included
 * @param kinds of errors after which it is tried again
 * @param firstWait the longest time before the second attempt; zero for none
 * @param longestWait the longest time before any attempt
 * @param repeatable whether the work may be done twice, so that it is repeated if nobody knows whether it was committed
 * @param stale whether the work is repeated, too, if a row was changed by another transaction since it was read
 */
public record Retry(
        int attempts,
        Set<ErrorKind> kinds,
        Duration firstWait,
        Duration longestWait,
        boolean repeatable,
        boolean stale) {

    private static final Duration FIRST_WAIT = Duration.ofMillis(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final int MAX_DOUBLINGS = 30;

    /**
     * Copies the set.
     *
     * @throws IllegalArgumentException if {@code attempts} is less than 1, or a time is negative
     */
    public Retry {
        if (attempts < 1) {
            throw new IllegalArgumentException("Retry.times(" + attempts + "): give at least 1. [NEGATIVE]");
        }
        if (firstWait.isNegative() || longestWait.isNegative()) {
            throw new IllegalArgumentException("Retry.waiting(" + firstWait + ", " + longestWait
                    + "): a time is not negative; Duration.ZERO waits for nothing. [NEGATIVE]");
        }
        kinds = Set.copyOf(kinds);
    }

    /** At most {@code attempts} times, after deadlocks and serialisation failures. */
    public static Retry times(int attempts) {
        return new Retry(
                attempts,
                EnumSet.of(ErrorKind.DEADLOCK, ErrorKind.SERIALIZATION_FAILURE),
                FIRST_WAIT,
                LONGEST_WAIT,
                false,
                false);
    }

    /** After errors of these kinds, and no others. */
    public Retry on(ErrorKind first, ErrorKind... others) {
        return new Retry(attempts, EnumSet.of(first, others), firstWait, longestWait, repeatable, stale);
    }

    /**
     * Waits for other times between attempts.
     *
     * @param first the longest time before the second attempt; zero for none
     * @param longest the longest time before any attempt
     */
    public Retry waiting(Duration first, Duration longest) {
        return new Retry(attempts, kinds, first, longest, repeatable, stale);
    }

    /** Says that the work may be done twice without harm: it is repeated, too, if it is not known whether it was committed. */
    public Retry idempotent() {
        return new Retry(attempts, kinds, firstWait, longestWait, true, stale);
    }

    /**
     * Repeats the work also after a {@link StaleDataException}: another transaction has changed or deleted a row since the work had
     * read it. Each attempt has a session of its own, so work that reads what it changes sees the row as it is now. Objects from
     * outside of the work, detached or merged, keep the version that they have, so that it fails each time.
     */
    public Retry onStaleData() {
        return new Retry(attempts, kinds, firstWait, longestWait, repeatable, true);
    }

    /** Whether the work is to be done once more after {@code error}. */
    boolean again(int attempt, Throwable error) {
        if (attempt >= attempts) {
            return false;
        }
        Throwable each = error;
        for (int depth = 0; each != null && depth < MAX_DOUBLINGS; depth++) {
            if (each instanceof CommitOutcomeUnknownException) {
                return repeatable;
            }
            if (stale && each instanceof StaleDataException) {
                return true;
            }
            if (each instanceof DatabaseException refused && kinds.contains(refused.kind())) {
                return true;
            }
            each = each.getCause();
        }
        return false;
    }

    /** Waits before the attempt that follows {@code attempt}; false if the thread was interrupted, which its flag says then. */
    boolean await(int attempt) {
        long first = firstWait.toNanos();
        int doublings = Math.min(attempt - 1, MAX_DOUBLINGS);
        long most = Math.min(
                longestWait.toNanos(), first > Long.MAX_VALUE >> doublings ? Long.MAX_VALUE : first << doublings);
        if (most <= 0) {
            return !Thread.currentThread().isInterrupted();
        }
        long nanos = ThreadLocalRandom.current().nextLong(most) + 1;
        try {
            Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
