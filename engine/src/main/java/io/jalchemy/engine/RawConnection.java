package io.jalchemy.engine;

import java.sql.SQLException;

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
    private final ObservedSource source;
    private final boolean autoCommit;
    private final DriverErrors errors;
    private boolean closed;

    RawConnection(java.sql.Connection jdbc, ObservedSource source, DriverErrors errors) throws SQLException {
        this.jdbc = jdbc;
        this.source = source;
        this.errors = errors;
        this.autoCommit = jdbc.getAutoCommit();
    }

    /** Returns the JDBC connection. It is closed with this; do not close it. */
    public java.sql.Connection jdbc() {
        return jdbc;
    }

    /** Closes the connection in place of giving it back, since something was set on it that others must not find. */
    public void discard() {
        if (!closed) {
            closed = true;
            try {
                source.discard(jdbc);
            } catch (SQLException | RuntimeException e) {
                Engine.LOG.debug("A connection that is discarded could not be ended", errors.cause(e));
            }
        }
    }

    /** Rolls back what is open, if the connection is without auto-commit, and gives it back; if that fails it is discarded. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        try {
            LocalTransactions.reset(jdbc, autoCommit);
            source.release(jdbc);
            closed = true;
        } catch (SQLException | RuntimeException e) {
            Engine.LOG.warn("A connection could not be given back as it was; it is discarded", errors.cause(e));
            discard();
        }
    }
}
