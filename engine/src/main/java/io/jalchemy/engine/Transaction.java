package io.jalchemy.engine;

import java.sql.Savepoint;

/** A savepoint: {@link #commit()} keeps what was done since, {@link #rollback()} and {@code close()} take it back. */
public final class Transaction implements AutoCloseable {

    private final Connection connection;
    private final Savepoint savepoint;
    private boolean ended;

    Transaction(Connection connection, Savepoint savepoint) {
        this.connection = connection;
        this.savepoint = savepoint;
    }

    /** Whether neither {@code commit()} nor {@code rollback()} was called. */
    public boolean isActive() {
        return !ended;
    }

    /** Keeps what was done since it began, as part of the transaction around it. */
    public void commit() {
        end(true);
    }

    /** Takes back what was done since it began. */
    public void rollback() {
        end(false);
    }

    private void end(boolean commit) {
        if (!ended) {
            ended = true;
            connection.endNested(savepoint, commit);
        }
    }

    @Override
    public void close() {
        if (!ended && connection.inTransaction()) {
            rollback();
        }
    }
}
