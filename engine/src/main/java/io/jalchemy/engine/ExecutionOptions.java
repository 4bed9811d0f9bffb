package io.jalchemy.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Limits of time for statements and transactions, and a label for them. Those of a statement take precedence over those of its session or
 * connection, and these over the engine's; a value that is null is left to the next.
 *
 * <p>Like {@code execution_options} in SQLAlchemy 2.0.
 *
 * @param statementTimeout the longest time for a statement; null to leave it as it is
 * @param transactionTimeout the longest time for a transaction, from its first statement on; null to leave it as it is
 * @param label a name that listeners and the log of statements show with what is executed: of a use case, or of a query; null to leave it
 *     as it is
 */
public record ExecutionOptions(
        @Nullable Duration statementTimeout,
        @Nullable Duration transactionTimeout,
        @Nullable String label) {

    /** Options without limits and without a label. */
    public static final ExecutionOptions NONE = new ExecutionOptions(null, null, null);

    /**
     * Checks the times.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public ExecutionOptions {
        checkPositive("statementTimeout", statementTimeout);
        checkPositive("transactionTimeout", transactionTimeout);
    }

    static void checkPositive(String name, @Nullable Duration time) {
        if (time != null && (time.isZero() || time.isNegative())) {
            throw new IllegalArgumentException(
                    name + "(" + time + "): give a positive time, or leave it out for no limit. [NEGATIVE]");
        }
    }

    /** Returns the same with at most {@code timeout} for a statement. */
    public ExecutionOptions statementTimeout(Duration timeout) {
        return new ExecutionOptions(timeout, transactionTimeout, label);
    }

    /** Returns the same with at most {@code timeout} for a transaction. */
    public ExecutionOptions transactionTimeout(Duration timeout) {
        return new ExecutionOptions(statementTimeout, timeout, label);
    }

    /** Returns the same with {@code name}, which listeners and the log of statements show with what is executed. */
    public ExecutionOptions label(String name) {
        return new ExecutionOptions(statementTimeout, transactionTimeout, name);
    }

    /** Returns options with these values where they are not null, and those of {@code others} elsewhere. */
    ExecutionOptions over(ExecutionOptions others) {
        if (statementTimeout == null && transactionTimeout == null && label == null) {
            return others;
        }
        return new ExecutionOptions(
                statementTimeout == null ? others.statementTimeout : statementTimeout,
                transactionTimeout == null ? others.transactionTimeout : transactionTimeout,
                label == null ? others.label : label);
    }
}
