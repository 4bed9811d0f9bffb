package io.jalchemy.engine.row;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a program wants to be done once, after a transaction is committed; for one thread at a time. */
public final class AfterCommitActions {

    private List<Runnable> actions = new ArrayList<>(0);

    /** Makes a list of nothing. */
    public AfterCommitActions() {}

    /** Adds {@code action}. */
    public void add(Runnable action) {
        actions.add(action);
    }

    /** Returns the number of actions, as the mark of a savepoint that begins. */
    public int size() {
        return actions.size();
    }

    /** Drops the actions that were added after there were {@code size}: the savepoint that began then was rolled back. */
    public void keep(int size) {
        if (actions.size() > size) {
            actions.subList(size, actions.size()).clear();
        }
    }

    /** Drops all actions: the transaction was rolled back. */
    public void clear() {
        actions.clear();
    }

    /**
     * Does all actions in their order, each even if one before has failed, and forgets them. What they add themselves is for the next
     * transaction.
     *
     * @return the first failure, with the others as suppressed; null if there was none
     */
    public @Nullable Throwable run() {
        if (actions.isEmpty()) {
            return null;
        }
        List<Runnable> due = actions;
        actions = new ArrayList<>(0);
        Throwable failure = null;
        for (Runnable each : due) {
            try {
                each.run();
            } catch (VirtualMachineError e) {
                throw e;
            } catch (RuntimeException | Error e) {
                if (failure == null) {
                    failure = e;
                } else if (failure != e) {
                    failure.addSuppressed(e);
                }
            }
        }
        return failure;
    }
}
