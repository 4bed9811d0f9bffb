package io.jalchemy.orm;

import io.jalchemy.engine.Transaction;
import io.jalchemy.sql.error.JalchemyException;

/** A savepoint of a session: what is taken back is taken back in the objects, too. */
final class NestedTransaction implements Transaction {

    private final SessionWork work;
    private final Transaction savepoint;
    private final TransactionLog log;
    private boolean ended;

    NestedTransaction(SessionWork work, Transaction savepoint, TransactionLog log) {
        this.work = work;
        this.savepoint = savepoint;
        this.log = log;
    }

    @Override
    public boolean isActive() {
        return !ended && savepoint.isActive();
    }

    private void check() {
        if (!work.isInnermost(log)) {
            throw new JalchemyException(
                    "NOT_INNERMOST",
                    "A savepoint inside this one is still open, or the transaction has ended. End that first.");
        }
    }

    @Override
    public void commit() {
        if (!ended) {
            check();
            work.releaseNested(savepoint, log);
            ended = true;
        }
    }

    @Override
    public void rollback() {
        if (!ended) {
            check();
            ended = true;
            work.rollbackNested(savepoint, log);
        }
    }

    @Override
    public void close() {
        if (!ended && work.isInnermost(log)) {
            rollback();
        }
    }
}
