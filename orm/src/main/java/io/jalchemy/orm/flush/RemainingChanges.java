package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.CollectionChange;
import io.jalchemy.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an object's relationships a flush leaves for a later one, because it concerns objects that wait. The object is clean
 * after the flush, and these changes are remembered again.
 */
final class RemainingChanges {

    private final Change change;
    private final ChangeSet changes;
    private List<Runnable> remaining = List.of();

    private RemainingChanges(Change change, ChangeSet changes) {
        this.change = change;
        this.changes = changes;
    }

    /** Returns what remembers them again; to be run once the object is clean. Most often there is nothing. */
    static List<Runnable> of(Change change, ChangeSet changes) {
        RemainingChanges all = new RemainingChanges(change, changes);
        for (RelationshipProperty property : change.mapper.writtenRelationships()) {
            if (property.isCollection()) {
                all.collection(property);
            } else {
                all.reference(property.number());
            }
        }
        return all.remaining;
    }

    private boolean waits(@Nullable Object related) {
        return related != null && changes.isWaiting(related) && ChangeSet.of(InstanceState.require(related)) == null;
    }

    /** Returns whether {@code left}, which was held before, is not deleted yet: it may be on its way to another parent. */
    private boolean mayMove(@Nullable Object left) {
        InstanceState state = left == null ? null : InstanceState.require(left);
        return state != null && changes.postponed.contains(state) && ChangeSet.of(state) == null;
    }

    private void collection(RelationshipProperty property) {
        int number = property.number();
        InstanceState state = change.state;
        List<Object> come = Collector.come(state, property);
        for (int i = 0; i < come.size(); i++) {
            Object each = come.get(i);
            if (waits(each)) {
                add(() -> state.requeue(change.object, number, each));
            }
        }
        CollectionChange queued = state.change(number);
        for (Object each : queued == null ? List.of() : queued.removed()) {
            if (mayMove(each)) {
                add(() -> state.requeueRemoved(change.object, number, each));
            }
        }
    }

    private void reference(int number) {
        InstanceState state = change.state;
        boolean fresh = change.kind == WriteKind.INSERT;
        if (!state.isReadable(number) || (!fresh && !state.isChanged(number))) {
            return;
        }
        if (waits(change.field(number)) || mayMove(state.old(number))) {
            Object before = fresh ? null : state.oldToRemain(number);
            add(() -> state.remainChanged(change.object, number, before));
        }
    }

    private void add(Runnable remembering) {
        if (remaining.isEmpty()) {
            remaining = new ArrayList<>();
        }
        remaining.add(remembering);
    }
}
