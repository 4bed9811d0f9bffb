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
    private final boolean readOnly;
    private final boolean deferrable;
    private final boolean resets;
    private final boolean restoresAutoCommit;
    private final boolean autoCommitBefore;
    private boolean autoCommit;
    private boolean isolated;
    private int isolationBefore;
    private boolean restricted;
    private boolean readOnlyBefore;

    /**
     * Makes transactions on a connection that was just lent.
     *
     * @param characteristics the isolation level of the transactions, without one it stays as it is, and whether they only read
     * @param resets whether the source resets the connection itself, and lends it with auto-commit
     * @param restoresAutoCommit whether auto-commit is restored all the same, for somebody who gets the connection before
     */
    LocalTransactions(
            Connection jdbc,
            Database database,
            TransactionCharacteristics characteristics,
            boolean resets,
            boolean restoresAutoCommit)
            throws SQLException {
        this.jdbc = jdbc;
        this.database = database;
        this.isolation = characteristics.isolation();
        this.readOnly = characteristics.readOnly();
        this.deferrable = characteristics.deferrable();
        this.resets = resets;
        this.restoresAutoCommit = restoresAutoCommit;
        this.autoCommitBefore = resets || jdbc.getAutoCommit();
        this.autoCommit = autoCommitBefore;
    }

    @Override
    public void begin() throws SQLException {
        autoCommit(false);
        restrict();
        if (isolation != null && isolation != Isolation.AUTOCOMMIT) {
            int before = database.isolate(jdbc, isolation.level());
            if (!isolated) {
                isolated = true;
                isolationBefore = before;
            }
        }
        if (deferrable) {
            DriverCalls.run(() -> database.defer(jdbc));
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
        restrict();
    }

    @Override
    public void outside(DriverCalls.Action action) throws SQLException {
        autoCommit(true);
        DriverCalls.run(action);
    }

    /** Makes the connection read-only, before any statement of a transaction, until it is released. */
    private void restrict() throws SQLException {
        if (readOnly && !restricted) {
            readOnlyBefore = DriverCalls.call(() -> database.makeReadOnly(jdbc));
            restricted = true;
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

    /** Rolls back what is open on {@code raw}, a connection that the program has used by itself, and restores its auto-commit. */
    static void reset(Connection raw, boolean autoCommit) throws SQLException {
        if (!raw.getAutoCommit()) {
            raw.rollback();
        }
        if (raw.getAutoCommit() != autoCommit) {
            raw.setAutoCommit(autoCommit);
        }
    }

    @Override
    public void restore() throws SQLException {
        boolean switches = autoCommit != autoCommitBefore && (!resets || restoresAutoCommit);
        if ((isolated || restricted || switches) && !jdbc.isClosed()) {
            if (isolated) {
                database.restoreIsolation(jdbc, isolationBefore);
            }
            if (restricted) {
                database.restoreReadOnly(jdbc, readOnlyBefore);
                restricted = false;
            }
            autoCommit(autoCommitBefore);
        }
    }
}
