package io.jalchemy.orm.unitofwork;

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
 * What flushes of one transaction, or since one savepoint, did to objects; holds neither objects nor their states.
 *
 * <p>That a row was changed, and no more, is a mark of the state itself for the transaction as a whole: its rollback goes over
 * all states anyway. What was changed since a savepoint is in the log.
 *
 * <p>What was done to an object that is gone is of no use: a rollback restores objects, and nobody has this one any more. Such
 * entries are swept out when the log has doubled since it was swept last, if anything was collected meanwhile; so a transaction
 * that writes any number of rows remembers about as many as the program holds.
 */
final class TransactionLog implements FlushResults.Log {

    private static final int SWEPT = 4096;

    /** One row that was written; refers weakly to the state of its object. */
    static class Entry extends WeakReference<InstanceState> {

        private final @Nullable InsertSnapshot before;
        private final @Nullable Object oldKey;
        private final boolean deleted;

        /**
         * A row.
         *
         * @param before what the object was if its row was inserted; null otherwise
         * @param oldKey what its key was if that changed; null otherwise
         * @param deleted whether the row was deleted
         */
        Entry(InstanceState state, @Nullable InsertSnapshot before, @Nullable Object oldKey, boolean deleted) {
            super(state);
            this.before = before;
            this.oldKey = oldKey;
            this.deleted = deleted;
        }

        /** The state of the object; null if it is gone, and the object with it. */
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

        /** What the row was before; null if nothing of it is to be known. */
        @Nullable
        RowSnapshot row() {
            return null;
        }

        /** Whether it says what the row was, and no more. */
        final boolean isOnlyRow() {
            return before == null && oldKey == null && !deleted && row() != null;
        }

        /** Whether it says no more than that the row was changed, and what its version was. */
        final boolean isChange() {
            RowSnapshot row = row();
            return before == null && oldKey == null && !deleted && (row == null || !row.isOfInserted());
        }
    }

    /** A row of which a rollback has to know what it was. */
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

    private final boolean outermost;
    private final long epoch;
    private final List<Entry> entries = new ArrayList<>();
    private long written;
    private @Nullable InsertSnapshot last;
    private int sweepAt = SWEPT;

    /** Refers to what nobody holds: as long as it does, nothing was collected since. */
    private @Nullable WeakReference<Object> canary;

    /**
     * An empty log.
     *
     * @param outermost whether it is that of the transaction as a whole
     * @param epoch how often the session has written so far
     */
    TransactionLog(boolean outermost, long epoch) {
        this.outermost = outermost;
        this.epoch = epoch;
    }

    /** Returns how often the session had written when this began. */
    long epoch() {
        return epoch;
    }

    /** What was done to objects that are there, in order; also to some that are gone. */
    List<Entry> entries() {
        return entries;
    }

    /** How many rows were written. */
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

    /** The transaction was committed: objects whose rows it deleted belong to no session any more. */
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
