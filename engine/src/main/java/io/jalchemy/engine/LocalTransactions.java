package io.jalchemy.engine;

import io.jalchemy.engine.spi.Database;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Transactions that the engine itself begins and ends. */
final class LocalTransactions implements Transactions {

    private final Connection jdbc;
    private final Database database;
    private final @Nullable Isolation isolation;
    private final boolean resets;
    private final boolean autoCommitBefore;
    private boolean autoCommit;
    private boolean isolated;
    private int isolationBefore;

    /**
     * Makes transactions on a connection that was just lent.
     *
     * @param isolation the isolation level of the transactions; null to leave the level as it is
     * @param resets whether the source resets the connection itself, and lends it with auto-commit
     */
    LocalTransactions(Connection jdbc, Database database, @Nullable Isolation isolation, boolean resets)
            throws SQLException {
        this.jdbc = jdbc;
        this.database = database;
        this.isolation = isolation;
        this.resets = resets;
        this.autoCommitBefore = resets || jdbc.getAutoCommit();
        this.autoCommit = autoCommitBefore;
    }

    @Override
    public void begin() throws SQLException {
        autoCommit(false);
        if (isolation != null && isolation != Isolation.AUTOCOMMIT) {
            int before = database.isolate(jdbc, isolation.level());
            if (!isolated) {
                isolated = true;
                isolationBefore = before;
            }
        }
    }

    /**
     * Switches auto-commit on, but not on a connection that was lent without it, unless the isolation is {@link Isolation#AUTOCOMMIT}: that
     * one may be in a transaction of somebody else's, which switching auto-commit on would commit (java.sql.Connection#setAutoCommit).
     */
    @Override
    public void withoutTransaction() throws SQLException {
        if (autoCommitBefore || isolation == Isolation.AUTOCOMMIT) {
            autoCommit(true);
        }
    }

    private void autoCommit(boolean on) throws SQLException {
        if (autoCommit != on) {
            DriverCalls.run(() -> jdbc.setAutoCommit(on));
            autoCommit = on;
        }
    }

    @Override
    public void commit() throws SQLException {
        DriverCalls.run(jdbc::commit);
    }

    @Override
    public void rollback() throws SQLException {
        DriverCalls.run(jdbc::rollback);
    }

    @Override
    public java.sql.Savepoint savepoint() throws SQLException {
        return DriverCalls.call(jdbc::setSavepoint);
    }

    @Override
    public void rollback(java.sql.Savepoint savepoint) throws SQLException {
        DriverCalls.run(() -> jdbc.rollback(savepoint));
    }

    @Override
    public void release(java.sql.Savepoint savepoint) throws SQLException {
        DriverCalls.run(() -> jdbc.releaseSavepoint(savepoint));
    }

    @Override
    public void restore() throws SQLException {
        if ((isolated || (autoCommit != autoCommitBefore && !resets)) && !jdbc.isClosed()) {
            if (isolated) {
                database.restoreIsolation(jdbc, isolationBefore);
            }
            autoCommit(autoCommitBefore);
        }
    }
}
