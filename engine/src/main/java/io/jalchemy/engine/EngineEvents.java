package io.jalchemy.engine;

import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.ListenerList;
import io.jalchemy.engine.event.PoolEvent;
import io.jalchemy.engine.event.StatementValues;
import io.jalchemy.engine.event.TransactionEvent;
import io.jalchemy.engine.spi.OwnedTransaction;
import io.jalchemy.sql.compile.Parameter;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The listeners of an engine, and what they may see. Safe to share between threads. */
final class EngineEvents {

    private final ListenerList<EngineListener> listeners = new ListenerList<>();
    private final ConnectionNumbers numbers = new ConnectionNumbers();
    private final EngineOptions options;

    EngineEvents(EngineOptions options) {
        this.options = options;
        if (options.echo()) {
            listeners.add(new EchoListener());
        }
        if (options.slowStatements() != null) {
            listeners.add(new SlowStatementListener(options.slowStatements()));
        }
    }

    ListenerList<EngineListener> listeners() {
        return listeners;
    }

    /** Returns whether there is no listener. */
    boolean isEmpty() {
        return listeners.isEmpty();
    }

    /** Returns the numbers of the connections. */
    ConnectionNumbers numbers() {
        return numbers;
    }

    void fire(PoolEvent event) {
        listeners.fire(each -> each.pool(event));
    }

    void fire(TransactionEvent event) {
        listeners.fire(each -> each.transaction(event));
    }

    /**
     * Begins or ends a transaction or savepoint by {@code action}, and fires the event, also if it fails; returns what {@code action}
     * returns.
     *
     * @param owner the transaction of somebody else's; null for one of the engine's own
     */
    <T extends @Nullable Object> T transaction(
            TransactionEvent.Kind kind, long connection, @Nullable OwnedTransaction owner, DriverCalls.Call<T> action)
            throws SQLException {
        long start = System.nanoTime();
        Throwable failure = null;
        try {
            return action.call();
        } catch (SQLException | RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            long nanos = System.nanoTime() - start;
            fire(new TransactionEvent(kind, connection, owner, nanos, failure));
        }
    }

    /**
     * Returns {@code rows}, values for {@code parameters}, as listeners may see them: hidden unless the options show values, and without
     * those of masked columns.
     */
    StatementValues values(List<Parameter> parameters, List<@Nullable Object[]> rows) {
        return options.echoValues() ? SentValues.of(parameters, rows, options.maskedColumns()) : StatementValues.HIDDEN;
    }
}
