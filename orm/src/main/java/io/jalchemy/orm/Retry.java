package io.jalchemy.orm;

import io.jalchemy.engine.AfterCommitException;
import io.jalchemy.engine.CommitOutcomeUnknownException;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.orm.error.StaleDataException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The rules by which a failed transaction is repeated: how many attempts, after which errors, with which waits: {@code
 * Retry.times(3).on(SERIALIZATION_FAILURE)}.
 *
 * <p>The wait before the second attempt is a random time up to {@code firstWait}; the limit doubles before each further attempt, up to
 * {@code longestWait}. The wait is random so that transactions that collided once do not collide again in step. The work is repeated
 * if the error, or one of its causes, is a {@link DatabaseException} of one of the kinds. If another transaction changed a row
 * meanwhile, the work is repeated only with {@link #onStaleData()}: the program may want to tell its user. After a COMMIT whose outcome
 * is unknown it is repeated only if it is {@link #idempotent()}.
 *
 * <pre>{@code
 * Retry twice = Retry.times(2).on(ErrorKind.SERIALIZATION_FAILURE).waiting(Duration.ofMillis(5), Duration.ofMillis(50));
 * sessions.inTransaction(twice, session -> {
 *     Account account = session.getOne(ACCOUNT, 1);
 *     account.setBalance(account.getBalance().subtract(BigDecimal.TEN));
 * });
 * }</pre>
 *
 * @param attempts the largest number of attempts, the first one included; at least 1
 * @param kinds the kinds of errors after which the work is repeated
 * @param firstWait the longest time before the second attempt; zero for none
 * @param longestWait the longest time before any attempt
 * @param repeatable whether the work may be done twice, so that it is repeated after a COMMIT whose outcome is unknown
 * @param stale whether the work is also repeated if a row was changed or deleted by another transaction since it was read
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
    private static final Duration MOST = Duration.ofNanos(Long.MAX_VALUE);
    private static final int MAX_DOUBLINGS = 30;

    /**
     * Makes the rules and copies the set.
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

    /**
     * Returns rules for at most {@code attempts} attempts, repeated after deadlocks and serialisation failures.
     *
     * @param attempts the first one included; at least 1
     * @throws IllegalArgumentException if {@code attempts} is less than 1
     */
    public static Retry times(int attempts) {
        return new Retry(
                attempts,
                EnumSet.of(ErrorKind.DEADLOCK, ErrorKind.SERIALIZATION_FAILURE),
                FIRST_WAIT,
                LONGEST_WAIT,
                false,
                false);
    }

    /** Returns rules that repeat after errors of these kinds, and no other kinds. */
    public Retry on(ErrorKind first, ErrorKind... others) {
        return new Retry(attempts, EnumSet.of(first, others), firstWait, longestWait, repeatable, stale);
    }

    /**
     * Returns rules with other waits between attempts.
     *
     * @param first the longest time before the second attempt; zero for none
     * @param longest the longest time before any attempt
     * @throws IllegalArgumentException if a time is negative
     */
    public Retry waiting(Duration first, Duration longest) {
        return new Retry(attempts, kinds, first, longest, repeatable, stale);
    }

    /**
     * Returns rules for work that may be done twice without harm: it is also repeated if it is not known whether it was committed.
     */
    public Retry idempotent() {
        return new Retry(attempts, kinds, firstWait, longestWait, true, stale);
    }

    /**
     * Returns rules that also repeat after a {@link StaleDataException}: another transaction has changed or deleted a row since the
     * work read it. Each attempt has a session of its own, so work that reads what it changes sees the row as it is now. Objects from
     * outside the work, detached or merged, keep the version that they have, so that every attempt fails.
     */
    public Retry onStaleData() {
        return new Retry(attempts, kinds, firstWait, longestWait, repeatable, true);
    }

    /**
     * Returns whether the work is to be repeated after {@code error}.
     *
     * @param attempt the number of the attempt that failed, from 1
     */
    boolean again(int attempt, Throwable error) {
        if (attempt >= attempts) {
            return false;
        }
        Throwable each = error;
        for (int depth = 0; each != null && depth < MAX_DOUBLINGS; depth++) {
            if (each instanceof CommitOutcomeUnknownException) {
                return repeatable;
            }
            if (each instanceof AfterCommitException) {
                return false; // it is committed
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

    /**
     * Returns the longest time before the attempt that follows {@code attempt}, in nanoseconds.
     *
     * @param attempt the number of the attempt that failed, from 1
     */
    long longestWaitAfter(int attempt) {
        long first = nanos(firstWait);
        int doublings = Math.min(attempt - 1, MAX_DOUBLINGS);
        return Math.min(nanos(longestWait), first > Long.MAX_VALUE >> doublings ? Long.MAX_VALUE : first << doublings);
    }

    /** Returns {@code time} in nanoseconds; one that is too long to be counted in them is as long as can be. */
    private static long nanos(Duration time) {
        return time.compareTo(MOST) < 0 ? time.toNanos() : Long.MAX_VALUE;
    }

    /**
     * Waits before the attempt that follows {@code attempt}. Returns false if the thread was interrupted; its interrupt flag is set
     * then.
     *
     * @param attempt the number of the attempt that failed, from 1
     */
    boolean await(int attempt) {
        long most = longestWaitAfter(attempt);
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
