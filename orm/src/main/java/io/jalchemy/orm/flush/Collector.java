package io.jalchemy.orm.flush;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.orm.error.NotInSessionException;
import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.CollectionChange;
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

/** Finds out which objects a flush inserts, updates and deletes: what the program did, and what cascades from that. */
final class Collector {

    private final FlushContext context;
    private final FlushReason reason;
    private final ChangeSet changes;
    private final NewHolders holders;

    /** What deleted objects would take with them if it had not newly been given to objects that stay. */
    private final List<Spared> spared = new ArrayList<>(0);

    /** New objects that go with their parent and may hold others; nothing of them is written. */
    private final List<Change> dropped = new ArrayList<>(0);

    /** Orphans that do not wait although the reason lets them. */
    private final Set<InstanceState> claimed = Collections.newSetFromMap(new IdentityHashMap<>(0));

    private @Nullable EntityLayout latestLayout;
    private @Nullable Mapper latestMapper;
    private @Nullable EntityWrites latestWrites;

    /** A collector of what a flush for {@code reason} writes. */
    Collector(FlushContext context, FlushReason reason, ChangeSet changes) {
        this.context = context;
        this.reason = reason;
        this.changes = changes;
        this.holders = new NewHolders(context, changes);
    }

    /** An object that {@code owner}, which is deleted, does not take with it. */
    private record Spared(Change owner, RelationshipProperty property, Object related) {}

    /**
     * Returns what a flush writes. Loads what that takes, and calls the listeners before a flush.
     *
     * @param reason why the session flushes
     * @param isSent whether the rows are sent: if so, new objects that would be deleted with what they belong to leave the
     *     session
     * @return to be {@linkplain ChangeSet#release released}
     */
    static ChangeSet collect(FlushContext context, FlushReason reason, boolean isSent) {
        ChangeSet changes = new ChangeSet();
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

    /** Finds the objects that are written, calls listeners, and says in foreign keys and links what relationships hold. */
    private void collect(boolean isSent) {
        gatherAll();
        if (isSent) {
            changes.dropped().forEach(context::expel);
        }
        if (context.tellsBefore()) {
            for (Change change : List.copyOf(changes.all())) {
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

    /** Finds the objects that are written and those that wait; nobody is told yet. */
    void gatherAll() {
        gather();
        if (reason == FlushReason.LOAD && changes.isAnyOrphanPostponed()) {
            gatherWithClaimed();
        }
    }

    /** Gathers again, with those objects deleted that cannot wait since other rows take their keys or unique values. */
    private void gatherWithClaimed() {
        boolean more = true;
        while (more) {
            more = claimed.addAll(new ClaimedOrphans(context, changes, holders).find());
            changes.clear();
            spared.clear();
            gather();
        }
    }

    /** Finds the objects that are written, before listeners are told and relationships say what they mean. */
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
            if (something && ChangeSet.of(state) == null && !changes.postponed.contains(state)) {
                changes.add(change(state, WriteKind.UPDATE));
            }
        }
    }

    /** Has what something wrote into relationships past the library, by reflection, say, count like what is assigned. */
    private void adoptWrittenPast() {
        for (InstanceState state : context.pending()) {
            state.adoptWrittenPast(java.util.Objects.requireNonNull(state.object(), "a new object is held"));
        }
        ForeignCollections foreign = new ForeignCollections(context);
        foreign.adopt(context.dirty());
        foreign.adopt(context.deleted());
    }

    private Change change(InstanceState state, WriteKind kind) {
        Object object = java.util.Objects.requireNonNull(state.object(), "an object with changes is held");
        return new Change(state, object, mapper(state), kind);
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

    /** What {@code property} of an object newly leads to. */
    static List<Object> come(InstanceState state, RelationshipProperty property) {
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
        CollectionChange change = state.change(number);
        return change == null ? List.of() : change.added();
    }

    /** What {@code property} of a persistent object led to and does no longer. */
    static List<Object> gone(InstanceState state, RelationshipProperty property) {
        int number = property.number();
        if (property.isCollection()) {
            CollectionChange change = state.change(number);
            return change == null ? List.of() : change.removed();
        }
        Object old = state.isChanged(number) ? state.old(number) : null;
        Object now = state.object() == null ? null : state.value(state.object(), number);
        return old == null || old == now ? List.of() : List.of(old);
    }

    static List<Object> elements(InstanceState state, Object object, int number) {
        return state.isReadable(number)
                        && state.value(object, number) instanceof LiveCollections.Loaded collection
                        && !collection.isEmpty()
                ? collection.elements()
                : List.of();
    }

    /** All that is there of {@code property} now, loaded before; a view. */
    static Collection<?> held(InstanceState state, Object object, RelationshipProperty property) {
        if (property.isCollection()) {
            return state.isReadable(property.number())
                            && state.value(object, property.number()) instanceof LiveCollections.Loaded collection
                    ? collection.elements()
                    : List.of();
        }
        Object one = state.isReadable(property.number()) ? state.value(object, property.number()) : null;
        return one == null ? List.of() : List.of(one);
    }

    /** Persistent objects of which a relationship has changed. */
    private List<InstanceState> related() {
        List<InstanceState> all = new ArrayList<>(0);
        for (InstanceState state : context.dirty()) {
            if (state.isRelationshipChanged()) {
                all.add(state);
            }
        }
        return all;
    }

    /** Hands what is in no session, and only relationships of objects of the session lead to, to {@code action}, with what leads there. */
    void forEachOutside(BiConsumer<Object, String> action) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<InstanceState> leading = related();
        context.pending().forEach(leading::add);
        for (InstanceState state : leading) {
            for (RelationshipProperty property : mapper(state).writtenRelationships()) {
                for (Object each : come(state, property)) {
                    if (ChangeSet.isOutside(each) && seen.add(each)) {
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

    /** Adds what only a relationship of {@code state} leads to; says whether there was anything. */
    private boolean adoptRelated(InstanceState state) {
        if (context.deleted().has(state)) {
            return false;
        }
        boolean any = false;
        List<RelationshipProperty> properties = mapper(state).writtenRelationships();
        for (int i = 0; i < properties.size(); i++) {
            for (Object related : come(state, properties.get(i))) {
                if (ChangeSet.isOutside(related)) {
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

    /** Deletes the objects that have left a parent which they cannot be without, or has them wait. */
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
            delete(state);
        }
    }

    private boolean delete(InstanceState state) {
        if (ChangeSet.of(state) != null) {
            return false;
        }
        changes.postponed.remove(state);
        changes.add(change(state, WriteKind.DELETE));
        return true;
    }

    private void deletes() {
        for (InstanceState state : context.deleted()) {
            delete(state);
        }
        List<Change> all = changes.all(); // nothing but deletes so far
        int done = 0;
        while (done < all.size()) {
            int known = all.size();
            loadBeforeDelete(all.subList(done, known));
            for (; done < known; done++) {
                Change change = all.get(done);
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
     * Cascades to new objects that refer to a deleted one which does not hold them any more, since what it held was forgotten
     * when it expired or a transaction was rolled back.
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
                Change deleted = parent == null ? null : ChangeSet.of(InstanceState.require(parent));
                if (deleted != null && reverse != null && reverse.cascades(Cascade.DELETE)) {
                    cascade(deleted, reverse, object);
                }
            }
        }
    }

    private void cascadeFromDropped() {
        while (!dropped.isEmpty()) {
            Change change = dropped.remove(dropped.size() - 1);
            for (RelationshipProperty property : writes(change.mapper).deletedWith) {
                cascade(change, property);
            }
        }
    }

    /** Who had been given what was spared may be deleted by now itself. */
    private void cascadeAgain() {
        List<Spared> again = List.copyOf(spared);
        spared.clear();
        for (Spared each : again) {
            cascade(each.owner(), each.property(), each.related());
        }
    }

    private void loadBeforeDelete(List<Change> deleted) {
        List<InstanceState> states = new ArrayList<>(deleted.size());
        deleted.forEach(change -> states.add(change.state));
        new PreviousPartners(context).load(states);
        Map<RelationshipProperty, List<Object>> unloaded = new LinkedHashMap<>(2);
        for (Change change : deleted) {
            for (RelationshipProperty property : writes(change.mapper).loadedBeforeDelete) {
                if (!change.state.isReadable(property.number())) {
                    unloaded.computeIfAbsent(property, each -> new ArrayList<>())
                            .add(change.object);
                }
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

    private void cascade(Change change, RelationshipProperty property) {
        for (Object related : held(change.state, change.object, property)) {
            cascade(change, property, related);
        }
        boolean deletesOrphans = property.cascades(Cascade.DELETE_ORPHAN);
        for (Object related : gone(change.state, property)) {
            if (!deletesOrphans
                    || InstanceState.require(related).isOrphan()) { // otherwise the program has brought it back
                cascade(change, property, related);
            }
        }
    }

    private void cascade(Change change, RelationshipProperty property, Object related) {
        InstanceState state = InstanceState.require(related);
        if (ChangeSet.of(state) != null || changes.isDropped(state)) {
            return;
        }
        Lifecycle lifecycle = state.lifecycle();
        boolean isPending = lifecycle == Lifecycle.PENDING;
        if (!isPending
                && (lifecycle != Lifecycle.PERSISTENT || !context.identities().has(state))) {
            return;
        }
        if (holders.holds(property, related)) {
            spared.add(new Spared(change, property, related));
        } else if (isPending) {
            dropped.add(change(state, WriteKind.DELETE));
            changes.drop(state);
        } else if (!isMovedAway(property, state, related, change)) {
            delete(state);
        }
    }

    /**
     * Returns whether {@code related} has gone to another parent, which keeps it alive, or has left and was brought back by the
     * program.
     */
    private boolean isMovedAway(RelationshipProperty property, InstanceState state, Object related, Change owner) {
        String reverse = property.model().backPopulates();
        int number = reverse == null ? -1 : state.layout().index(reverse);
        if (number < 0 || property.direction() != Direction.ONE_TO_MANY || !state.isChanged(number)) {
            return false;
        }
        Object parent = state.value(related, number);
        return parent == null ? context.isAddedAfterLeaving(state, state, number) : parent != owner.object;
    }
}
