package io.jalchemy.engine;

import io.jalchemy.engine.spi.ConnectionSource;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A JDBC connection of the engine's source, with nothing of the library's around it: for what the driver alone can do, such as {@code COPY}
 * and {@code LISTEN}. Close it to give it back. Like {@code raw_connection()} of an engine in SQLAlchemy 2.0.
 *
 * <pre>{@code
 * try (RawConnection raw = engine.rawConnection()) {
 *     raw.jdbc().createStatement().execute("ANALYZE");
 * }
 * }</pre>
 */
public final class RawConnection implements AutoCloseable {

    private final java.sql.Connection jdbc;
    private final ConnectionSource source;
    private final EngineEvents events;
    private final boolean autoCommit;
    private final DriverErrors errors;
    private final AtomicBoolean closed = new AtomicBoolean();

    RawConnection(java.sql.Connection jdbc, ConnectionSource source, EngineEvents events, DriverErrors errors)
            throws SQLException {
        this.jdbc = jdbc;
        this.events = events;
        this.source = source;
        this.errors = errors;
        this.autoCommit = jdbc.getAutoCommit();
    }

    /** Returns the JDBC connection. It is closed with this; do not close it. */
    public java.sql.Connection jdbc() {
        return jdbc;
    }

    /**
     * Returns a map of the program's own that belongs to the driver's connection, and is empty when that was opened; see {@link
     * Connection#info}.
     */
    public Map<String, Object> info() {
        return events.infos().of(jdbc);
    }

    /** Closes the connection in place of giving it back, since something was set on it that others must not find. */
    public void discard() {
        if (!closed.getAndSet(true)) {
            end();
        }
    }

    private void end() {
        try {
            source.discard(jdbc);
        } catch (SQLException | RuntimeException e) {
            Engine.LOG.debug("A connection that is discarded could not be ended", errors.cause(e));
        }
    }

    /** Rolls back what is open, if the connection is without auto-commit, and gives it back; if that fails it is discarded. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            LocalTransactions.reset(jdbc, autoCommit);
            source.release(jdbc);
        } catch (SQLException | RuntimeException e) {
            Engine.LOG.warn("A connection could not be given back as it was; it is discarded", errors.cause(e));
            end();
        }
    }
}
