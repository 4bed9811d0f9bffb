package io.jalchemy.orm.unitofwork;

import io.jalchemy.engine.Savepoint;
import io.jalchemy.orm.flush.FlushResults;
import io.jalchemy.orm.state.InsertSnapshot;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import io.jalchemy.orm.state.RowSnapshot;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The log of what flushes did to objects in one transaction, or since one savepoint; holds neither objects nor their states.
 *
 * <p>For the transaction as a whole, a mere change of a row is a mark of the state itself, without an entry: its rollback visits all
 * states anyway. Changes since a savepoint are entries of the log.
 *
 * <p>An entry of an object that was collected is useless: a rollback restores objects, and this one no longer exists. Such entries are
 * swept out when the log has doubled since it was swept last, if anything was collected meanwhile; so a transaction that writes any
 * number of rows remembers about as many as the program holds.
 */
final class TransactionLog implements FlushResults.Log {

    private static final int SWEPT = 4096;

    /** One row that was written; refers weakly to the state of its object. */
    static class Entry extends WeakReference<InstanceState> {

        private final @Nullable InsertSnapshot before;
        private final @Nullable Object oldKey;
        private final boolean deleted;

        /**
         * Makes the entry of a row.
         *
         * @param before the snapshot from before the insert if the row was inserted; null otherwise
         * @param oldKey the old key if the key changed; null otherwise
         * @param deleted whether the row was deleted
         */
        Entry(InstanceState state, @Nullable InsertSnapshot before, @Nullable Object oldKey, boolean deleted) {
            super(state);
            this.before = before;
            this.oldKey = oldKey;
            this.deleted = deleted;
        }

        /** Returns the state of the object; null if it was collected, and the object with it. */
        @Nullable
        InstanceState state() {
            return get();
        }

        @Nullable
        InsertSnapshot before() {
            return before;
        }

        @Nullable
        Object oldKey() {
            return oldKey;
        }

        boolean deleted() {
            return deleted;
        }

        /** Returns the snapshot of the row from before it was written; null if a rollback needs none. */
        @Nullable
        RowSnapshot row() {
            return null;
        }

        /** Returns whether the entry has the snapshot of the row, and nothing else. */
        final boolean isOnlyRow() {
            return before == null && oldKey == null && !deleted && row() != null;
        }

        /** Returns whether the entry records no more than a change of the row, with or without a snapshot of it. */
        final boolean isChange() {
            RowSnapshot row = row();
            return before == null && oldKey == null && !deleted && (row == null || !row.isOfInserted());
        }
    }

    /** An entry with a snapshot of the row, which a rollback needs. */
    private static final class KeptEntry extends Entry {

        private final RowSnapshot row;

        KeptEntry(InstanceState state, @Nullable Object oldKey, boolean deleted, RowSnapshot row) {
            super(state, null, oldKey, deleted);
            this.row = row;
        }

        @Override
        RowSnapshot row() {
            return row;
        }
    }

    private final @Nullable Savepoint savepoint;
    private final boolean outermost;
    private final long epoch;
    private final int actions;
    private final List<Entry> entries = new ArrayList<>();
    private long written;
    private @Nullable InsertSnapshot last;
    private int sweepAt = SWEPT;

    /**
     * A reference to an object that nothing else holds: while it is not cleared, nothing was collected since. The
     * benchmark "insert, flushed by 10,000" of Scale pays for it.
     */
    private @Nullable WeakReference<Object> canary;

    /**
     * Makes an empty log.
     *
     * @param savepoint the savepoint that it begins with; null for the log of the transaction as a whole
     * @param epoch the number of times that the session has written so far
     * @param actions the number of actions that wait for the commit so far
     */
    TransactionLog(@Nullable Savepoint savepoint, long epoch, int actions) {
        this.savepoint = savepoint;
        this.outermost = savepoint == null;
        this.epoch = epoch;
        this.actions = actions;
    }

    /** Returns the number of actions that waited for the commit when this log began. */
    int actions() {
        return actions;
    }

    /** Returns the savepoint that this log begins with; null if it is the log of the transaction as a whole. */
    @Nullable
    Savepoint savepoint() {
        return savepoint;
    }

    /** Returns the number of times that the session had written when this log began. */
    long epoch() {
        return epoch;
    }

    /** Returns the entries in order; those of objects that were collected may be among them. */
    List<Entry> entries() {
        return entries;
    }

    /** Returns the number of rows that were written. */
    long written() {
        return written;
    }

    void take(TransactionLog inner) {
        for (Entry entry : inner.entries) {
            InstanceState state = outermost && entry.isChange() ? entry.state() : null;
            boolean first = state != null && !state.isWritten();
            if (state != null) {
                state.written(true);
            }
            if (!outermost || !entry.isChange() || (first && entry.row() != null)) {
                entries.add(entry);
            }
        }
        written += inner.written;
        sweepIfDue();
    }

    /** Detaches the objects whose rows the transaction has deleted, after its commit. */
    void deletesAreCommitted() {
        for (Entry entry : entries) {
            InstanceState state = entry.deleted() ? entry.state() : null;
            if (state != null && state.lifecycle() == Lifecycle.DELETED) {
                state.loader(null);
                state.lifecycle(Lifecycle.DELETED_DETACHED);
            }
        }
    }

    /** Forgets everything. */
    void clear() {
        entries.clear();
        written = 0;
    }

    @Override
    public void inserted(InstanceState state, InsertSnapshot before) {
        InsertSnapshot known = last;
        InsertSnapshot kept = known != null && known.isLike(before) ? known : before; // rows of one kind share it
        last = kept;
        add(new Entry(state, kept, null, false));
    }

    @Override
    public void updated(InstanceState state, @Nullable Object oldKey, @Nullable RowSnapshot before) {
        boolean known =
                before == null || (state.isWritten() && !before.isOfInserted()); // by an earlier entry, or not at all
        if (outermost && oldKey == null && known) {
            written++;
        } else {
            add(entry(state, oldKey, false, before));
        }
        if (outermost) {
            state.written(true);
        }
    }

    @Override
    public void deleted(InstanceState state, @Nullable RowSnapshot before) {
        add(entry(state, null, true, before));
    }

    private static Entry entry(
            InstanceState state, @Nullable Object oldKey, boolean deleted, @Nullable RowSnapshot before) {
        return before == null ? new Entry(state, null, oldKey, deleted) : new KeptEntry(state, oldKey, deleted, before);
    }

    private void add(Entry entry) {
        entries.add(entry);
        written++;
        sweepIfDue();
    }

    private void sweepIfDue() {
        if (entries.size() < sweepAt) {
            return;
        }
        WeakReference<Object> before = canary;
        if (before != null && before.get() == null) {
            sweep();
        }
        if (before == null || before.get() == null) {
            canary = new WeakReference<>(new Object());
        }
        sweepAt = Math.max(SWEPT, 2 * entries.size());
    }

    /** Leaves out what no rollback needs: objects that are gone, and changes of what has an earlier entry that can say it, too. */
    private void sweep() {
        Set<InstanceState> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        IdentityHashMap<InstanceState, RowSnapshot> rows = new IdentityHashMap<>();
        entries.removeIf(entry -> {
            InstanceState state = entry.state();
            if (state == null || state.object() == null) {
                return true;
            }
            boolean first = seen.add(state);
            RowSnapshot row = entry.row();
            RowSnapshot earlier = row == null ? null : rows.putIfAbsent(state, row);
            if (earlier != null && row != null) {
                earlier.absorb(row, state.layout().size());
            }
            boolean said = entry.isChange() ? !first : earlier != null && entry.isOnlyRow();
            return said && (row == null || earlier != null);
        });
    }
}
