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
 * What a flush does, object by object; holds the objects.
 *
 * <p>For the time of the flush each state says itself what is done with its object, so that it need not be looked up;
 * {@link #release} ends that.
 */
final class ChangeSet {

    private final List<Change> changes = new ArrayList<>();
    private final List<LinkChange> links = new ArrayList<>();
    private final Set<LinkChange> known = new HashSet<>();

    private boolean inserts;
    private boolean deletes;

    /**
     * Objects that are left for a later flush: new ones that cannot be without something that is in no session, and persistent
     * ones that have left their parent and may come to another one.
     */
    final Set<InstanceState> postponed = new LinkedHashSet<>();

    /** New objects that were to be written, and are not since what they belong to is deleted. */
    private Set<InstanceState> dropped = Set.of();

    static @Nullable Change of(InstanceState state) {
        return (Change) state.planned();
    }

    void add(Change change) {
        change.state.planned(change);
        changes.add(change);
        inserts |= change.kind == WriteKind.INSERT;
        deletes |= change.kind == WriteKind.DELETE;
    }

    /** All changes; what is added meanwhile comes at the end. */
    List<Change> all() {
        return changes;
    }

    /** Whether any row is or was to be inserted. */
    boolean anyInserts() {
        return inserts;
    }

    /** Whether any row is or was to be deleted. */
    boolean anyDeletes() {
        return deletes;
    }

    /** Returns whether {@code related} is new and in no session. */
    static boolean isOutside(Object related) {
        InstanceState state = InstanceState.require(related);
        return state.loader() == null && state.lifecycle() == Lifecycle.TRANSIENT;
    }

    /**
     * Returns whether {@code related} has no row after this flush: it is new and in no session, it waits for such an object, or
     * it is not written since what it belongs to is deleted.
     */
    boolean isWaiting(Object related) {
        InstanceState state = InstanceState.require(related);
        return isOutside(related) || (!postponed.isEmpty() && postponed.contains(state)) || isDropped(state);
    }

    /** Remembers that the new object of {@code state} is not written, since it would be deleted with what it belongs to. */
    void drop(InstanceState state) {
        if (dropped.isEmpty()) {
            dropped = new LinkedHashSet<>();
        }
        dropped.add(state);
    }

    /** Returns whether {@link #drop} was told of {@code state}. */
    boolean isDropped(InstanceState state) {
        return !dropped.isEmpty() && dropped.contains(state);
    }

    /** Returns the new objects that {@link #drop} was told of. */
    Set<InstanceState> dropped() {
        return dropped;
    }

    static boolean isDeleted(InstanceState state) {
        Change change = of(state);
        return change != null && change.kind == WriteKind.DELETE;
    }

    List<LinkChange> links() {
        return links;
    }

    /** Adds {@code link} unless the other side of the relationship said it, too. */
    void link(LinkChange link) {
        if (known.add(link)) {
            links.add(link);
        }
    }

    /** Takes out {@code dropped}, whose rows are there already. */
    void dropLinks(Set<LinkChange> dropped) {
        links.removeAll(dropped);
        known.removeAll(dropped);
    }

    /** Returns whether an object that has left its parent waits. */
    boolean isAnyOrphanPostponed() {
        for (InstanceState state : postponed) {
            if (state.lifecycle() == Lifecycle.PERSISTENT) {
                return true;
            }
        }
        return false;
    }

    /** Forgets all that was gathered. */
    void clear() {
        release();
        changes.clear();
        links.clear();
        known.clear();
        postponed.clear();
        dropped = Set.of();
        inserts = false;
        deletes = false;
    }

    /** States forget what was done with their objects. */
    void release() {
        for (int i = 0; i < changes.size(); i++) {
            changes.get(i).state.planned(null);
        }
    }
}
