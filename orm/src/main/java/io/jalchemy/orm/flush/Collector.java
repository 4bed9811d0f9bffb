package io.jalchemy.orm.flush;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.orm.error.NotInSessionException;
import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.CollectionDelta;
import io.jalchemy.orm.state.EntityLayout;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import io.jalchemy.orm.state.LiveCollections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Collects the objects that a flush inserts, updates and deletes: those that the program changed, and those that cascades reach. */
final class Collector {

    private final FlushContext context;
    private final FlushReason reason;
    private final WriteSet changes;
    private final NewHolders holders;

    /** Objects that a cascade did not delete because they were given to objects that stay. */
    private final List<CascadeExemption> exemptions = new ArrayList<>(0);

    /** New objects that are removed with their parent and may hold others; they are not inserted. */
    private final List<ObjectWrite> dropped = new ArrayList<>(0);

    /** Orphans that are deleted although the reason of the flush would postpone them. */
    private final Set<InstanceState> claimed = Collections.newSetFromMap(new IdentityHashMap<>(0));

    private @Nullable EntityLayout latestLayout;
    private @Nullable Mapper latestMapper;
    private @Nullable EntityWrites latestWrites;

    /** Creates a collector for a flush for {@code reason}. */
    Collector(FlushContext context, FlushReason reason, WriteSet changes) {
        this.context = context;
        this.reason = reason;
        this.changes = changes;
        this.holders = new NewHolders(context, changes);
    }

    /** An object that the deletion of {@code owner} does not cascade to. */
    private record CascadeExemption(ObjectWrite owner, RelationshipProperty property, Object related) {}

    /**
     * Returns the changes that a flush writes. It loads what it needs, and calls the listeners before a flush.
     *
     * @param reason why the session flushes
     * @param isSent whether the statements are sent. If so, new objects that would be deleted with the object they belong to are expunged
     *     from the session
     * @return the changes, which the caller must {@linkplain WriteSet#release release}
     */
    static WriteSet collect(FlushContext context, FlushReason reason, boolean isSent) {
        WriteSet changes = new WriteSet();
        boolean collected = false;
        try {
            new Collector(context, reason, changes).collect(isSent);
            new RowSwitches(context, changes).find();
            new OldUniqueValues(context, changes.all()).load();
            collected = true;
            return changes;
        } finally {
            if (!collected) {
                changes.release();
            }
        }
    }

    /** Collects the objects that are written, calls listeners, and sets foreign keys and association rows from relationships. */
    private void collect(boolean isSent) {
        gatherAll();
        if (isSent) {
            changes.dropped().forEach(context::expel);
        }
        if (context.hasBeforeListeners()) {
            for (ObjectWrite change : List.copyOf(changes.all())) {
                context.before(change.kind, change.object);
                change.state.compareWatched();
            }
        }
        Synchronizer synchronizer = new Synchronizer(context, changes, holders);
        synchronizer.synchronize();
        if (context.writes().cascadesUpdates()) {
            new UpdateCascade(context, changes, synchronizer).cascade();
        }
    }

    /** Collects the objects that are written and those that are postponed, without firing events. */
    void gatherAll() {
        gather();
        if (reason == FlushReason.LOAD && changes.isAnyOrphanPostponed()) {
            gatherWithClaimed();
        }
    }

    /** Collects again, deleting the orphans that cannot be postponed because other rows take their keys or unique values. */
    private void gatherWithClaimed() {
        boolean more = true;
        while (more) {
            more = claimed.addAll(new ClaimedOrphans(context, changes, holders).find());
            changes.clear();
            exemptions.clear();
            gather();
        }
    }

    /** Collects the objects that are written, before listeners are called and relationships set foreign keys. */
    private void gather() {
        adoptWrittenPast();
        List<InstanceState> related = related();
        if (!related.isEmpty()) {
            new PreviousPartners(context).load(related);
            related = related();
        }
        if (reason == FlushReason.EXPLICIT) {
            adoptRelated(related);
        }
        orphans();
        deletes();
        if (reason != FlushReason.EXPLICIT) {
            new WaitingObjects(context, changes).find();
        }
        boolean anyPostponed = !changes.postponed.isEmpty();
        for (InstanceState state : context.pending()) {
            if ((!anyPostponed || !changes.postponed.contains(state)) && !changes.isDropped(state)) {
                changes.add(change(state, WriteKind.INSERT));
            }
        }
        for (InstanceState state : context.dirty()) {
            boolean something =
                    state.isModified() || !context.expressions(state).isEmpty();
            if (something && WriteSet.of(state) == null && !changes.postponed.contains(state)) {
                changes.add(change(state, WriteKind.UPDATE));
            }
        }
    }

    /**
     * Treats values that were written into relationship fields without the library (by reflection, for example) as if they had been
     * assigned.
     */
    private void adoptWrittenPast() {
        for (InstanceState state : context.pending()) {
            state.adoptWrittenPast(java.util.Objects.requireNonNull(state.object(), "a new object is held"));
        }
        ForeignCollections foreign = new ForeignCollections(context);
        foreign.adopt(context.dirty());
        foreign.adopt(context.deleted());
    }

    private ObjectWrite change(InstanceState state, WriteKind kind) {
        Object object = java.util.Objects.requireNonNull(state.object(), "an object with changes is held");
        return new ObjectWrite(state, object, mapper(state), kind);
    }

    private Mapper mapper(InstanceState state) {
        Mapper known = latestMapper;
        if (known == null || latestLayout != state.layout()) {
            latestLayout = state.layout();
            known = context.mappers().mapper(state.layout().path());
            latestMapper = known;
        }
        return known;
    }

    /** Returns the objects that were added to {@code property}: all of a new object, the added ones of a persistent object. */
    static List<Object> added(InstanceState state, RelationshipProperty property) {
        Object object = state.object();
        int number = property.number();
        if (object == null) {
            return List.of();
        }
        boolean fresh = state.lifecycle() == Lifecycle.PENDING;
        if (!property.isCollection()) {
            Object value =
                    state.isReadable(number) && (fresh || state.isChanged(number)) ? state.value(object, number) : null;
            return value == null ? List.of() : List.of(value);
        }
        if (fresh) {
            return elements(state, object, number);
        }
        CollectionDelta change = state.change(number);
        return change == null ? List.of() : change.added();
    }

    /** Returns the objects that were removed from {@code property} of a persistent object. */
    static List<Object> removed(InstanceState state, RelationshipProperty property) {
        int number = property.number();
        if (property.isCollection()) {
            CollectionDelta change = state.change(number);
            return change == null ? List.of() : change.removed();
        }
        Object old = state.isChanged(number) ? state.old(number) : null;
        Object now = state.object() == null ? null : state.value(state.object(), number);
        return old == null || old == now ? List.of() : List.of(old);
    }

    static List<Object> elements(InstanceState state, Object object, int number) {
        return state.isReadable(number)
                        && state.value(object, number) instanceof LiveCollections.Loaded collection
                        && !collection.hasNone()
                ? collection.elements()
                : List.of();
    }

    /** Returns the objects that {@code property} holds now, as far as is known, as a view: what was loaded, or else what was queued. */
    static Collection<?> held(InstanceState state, Object object, RelationshipProperty property) {
        if (property.isCollection()) {
            if (state.isReadable(property.number())) {
                return state.value(object, property.number()) instanceof LiveCollections.Loaded collection
                        ? collection.elements()
                        : List.of();
            }
            return property.isQueried() ? added(state, property) : List.of();
        }
        Object one = state.isReadable(property.number()) ? state.value(object, property.number()) : null;
        return one == null ? List.of() : List.of(one);
    }

    /** Returns the persistent objects of which a relationship has changed. */
    private List<InstanceState> related() {
        List<InstanceState> all = new ArrayList<>(0);
        for (InstanceState state : context.dirty()) {
            if (state.isRelationshipChanged()) {
                all.add(state);
            }
        }
        return all;
    }

    /**
     * Passes each object that is in no session, but is reached through a relationship of an object of the session, to {@code action}, with
     * a description of that relationship.
     */
    void forEachOutside(BiConsumer<Object, String> action) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<InstanceState> leading = related();
        context.pending().forEach(leading::add);
        for (InstanceState state : leading) {
            for (RelationshipProperty property : mapper(state).writtenRelationships()) {
                for (Object each : added(state, property)) {
                    if (WriteSet.isOutside(each) && seen.add(each)) {
                        action.accept(each, property + " of " + describe(state));
                    }
                }
            }
        }
    }

    private void adoptRelated(List<InstanceState> changed) {
        boolean more = true;
        while (more) {
            more = false;
            for (InstanceState state : context.pending()) {
                more |= adoptRelated(state);
            }
            for (InstanceState state : changed) {
                more |= adoptRelated(state);
            }
        }
    }

    /** Adds the objects that are reached through relationships of {@code state} alone to the session; returns whether there were any. */
    private boolean adoptRelated(InstanceState state) {
        if (context.deleted().has(state)) {
            return false;
        }
        boolean any = false;
        List<RelationshipProperty> properties = mapper(state).writtenRelationships();
        for (int i = 0; i < properties.size(); i++) {
            for (Object related : added(state, properties.get(i))) {
                if (WriteSet.isOutside(related)) {
                    adopt(state, properties.get(i), related);
                    any = true;
                }
            }
        }
        return any;
    }

    private void adopt(InstanceState state, RelationshipProperty property, Object related) {
        InstanceState other = InstanceState.require(related);
        if (other.isOrphan()) {
            throw new NotInSessionException(property + " of " + describe(state) + " holds a new "
                    + other.layout().model().name()
                    + " that has left its parent and, with it, the session. Add it to a parent or with session.add(…), or take"
                    + " it out.");
        }
        if (!property.cascades(Cascade.SAVE_UPDATE)) {
            throw new NotInSessionException(property + " of " + describe(state) + " holds a new "
                    + other.layout().model().name()
                    + " that is in no session, and the relationship has no cascade SAVE_UPDATE. Add it with session.add(…), or"
                    + " take it out.");
        }
        context.adopt(related);
    }

    private static String describe(InstanceState state) {
        return state.key() == null ? "a new " + state : state.toString();
    }

    /** Deletes or postpones the objects that were removed from a parent without which they cannot exist. */
    private void orphans() {
        for (InstanceState state : context.dirty()) {
            if (state.isOrphan()
                    && state.lifecycle() == Lifecycle.PERSISTENT
                    && context.identities().has(state)) {
                orphan(state);
            }
        }
    }

    private void orphan(InstanceState state) {
        if (reason == FlushReason.LOAD && !context.deleted().has(state) && !claimed.contains(state)) {
            changes.postponed.add(state);
        } else {
            delete(state, null);
        }
    }

    /** Deletes an object, which a cascade of {@code cascade} reaches if that is not null. */
    private void delete(InstanceState state, @Nullable RelationshipProperty cascade) {
        if (WriteSet.of(state) != null) {
            return;
        }
        changes.postponed.remove(state);
        ObjectWrite change = change(state, WriteKind.DELETE);
        change.cascade = cascade;
        changes.add(change);
    }

    private void deletes() {
        for (InstanceState state : context.deleted()) {
            delete(state, null);
        }
        List<ObjectWrite> all = changes.all(); // nothing but deletes so far
        int done = 0;
        while (done < all.size()) {
            int known = all.size();
            loadBeforeDelete(all.subList(done, known));
            for (; done < known; done++) {
                ObjectWrite change = all.get(done);
                for (RelationshipProperty property : writes(change.mapper).deletedWith) {
                    cascade(change, property);
                }
            }
            if (done == all.size()) {
                cascadeAgain();
                cascadeToReferring();
                cascadeFromDropped();
            }
        }
    }

    /**
     * Cascades deletions to new objects that refer to a deleted object which no longer holds them, because its collection was lost when it
     * expired or a transaction was rolled back.
     */
    private void cascadeToReferring() {
        if (changes.all().isEmpty()) {
            return;
        }
        for (InstanceState state : List.copyOf(context.pending())) {
            Object object = java.util.Objects.requireNonNull(state.object(), "a new object is held");
            for (RelationshipProperty property : mapper(state).writtenRelationships()) {
                RelationshipProperty reverse =
                        property.direction() == Direction.MANY_TO_ONE ? property.otherSide() : null;
                Object parent = reverse == null ? null : state.value(object, property.number());
                ObjectWrite deleted = parent == null ? null : WriteSet.of(InstanceState.require(parent));
                if (deleted != null && reverse != null && reverse.cascades(Cascade.DELETE)) {
                    cascade(deleted, reverse, object);
                }
            }
        }
    }

    private void cascadeFromDropped() {
        while (!dropped.isEmpty()) {
            ObjectWrite change = dropped.remove(dropped.size() - 1);
            for (RelationshipProperty property : writes(change.mapper).deletedWith) {
                cascade(change, property);
            }
        }
    }

    /** Repeats the cascades to spared objects, because the objects that they were given to may have been deleted meanwhile. */
    private void cascadeAgain() {
        List<CascadeExemption> again = List.copyOf(exemptions);
        exemptions.clear();
        for (CascadeExemption each : again) {
            cascade(each.owner(), each.property(), each.related());
        }
    }

    private void loadBeforeDelete(List<ObjectWrite> deleted) {
        List<InstanceState> states = new ArrayList<>(deleted.size());
        deleted.forEach(change -> states.add(change.state));
        new PreviousPartners(context).load(states);
        Map<RelationshipProperty, List<Object>> unloaded = new LinkedHashMap<>(2);
        for (ObjectWrite change : deleted) {
            for (RelationshipProperty property : writes(change.mapper).loadedBeforeDelete) {
                if (!change.state.isReadable(property.number())) {
                    unloaded.computeIfAbsent(property, each -> new ArrayList<>())
                            .add(change.object);
                }
            }
            for (RelationshipProperty property : writes(change.mapper).unlinkedBeforeDelete) {
                changes.unlinked.add(UnlinkedRows.of(context, property, change));
            }
        }
        unloaded.forEach((property, owners) -> context.loads().loadNow(property, owners, true));
    }

    private EntityWrites writes(Mapper mapper) {
        EntityWrites known = latestWrites;
        if (known == null || known.mapper != mapper) {
            known = context.writes().of(mapper);
            latestWrites = known;
        }
        return known;
    }

    private void cascade(ObjectWrite change, RelationshipProperty property) {
        for (Object related : held(change.state, change.object, property)) {
            cascade(change, property, related);
        }
        boolean deletesOrphans = property.cascades(Cascade.DELETE_ORPHAN);
        for (Object related : removed(change.state, property)) {
            if (!deletesOrphans
                    || InstanceState.require(related).isOrphan()) { // otherwise the program has brought it back
                cascade(change, property, related);
            }
        }
    }

    private void cascade(ObjectWrite change, RelationshipProperty property, Object related) {
        InstanceState state = InstanceState.require(related);
        if (WriteSet.of(state) != null || changes.isDropped(state)) {
            return;
        }
        Lifecycle lifecycle = state.lifecycle();
        boolean isPending = lifecycle == Lifecycle.PENDING;
        if (!isPending
                && (lifecycle != Lifecycle.PERSISTENT || !context.identities().has(state))) {
            return;
        }
        if (holders.holds(property, related)) {
            exemptions.add(new CascadeExemption(change, property, related));
        } else if (isPending) {
            dropped.add(change(state, WriteKind.DELETE));
            changes.drop(state);
        } else if (!isMovedAway(property, state, related, change)) {
            delete(state, property);
        }
    }

    /**
     * Returns whether {@code related} was given to another parent, which keeps it alive, or was removed and then added again by the
     * program.
     */
    private boolean isMovedAway(RelationshipProperty property, InstanceState state, Object related, ObjectWrite owner) {
        String reverse = property.model().backPopulates();
        int number = reverse == null ? -1 : state.layout().index(reverse);
        if (number < 0 || property.direction() != Direction.ONE_TO_MANY || !state.isChanged(number)) {
            return false;
        }
        Object parent = state.value(related, number);
        return parent == null ? context.isAddedAfterLeaving(state, state, number) : parent != owner.object;
    }
}
