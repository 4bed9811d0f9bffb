package io.jalchemy.orm.flush;

import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a flush, one for each object; it refers strongly to the objects.
 *
 * <p>During the flush each state refers to the change of its object, so that no map is needed; {@link #release} ends that.
 */
final class WriteSet {

    private final List<ObjectWrite> changes = new ArrayList<>();
    private final List<LinkWrite> links = new ArrayList<>();
    private final Set<LinkWrite> known = new HashSet<>();

    /** The rows that refer to deleted objects and are not loaded. */
    final List<UnlinkedRows> unlinked = new ArrayList<>(0);

    private boolean inserts;
    private boolean deletes;

    /**
     * Objects that are left to a later flush: new ones that require an object in no session, and persistent ones that were removed from
     * their parent and may get another.
     */
    final Set<InstanceState> postponed = new LinkedHashSet<>();

    /** New objects that were to be inserted and are not, because they would be deleted with the object that they belong to. */
    private Set<InstanceState> dropped = Set.of();

    static @Nullable ObjectWrite of(InstanceState state) {
        return (ObjectWrite) state.planned();
    }

    void add(ObjectWrite change) {
        change.state.planned(change);
        changes.add(change);
        inserts |= change.kind == WriteKind.INSERT;
        deletes |= change.kind == WriteKind.DELETE;
    }

    /** Returns all changes; changes that are added in the meantime are at the end. */
    List<ObjectWrite> all() {
        return changes;
    }

    /** Returns whether any row was inserted or is to be. */
    boolean anyInserts() {
        return inserts;
    }

    /** Returns whether any row was deleted or is to be. */
    boolean anyDeletes() {
        return deletes;
    }

    /** Returns whether {@code related} is new and in no session. */
    static boolean isOutside(Object related) {
        InstanceState state = InstanceState.require(related);
        return state.loader() == null && state.lifecycle() == Lifecycle.TRANSIENT;
    }

    /** Returns whether {@code related} has no row after this flush: it is new and in no session, it is postponed, or it is dropped. */
    boolean isWaiting(Object related) {
        InstanceState state = InstanceState.require(related);
        return isOutside(related) || (!postponed.isEmpty() && postponed.contains(state)) || isDropped(state);
    }

    /** Records that the new object of {@code state} is not inserted, because it would be deleted with the object that it belongs to. */
    void drop(InstanceState state) {
        if (dropped.isEmpty()) {
            dropped = new LinkedHashSet<>();
        }
        dropped.add(state);
    }

    /** Returns whether {@link #drop} was called for {@code state}. */
    boolean isDropped(InstanceState state) {
        return !dropped.isEmpty() && dropped.contains(state);
    }

    /** Returns the new objects for which {@link #drop} was called. */
    Set<InstanceState> dropped() {
        return dropped;
    }

    static boolean isDeleted(InstanceState state) {
        ObjectWrite change = of(state);
        return change != null && change.kind == WriteKind.DELETE;
    }

    List<LinkWrite> links() {
        return links;
    }

    /** Adds {@code link} unless the other side of the relationship has added it already. */
    void link(LinkWrite link) {
        if (known.add(link)) {
            links.add(link);
        }
    }

    /** Removes {@code dropped}, whose rows exist already. */
    void dropLinks(Set<LinkWrite> dropped) {
        links.removeAll(dropped);
        known.removeAll(dropped);
    }

    /** Returns whether an object that was removed from its parent is postponed. */
    boolean isAnyOrphanPostponed() {
        for (InstanceState state : postponed) {
            if (state.lifecycle() == Lifecycle.PERSISTENT) {
                return true;
            }
        }
        return false;
    }

    /** Removes all changes. */
    void clear() {
        release();
        changes.clear();
        links.clear();
        known.clear();
        postponed.clear();
        unlinked.clear();
        dropped = Set.of();
        inserts = false;
        deletes = false;
    }

    /** Clears the references of the states to their changes. */
    void release() {
        for (int i = 0; i < changes.size(); i++) {
            InstanceState state = changes.get(i).state;
            state.planned(null);
            state.endFlush();
        }
    }
}
