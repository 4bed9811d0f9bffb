package io.jalchemy.engine;

import java.sql.Savepoint;

/** A savepoint of a connection. */
final class SavepointTransaction implements Transaction {

    private final Connection connection;
    private final Savepoint savepoint;
    private final int opened;
    private boolean ended;

    /**
     * A savepoint.
     *
     * @param opened what was opened last before it, of the rows that are streamed
     */
    SavepointTransaction(Connection connection, Savepoint savepoint, int opened) {
        this.connection = connection;
        this.savepoint = savepoint;
        this.opened = opened;
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
            connection.endNested(savepoint, opened, commit);
        }
    }

    @Override
    public void close() {
        if (!ended && connection.inTransaction()) {
            rollback();
        }
    }
}
