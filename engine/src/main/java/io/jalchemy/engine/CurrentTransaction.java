package io.jalchemy.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The transaction of a connection: whether one has begun, its savepoints, and whether the database has given it up. */
final class CurrentTransaction {

    private final List<SavepointTransaction> savepoints = new ArrayList<>(0);
    private boolean open;
    private boolean worked;

    /** What failed first if the database has given up the transaction; null if it has not. */
    private @Nullable DatabaseException aborted;

    /** How many savepoints there were then. */
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

    /** Says that the database has given it up, because of {@code first}; only what failed first is remembered. */
    void aborted(DatabaseException first) {
        if (aborted == null) {
            aborted = first;
            abortedDepth = savepoints.size();
        }
    }

    /** Returns what failed first if the database has given it up; null if it has not. */
    @Nullable
    DatabaseException aborted() {
        return aborted;
    }

    void begun(SavepointTransaction savepoint) {
        savepoints.add(savepoint);
    }

    /**
     * Says that {@code savepoint} has ended, and with it those inside it.
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
     * Says that the transaction has ended.
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
