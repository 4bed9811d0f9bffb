package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.CollectionDelta;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of an object's relationships that a flush leaves to a later one, because they concern postponed objects. The object is clean
 * after the flush, and these changes are recorded again.
 */
final class RemainingChanges {

    private final ObjectWrite change;
    private final WriteSet changes;
    private List<Runnable> remaining = List.of();

    private RemainingChanges(ObjectWrite change, WriteSet changes) {
        this.change = change;
        this.changes = changes;
    }

    /** Returns actions that record the remaining changes again, to be run once the object is clean; usually there are none. */
    static List<Runnable> of(ObjectWrite change, WriteSet changes) {
        RemainingChanges all = new RemainingChanges(change, changes);
        for (RelationshipProperty property : change.mapper.writtenRelationships()) {
            if (property.isCollection()) {
                all.collection(property);
            } else {
                all.reference(property);
            }
        }
        return all.remaining;
    }

    private boolean waits(@Nullable Object related) {
        if (related == null) {
            return false;
        }
        InstanceState state = InstanceState.require(related);
        return changes.isWaiting(related) && !changes.isDropped(state) && WriteSet.of(state) == null;
    }

    /**
     * Returns whether the row of {@code left}, which {@code property} held before, still refers to the object: it is not deleted yet
     * because it may get another parent, or its new parent is postponed.
     */
    private boolean mayMove(RelationshipProperty property, @Nullable Object left) {
        InstanceState state = left == null ? null : InstanceState.require(left);
        if (left == null || state == null || state.lifecycle() != Lifecycle.PERSISTENT) {
            return false;
        }
        if (changes.postponed.contains(state) && WriteSet.of(state) == null) {
            return true;
        }
        RelationshipProperty reverse = property.direction() == Direction.ONE_TO_MANY ? property.otherSide() : null;
        Object parent =
                reverse == null || !state.isChanged(reverse.number()) ? null : state.value(left, reverse.number());
        return parent != null && !WriteSet.isDeleted(state) && changes.isWaiting(parent);
    }

    private void collection(RelationshipProperty property) {
        int number = property.number();
        InstanceState state = change.state;
        List<Object> come = Collector.added(state, property);
        for (int i = 0; i < come.size(); i++) {
            Object each = come.get(i);
            if (waits(each)) {
                add(() -> state.requeue(change.object, number, each));
            }
        }
        CollectionDelta queued = state.change(number);
        for (Object each : queued == null ? List.of() : queued.removed()) {
            if (mayMove(property, each)) {
                add(() -> state.requeueRemoved(change.object, number, each));
            }
        }
    }

    private void reference(RelationshipProperty property) {
        int number = property.number();
        InstanceState state = change.state;
        boolean fresh = change.kind == WriteKind.INSERT;
        if (!state.isReadable(number) || (!fresh && !state.isChanged(number))) {
            return;
        }
        if (waits(change.field(number)) || mayMove(property, state.old(number))) {
            // an object that referred to this one no longer does, unless it is postponed as well
            boolean held = property.direction() == Direction.MANY_TO_ONE || mayMove(property, state.old(number));
            Object before = fresh || !held ? null : state.oldToRemain(number);
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
