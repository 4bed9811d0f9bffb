package io.jalchemy.engine;

import io.jalchemy.engine.row.AfterCommitActions;
import io.jalchemy.engine.spi.OwnedTransaction;
import org.jspecify.annotations.Nullable;

/** What a connection does after the commit of its transaction, or of the owner's of one that it has joined. */
final class AfterCommit implements OwnedTransaction.TransactionListener {

    private final AfterCommitActions actions = new AfterCommitActions();

    /** The transaction of somebody else's whose end the actions wait for; null if they wait for a commit of the connection. */
    private @Nullable OwnedTransaction awaited;

    /** Returns the number of actions, as the mark of a savepoint that begins. */
    int size() {
        return actions.size();
    }

    /** Adds {@code action}; registers with {@code owned}, if it is not null and that was not done. */
    void add(Runnable action, @Nullable OwnedTransaction owned) {
        if (owned != null && !owned.equals(awaited)) {
            awaited = owned;
            owned.register(this);
        }
        actions.add(action);
    }

    /** Drops the actions that were added after there were {@code size}. */
    void keep(int size) {
        actions.keep(size);
    }

    /** Drops all actions. */
    void clear() {
        actions.clear();
    }

    /** Drops all actions, unless they wait for the end of an owner's transaction. */
    void clearOwn() {
        if (awaited == null) {
            actions.clear();
        }
    }

    /**
     * Does the actions after a commit of the connection's own.
     *
     * @throws AfterCommitException if one has failed
     */
    void run() {
        if (awaited == null) {
            Throwable failure = actions.run();
            if (failure != null) {
                throw new AfterCommitException(failure);
            }
        }
    }

    @Override
    public void beforeCommit() {
        // each statement was sent when it was executed
    }

    @Override
    public void afterCompletion(boolean committed) {
        awaited = null;
        if (!committed) {
            actions.clear();
        }
        Throwable failure = actions.run();
        if (failure != null) {
            Engine.LOG.error("The transaction is committed, but an action of afterCommit(…) has failed", failure);
        }
    }
}
