package io.jalchemy.engine;

import io.jalchemy.engine.spi.OwnedTransaction;
import java.sql.SQLException;

/** A transaction that its owner has begun and will end: committing does nothing, and rolling back asks the owner to do so. */
record JoinedTransactions(OwnedTransaction owned) implements Transactions {

    @Override
    public void begin() {
        // the owner has
    }

    @Override
    public void withoutTransaction() {
        // it reads in the owner's
    }

    @Override
    public void outside(DriverCalls.Action action) {
        throw new IllegalStateException("There is the transaction of its owner.");
    }

    @Override
    public void commit() {
        // the owner does, or does not
    }

    @Override
    public void rollback() throws SQLException {
        DriverCalls.run(owned::setRollbackOnly);
    }

    @Override
    public java.sql.Savepoint savepoint() throws SQLException {
        return DriverCalls.call(() -> owned.connection().setSavepoint());
    }

    @Override
    public void rollback(java.sql.Savepoint savepoint) throws SQLException {
        DriverCalls.run(() -> owned.connection().rollback(savepoint));
    }

    @Override
    public void release(java.sql.Savepoint savepoint) throws SQLException {
        DriverCalls.run(() -> owned.connection().releaseSavepoint(savepoint));
    }

    @Override
    public void restore() {
        // nothing was set
    }
}
