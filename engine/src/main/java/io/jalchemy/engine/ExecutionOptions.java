package io.jalchemy.engine;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Options of what is executed: limits of time for statements and transactions, how many rows the driver fetches or an INSERT writes at a
 * time, whether texts are kept, a label, and options of the program's own, which listeners see. Those of a statement take precedence over
 * those of its session or connection, and these over the engine's; a value that is null is left to the next.
 *
 * <p>Like {@code execution_options} in SQLAlchemy 2.0.
 *
 * <pre>{@code
 * ExecutionOptions report = ExecutionOptions.NONE
 *         .label("monthly report")
 *         .statementTimeout(Duration.ofMinutes(2))
 *         .fetchSize(500)
 *         .with("tenant", 7);
 * List<User> users = session.execute(select(USER).orderBy(USER.name), report).all();
 * }</pre>
 *
 * @param statementTimeout the longest time for a statement; null to leave it as it is
 * @param transactionTimeout the longest time for a transaction, from its first statement on; null to leave it as it is
 * @param label a name that listeners and the log of statements show with what is executed: of a use case, or of a query; null to leave it
 *     as it is
 * @param fetchSize the number of rows that the driver fetches at a time, so that it does not hold all of them beside the result; null to
 *     leave it to the driver
 * @param insertPageSize the greatest number of rows that one INSERT writes; null to leave it to the library
 * @param statementCache whether the text of a statement is looked for in the statement cache, and kept there; null for yes
 * @param options options of the program's own, by name
 */
public record ExecutionOptions(
        @Nullable Duration statementTimeout,
        @Nullable Duration transactionTimeout,
        @Nullable String label,
        @Nullable Integer fetchSize,
        @Nullable Integer insertPageSize,
        @Nullable Boolean statementCache,
        Map<String, Object> options) {

    /** Options that say nothing. */
    public static final ExecutionOptions NONE = new ExecutionOptions(null, null, null);

    /**
     * Checks the times and the numbers of rows, and copies the program's own options.
     *
     * @throws IllegalArgumentException if a time is not positive, or a number of rows less than 1
     */
    public ExecutionOptions {
        checkPositive("statementTimeout", statementTimeout);
        checkPositive("transactionTimeout", transactionTimeout);
        checkCount("fetchSize", fetchSize);
        checkCount("insertPageSize", insertPageSize);
        options = options.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** Makes options with limits of time and a label alone. */
    public ExecutionOptions(
            @Nullable Duration statementTimeout, @Nullable Duration transactionTimeout, @Nullable String label) {
        this(statementTimeout, transactionTimeout, label, null, null, null, Map.of());
    }

    private static void checkCount(String name, @Nullable Integer count) {
        if (count != null && count < 1) {
            throw new IllegalArgumentException(name + "(" + count + "): give at least 1. [NEGATIVE]");
        }
    }

    static void checkPositive(String name, @Nullable Duration time) {
        if (time != null && (time.isZero() || time.isNegative())) {
            throw new IllegalArgumentException(
                    name + "(" + time + "): give a positive time, or leave it out for no limit. [NEGATIVE]");
        }
    }

    /** Returns the same with at most {@code timeout} for a statement. */
    public ExecutionOptions statementTimeout(Duration timeout) {
        return new ExecutionOptions(
                timeout, transactionTimeout, label, fetchSize, insertPageSize, statementCache, options);
    }

    /** Returns the same with at most {@code timeout} for a transaction. */
    public ExecutionOptions transactionTimeout(Duration timeout) {
        return new ExecutionOptions(
                statementTimeout, timeout, label, fetchSize, insertPageSize, statementCache, options);
    }

    /** Returns the same with {@code name}, which listeners and the log of statements show with what is executed. */
    public ExecutionOptions label(String name) {
        return new ExecutionOptions(
                statementTimeout, transactionTimeout, name, fetchSize, insertPageSize, statementCache, options);
    }

    /**
     * Returns the same with {@code rows} that the driver fetches at a time, for queries whose rows are all read; {@code stream(…)} has a size
     * of its own. On PostgreSQL that takes a transaction.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public ExecutionOptions fetchSize(int rows) {
        return new ExecutionOptions(
                statementTimeout, transactionTimeout, label, rows, insertPageSize, statementCache, options);
    }

    /**
     * Returns the same with at most {@code rows} that one INSERT writes, where many rows are given to one statement or flushed together: where
     * triggers, replication or a proxy want smaller statements. It does not raise what the library writes at a time by itself, which depends
     * on the size of the rows and on what the database takes. Like {@code insertmanyvalues_page_size} in SQLAlchemy 2.0.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public ExecutionOptions insertPageSize(int rows) {
        return new ExecutionOptions(
                statementTimeout, transactionTimeout, label, fetchSize, rows, statementCache, options);
    }

    /**
     * Returns the same with statements of the program looked for in the statement cache and kept there, or compiled each time: for those
     * that a program makes in unlimited variety, so that they do not drive out others. What the library makes by itself, flushes and lazy
     * loads for example, is of limited variety and always kept. Like {@code compiled_cache} in SQLAlchemy 2.0.
     */
    public ExecutionOptions statementCache(boolean used) {
        return new ExecutionOptions(
                statementTimeout, transactionTimeout, label, fetchSize, insertPageSize, used, options);
    }

    /** Returns the same with an option of the program's own, in place of what it had under that name; listeners see it. */
    public ExecutionOptions with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(options);
        all.put(name, value);
        return new ExecutionOptions(
                statementTimeout, transactionTimeout, label, fetchSize, insertPageSize, statementCache, all);
    }

    /** Returns options with these values where they are not null, and those of {@code others} elsewhere. */
    public ExecutionOptions over(ExecutionOptions others) {
        if (equals(NONE)) {
            return others;
        }
        Map<String, Object> all = new LinkedHashMap<>(others.options);
        all.putAll(options);
        return new ExecutionOptions(
                statementTimeout == null ? others.statementTimeout : statementTimeout,
                transactionTimeout == null ? others.transactionTimeout : transactionTimeout,
                label == null ? others.label : label,
                fetchSize == null ? others.fetchSize : fetchSize,
                insertPageSize == null ? others.insertPageSize : insertPageSize,
                statementCache == null ? others.statementCache : statementCache,
                all);
    }
}
