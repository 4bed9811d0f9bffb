package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows which objects were added to which relationships in this flush. A deletion does not cascade to a related object that was given to an
 * object that stays: it has moved to another parent, or to the new object that takes over the deleted one's row.
 */
final class NewHolders {

    private final FlushContext context;
    private final WriteSet changes;
    private @Nullable IdentityHashMap<Object, List<Holder>> holders;

    NewHolders(FlushContext context, WriteSet changes) {
        this.context = context;
        this.changes = changes;
    }

    /** An object to whose {@code property} a related object was added. */
    private record Holder(InstanceState state, RelationshipProperty property) {

        boolean isBy(RelationshipProperty other) {
            return property.name().equals(other.name())
                    && property.owner().root().equals(other.owner().root());
        }
    }

    /** Returns whether {@code related} was added to {@code property} of an object that stays. */
    boolean holds(RelationshipProperty property, Object related) {
        IdentityHashMap<Object, List<Holder>> known = holders;
        if (known == null) {
            known = find();
            holders = known;
        }
        for (Holder each : known.getOrDefault(related, List.of())) {
            if (each.isBy(property) && stays(each.state())) {
                return true;
            }
        }
        return false;
    }

    private boolean stays(InstanceState state) {
        return !WriteSet.isDeleted(state)
                && !context.deleted().has(state)
                && !changes.postponed.contains(state)
                && !changes.isDropped(state)
                && (state.lifecycle() == Lifecycle.PERSISTENT
                        || context.pending().has(state));
    }

    private IdentityHashMap<Object, List<Holder>> find() {
        IdentityHashMap<Object, List<Holder>> found = new IdentityHashMap<>();
        for (InstanceState state : context.pending()) {
            find(state, found);
        }
        for (InstanceState state : context.dirty()) {
            if (state.isRelationshipChanged()) {
                find(state, found);
            }
        }
        return found;
    }

    private void find(InstanceState state, IdentityHashMap<Object, List<Holder>> found) {
        for (RelationshipProperty property :
                context.mappers().mapper(state.layout().path()).writtenRelationships()) {
            for (Object each : Collector.added(state, property)) {
                found.computeIfAbsent(each, key -> new ArrayList<>(1)).add(new Holder(state, property));
            }
        }
    }
}
