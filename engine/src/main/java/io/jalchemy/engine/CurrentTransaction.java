package io.jalchemy.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The transaction of a connection: whether one has begun, its savepoints, and whether the database has aborted it. */
final class CurrentTransaction {

    private final List<SavepointTransaction> savepoints = new ArrayList<>(0);
    private boolean open;
    private boolean worked;

    /** The failure that made the database abort the transaction; null if it has not. */
    private @Nullable DatabaseException aborted;

    /** The number of savepoints that were active then. */
    private int abortedDepth;

    boolean isOpen() {
        return open;
    }

    void begin() {
        open = true;
        worked = false;
    }

    /** Returns whether a statement has succeeded in it. */
    boolean hasWorked() {
        return worked;
    }

    /** Notes that a statement has succeeded. */
    void worked() {
        worked = true;
    }

    /** Notes that the database has aborted the transaction because of {@code first}; only the first failure is remembered. */
    void aborted(DatabaseException first) {
        if (aborted == null) {
            aborted = first;
            abortedDepth = savepoints.size();
        }
    }

    /** Returns the failure that made the database abort the transaction; null if it has not. */
    @Nullable
    DatabaseException aborted() {
        return aborted;
    }

    /** Returns the innermost savepoint that is active; null if there is none. */
    @Nullable
    SavepointTransaction innermost() {
        return savepoints.isEmpty() ? null : savepoints.get(savepoints.size() - 1);
    }

    void begun(SavepointTransaction savepoint) {
        savepoints.add(savepoint);
    }

    /**
     * Notes that {@code savepoint} has ended, and with it those inside it. A rollback to one that began before the database aborted the
     * transaction makes that usable again.
     *
     * @param committed whether what was done in it stays
     */
    void ended(SavepointTransaction savepoint, boolean committed) {
        int place = savepoints.indexOf(savepoint);
        String call = committed ? "commit()" : "rollback()";
        for (int i = savepoints.size() - 1; i > place; i--) {
            savepoints.remove(i).ended("the " + call + " of the savepoint around it", committed);
        }
        savepoints.remove(place).ended("its own " + call, committed);
        if (!committed && abortedDepth > place) {
            aborted = null;
        }
    }

    /**
     * Notes that the transaction has ended, and with it all savepoints.
     *
     * @param by what ended it, for messages
     * @param committed whether what was done in it stays
     */
    void ended(String by, boolean committed) {
        open = false;
        aborted = null;
        for (SavepointTransaction each : savepoints) {
            each.ended(by, committed);
        }
        savepoints.clear();
    }
}
