package io.jalchemy.engine;

import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.ListenerList;
import io.jalchemy.engine.event.PoolEvent;
import io.jalchemy.engine.event.StatementValues;
import io.jalchemy.engine.event.TransactionEvent;
import io.jalchemy.engine.spi.OwnedTransaction;
import io.jalchemy.sql.compile.Parameter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listeners of an engine, and what they may see. Safe to share between threads. */
final class EngineEvents {

    private final ListenerList<EngineListener> listeners = new ListenerList<>();
    private final ConnectionNumbers numbers = new ConnectionNumbers();
    private final ConnectionInfos infos = new ConnectionInfos();
    private final FreshTexts fresh = new FreshTexts();
    private final EngineOptions options;
    private final Logger log;

    EngineEvents(EngineOptions options) {
        this.options = options;
        this.log = options.name() == null
                ? Engine.LOG
                : LoggerFactory.getLogger(Engine.LOG.getName() + "." + options.name());
        if (options.echo()) {
            listeners.add(new EchoListener(log));
        }
        if (options.slowStatements() != null) {
            listeners.add(new SlowStatementListener(options.slowStatements(), log));
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

    /** Returns the logger of the engine. */
    Logger log() {
        return log;
    }

    /** Returns the maps that programs keep beside connections. */
    ConnectionInfos infos() {
        return infos;
    }

    /** Returns the statements that were compiled and not executed yet. */
    FreshTexts fresh() {
        return fresh;
    }

    /** Returns {@code rows}, or what logs each of them where values are shown and the logger wants as much. */
    ResultSet echoed(ResultSet rows) {
        return options.echo() && options.showsDriverMessages() && log.isDebugEnabled()
                ? EchoedRows.of(rows, log)
                : rows;
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
