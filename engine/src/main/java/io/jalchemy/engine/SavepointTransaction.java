package io.jalchemy.engine;

import io.jalchemy.sql.error.JalchemyException;
import org.jspecify.annotations.Nullable;

/** A savepoint of a connection. */
final class SavepointTransaction implements Savepoint {

    private final ConnectionTransactions transactions;
    private final java.sql.Savepoint savepoint;
    private final int opened;
    private final int actions;

    /** The event that ended it, for messages; null while it is active. */
    private @Nullable String endedBy;

    private boolean kept;

    /**
     * Makes an active savepoint.
     *
     * @param opened the number of the last cursor that was opened before it
     * @param actions the number of actions that waited for the commit before it
     */
    SavepointTransaction(ConnectionTransactions transactions, java.sql.Savepoint savepoint, int opened, int actions) {
        this.transactions = transactions;
        this.savepoint = savepoint;
        this.opened = opened;
        this.actions = actions;
    }

    java.sql.Savepoint savepoint() {
        return savepoint;
    }

    /** Returns the number of the last cursor that was opened before it. */
    int opened() {
        return opened;
    }

    /** Returns the number of actions that waited for the commit before it. */
    int actions() {
        return actions;
    }

    /**
     * Notes that it has ended; the first call counts.
     *
     * @param by what ended it, for messages
     * @param committed whether what was done in it stays
     */
    void ended(String by, boolean committed) {
        if (endedBy == null) {
            endedBy = by;
            kept = committed;
        }
    }

    @Override
    public boolean isActive() {
        return endedBy == null;
    }

    @Override
    public void commit() {
        if (endedBy == null) {
            transactions.endNested(this, true);
        } else if (!kept) {
            throw alreadyEnded("commit()");
        }
    }

    @Override
    public void rollback() {
        if (endedBy == null) {
            transactions.endNested(this, false);
        } else if (kept) {
            throw alreadyEnded("rollback()");
        }
    }

    private JalchemyException alreadyEnded(String call) {
        return new JalchemyException(
                "SAVEPOINT_GONE", call + " of a savepoint that is over: " + endedBy + " ended it. Begin another one.");
    }

    @Override
    public void close() {
        if (endedBy == null) {
            rollback();
        }
    }
}
