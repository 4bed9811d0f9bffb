package io.jalchemy.orm;

import io.jalchemy.orm.flush.Outcome;
import io.jalchemy.orm.state.Inserted;
import io.jalchemy.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What flushes of one transaction, or since one savepoint, did to objects; holds states, not objects. */
final class TransactionLog implements Outcome.Log {

    /**
     * One row that was written.
     *
     * @param before what the object was if its row was inserted; null otherwise
     * @param oldKey what its key was if that changed; null otherwise
     * @param deleted whether the row was deleted
     */
    record Entry(
            InstanceState state,
            @Nullable Inserted before,
            @Nullable Object oldKey,
            boolean deleted) {}

    private final List<Entry> entries = new ArrayList<>();

    List<Entry> entries() {
        return entries;
    }

    void take(TransactionLog inner) {
        entries.addAll(inner.entries);
    }

    @Override
    public void inserted(InstanceState state, Inserted before) {
        entries.add(new Entry(state, before, null, false));
    }

    @Override
    public void updated(InstanceState state, @Nullable Object oldKey) {
        entries.add(new Entry(state, null, oldKey, false));
    }

    @Override
    public void deleted(InstanceState state) {
        entries.add(new Entry(state, null, null, true));
    }
}
