package io.jalchemy.orm.unitofwork;

import io.jalchemy.engine.Savepoint;
import io.jalchemy.sql.error.JalchemyException;

/** A savepoint of a session. Its rollback also restores the objects. */
final class NestedTransaction implements Savepoint {

    private final UnitOfWork work;
    private final Savepoint savepoint;
    private final TransactionLog log;

    NestedTransaction(UnitOfWork work, Savepoint savepoint, TransactionLog log) {
        this.work = work;
        this.savepoint = savepoint;
        this.log = log;
    }

    @Override
    public boolean isActive() {
        return savepoint.isActive();
    }

    private void check() {
        if (!work.transaction().isInnermost(log)) {
            throw new JalchemyException("NOT_INNERMOST", "A savepoint inside this one is still open. End that first.");
        }
    }

    @Override
    public void commit() {
        if (savepoint.isActive()) {
            check();
            work.releaseNested(savepoint, log);
        } else {
            savepoint.commit(); // says what ended it
        }
    }

    @Override
    public void rollback() {
        if (savepoint.isActive()) {
            check();
            work.transaction().rollbackNested(savepoint, log);
        } else {
            savepoint.rollback(); // says what ended it
        }
    }

    @Override
    public void close() {
        if (savepoint.isActive() && work.transaction().isInnermost(log)) {
            rollback();
        }
    }
}
