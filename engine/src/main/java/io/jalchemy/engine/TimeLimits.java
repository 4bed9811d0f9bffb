package io.jalchemy.engine;

import io.jalchemy.engine.spi.Database;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The options of what is executed on a connection, and the limits of time that they have for statements and transactions. */
final class TimeLimits {

    private final Engine engine;
    private ExecutionOptions options;

    /** The time at which the transaction has to be done, by {@link System#nanoTime}; only if {@link #hasDeadline}. */
    private long deadline;

    private boolean hasDeadline;

    TimeLimits(Engine engine) {
        this.engine = engine;
        this.options = engine.executionOptions();
    }

    /** Returns the options of what is executed now. */
    ExecutionOptions options() {
        return options;
    }

    /**
     * Sets the options of what is executed from now on where {@code next} says something, and leaves those of the engine elsewhere; returns
     * the options that applied before.
     *
     * @param open whether a transaction has begun
     */
    ExecutionOptions set(ExecutionOptions next, boolean open) {
        ExecutionOptions before = options;
        options = next.over(engine.executionOptions());
        if (options.transactionTimeout() == null) {
            hasDeadline = false; // it was that of a scope which has ended
        } else if (open && !hasDeadline) {
            begin();
        }
        return before;
    }

    /** Begins the time of a transaction. */
    void begin() {
        Duration time = options.transactionTimeout();
        hasDeadline = time != null;
        deadline = time == null ? 0 : System.nanoTime() + time.toNanos();
    }

    /**
     * Limits the time of {@code statement}, which is about to be executed.
     *
     * @return the limit, to be closed after the statement; null if there is none
     * @throws DatabaseException if the time of the transaction is over; nothing was sent
     */
    Database.@Nullable TimeLimit limit(Statement statement) throws SQLException {
        Duration time = options.statementTimeout();
        if (hasDeadline) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (left.isNegative() || left.isZero()) {
                throw engine.errors().late(options.transactionTimeout());
            }
            time = time == null || time.compareTo(left) > 0 ? left : time;
        }
        return time == null ? null : engine.database().limit(statement, time);
    }

    /** An action that uses a statement. */
    @FunctionalInterface
    interface Sending<T> {
        T send() throws SQLException;
    }

    /** Runs {@code sending}, which executes {@code statement}, within the limit of time if there is one; returns its result. */
    <T> T limited(Statement statement, Sending<T> sending) throws SQLException {
        Database.TimeLimit limit = limit(statement);
        if (limit == null) {
            return sending.send();
        }
        try {
            return sending.send();
        } finally {
            limit.close();
        }
    }
}
