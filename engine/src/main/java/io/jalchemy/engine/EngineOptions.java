package io.jalchemy.engine;

import java.time.Duration;

/**
 * How an engine behaves. Immutable; start at {@link #defaults()}.
 *
 * @param echo whether each statement is logged, with the time that it took
 * @param echoValues whether values of rows may be seen: those sent are logged with their statements, and exceptions have the
 *     driver's own messages, which may quote rows
 * @param poolSize most connections of a pool that the engine makes
 * @param connectionTimeout how long to wait for a connection
 * @param statementCacheSize most statements whose text is kept
 */
public record EngineOptions(
        boolean echo, boolean echoValues, int poolSize, Duration connectionTimeout, int statementCacheSize) {

    private static final EngineOptions DEFAULTS = new EngineOptions(false, false, 10, Duration.ofSeconds(30), 1000);

    /** No echo, ten connections, 30 seconds, a thousand statements. */
    public static EngineOptions defaults() {
        return DEFAULTS;
    }

    /** With statements logged, or not. */
    public EngineOptions echo(boolean on) {
        return new EngineOptions(on, echoValues, poolSize, connectionTimeout, statementCacheSize);
    }

    /** With values in the log of statements and in messages of exceptions, or not. */
    public EngineOptions echoValues(boolean on) {
        return new EngineOptions(echo, on, poolSize, connectionTimeout, statementCacheSize);
    }

    /** With at most {@code connections}. */
    public EngineOptions poolSize(int connections) {
        return new EngineOptions(echo, echoValues, connections, connectionTimeout, statementCacheSize);
    }

    /** With {@code timeout} to wait for a connection. */
    public EngineOptions connectionTimeout(Duration timeout) {
        return new EngineOptions(echo, echoValues, poolSize, timeout, statementCacheSize);
    }

    /** With at most {@code statements} texts kept. */
    public EngineOptions statementCacheSize(int statements) {
        return new EngineOptions(echo, echoValues, poolSize, connectionTimeout, statements);
    }
}
