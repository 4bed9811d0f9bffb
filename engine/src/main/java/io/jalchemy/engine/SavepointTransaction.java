package io.jalchemy.engine;

import java.sql.Savepoint;

/** A savepoint of a connection. */
final class SavepointTransaction implements Transaction {

    private final Connection connection;
    private final Savepoint savepoint;
    private boolean ended;

    SavepointTransaction(Connection connection, Savepoint savepoint) {
        this.connection = connection;
        this.savepoint = savepoint;
    }

    @Override
    public boolean isActive() {
        return !ended;
    }

    @Override
    public void commit() {
        end(true);
    }

    @Override
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
