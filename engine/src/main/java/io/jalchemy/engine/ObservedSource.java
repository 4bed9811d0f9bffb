package io.jalchemy.engine;

import io.jalchemy.engine.event.PoolEvent;
import io.jalchemy.engine.spi.ConnectionSetup;
import io.jalchemy.engine.spi.ConnectionSource;
import io.jalchemy.engine.spi.OwnedTransaction;
import io.jalchemy.engine.spi.PoolStatus;
import io.jalchemy.sql.error.JalchemyException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * A connection source that fires an event for each connection that it lends, releases or discards.
 *
 * @param source the source of the connections
 * @param events what hears of them
 * @param onReturn what is done with each connection before it is released; null for nothing
 */
record ObservedSource(
        ConnectionSource source,
        EngineEvents events,
        @Nullable ConnectionSetup onReturn) implements ConnectionSource {

    @Override
    public Connection open() throws SQLException {
        if (events.isEmpty()) {
            return source.open();
        }
        fireClosed();
        long start = System.nanoTime();
        Connection opened;
        try {
            opened = source.open();
        } catch (SQLException | RuntimeException | Error e) {
            PoolEvent.Kind kind = isExhausted(e) ? PoolEvent.Kind.EXHAUSTED : PoolEvent.Kind.FAILED;
            events.fire(new PoolEvent(kind, 0, System.nanoTime() - start, e));
            throw e;
        }
        long waited = System.nanoTime() - start;
        long fresh = events.numbers().ofNew(opened);
        if (fresh != 0) {
            events.fire(new PoolEvent(PoolEvent.Kind.OPENED, fresh, 0, null));
        }
        events.fire(new PoolEvent(PoolEvent.Kind.CHECKED_OUT, events.numbers().of(opened), waited, null));
        return opened;
    }

    /** Returns whether {@code error} says that all connections are in use: HikariCP throws it without a cause if nothing has failed. */
    private static boolean isExhausted(Throwable error) {
        return error instanceof SQLTransientConnectionException && error.getCause() == null;
    }

    private void fireClosed() {
        for (long number : events.numbers().takeClosed()) {
            events.fire(new PoolEvent(PoolEvent.Kind.CLOSED, number, 0, null));
        }
    }

    /** A way to return a connection to its source. */
    @FunctionalInterface
    private interface Taking {
        void take(Connection connection) throws SQLException;
    }

    @Override
    public void release(Connection connection) throws SQLException {
        if (onReturn != null) {
            onReturn.apply(connection);
        }
        take(connection, PoolEvent.Kind.RETURNED, source::release);
    }

    @Override
    public void discard(Connection connection) throws SQLException {
        take(connection, PoolEvent.Kind.DISCARDED, source::discard);
    }

    private void take(Connection connection, PoolEvent.Kind kind, Taking taking) throws SQLException {
        if (events.isEmpty()) {
            taking.take(connection);
            return;
        }
        long number = events.numbers().of(connection);
        Throwable failure = null;
        try {
            taking.take(connection);
        } catch (SQLException | RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            events.fire(new PoolEvent(kind, number, 0, failure));
            fireClosed();
        }
    }

    /**
     * Returns the source of connections beside the pool of the engine's own.
     *
     * @throws JalchemyException if there is no such pool
     */
    ConnectionSource detached() {
        if (source instanceof PooledSource pool) {
            return pool::openDetached;
        }
        throw new JalchemyException(
                "NOT_OUR_POOL",
                "This engine has no pool of its own, so it cannot open a connection beside one. Take one from the data source that"
                        + " the engine was made over, or one of its kind without a pool.");
    }

    @Override
    public boolean resetsConnections() {
        return source.resetsConnections();
    }

    @Override
    public @Nullable OwnedTransaction currentTransaction() {
        return source.currentTransaction();
    }

    @Override
    public @Nullable PoolStatus status() {
        return source.status();
    }

    @Override
    public void connectionLost() {
        source.connectionLost();
    }

    @Override
    public void dispose() {
        source.dispose();
        if (!events.isEmpty()) {
            fireClosed();
        }
    }

    @Override
    public void close() {
        source.close();
        if (!events.isEmpty()) {
            fireClosed();
        }
    }
}
