package io.jalchemy.orm.unitofwork;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.orm.error.NotInSessionException;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.Mappers;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.AttributeLoader;
import io.jalchemy.orm.state.CollectionDelta;
import io.jalchemy.orm.state.EntityLayout;
import io.jalchemy.orm.state.IdentityMap;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import io.jalchemy.orm.state.LiveCollections;
import io.jalchemy.orm.state.SessionLink;
import io.jalchemy.orm.state.StateList;
import io.jalchemy.orm.state.WatchedValue;
import io.jalchemy.orm.state.WatchedValues;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.Expression;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of a session, with the lists of those that a flush inserts, updates and deletes. */
public final class ManagedObjects {

    final IdentityMap identities = new IdentityMap();
    final StateList pending = new StateList(StateList.Role.PENDING);
    final StateList dirty = new StateList(StateList.Role.DIRTY);
    final StateList deleted = new StateList(StateList.Role.DELETED);
    final AssignedExpressions expressions = new AssignedExpressions();

    /** Objects that left the session after the transaction had changed their rows. */
    private final List<WeakReference<InstanceState>> left = new ArrayList<>(0);

    /** Restores objects when a transaction is rolled back. */
    final ObjectRestorer restorer;

    private final Map<EntityLayout, long[]> keyBits = new HashMap<>();
    private final AttributeLoader loader;
    private final Mappers mappers;

    ManagedObjects(AttributeLoader loader, Mappers mappers) {
        this.loader = loader;
        this.mappers = mappers;
        this.restorer = new ObjectRestorer(this, loader);
    }

    /** Returns the mapper of the entity that {@code state} is of. */
    public Mapper mapper(InstanceState state) {
        return mappers.mapper(state.layout().path());
    }

    /** Assigns to column {@code number} of {@code object} an expression that the database computes in the next flush. */
    public void assignExpression(InstanceState state, Object object, int number, Expression<?> expression) {
        expressions.assign(state, object, number, expression);
    }

    /** Returns the value of attribute {@code number} of {@code object}; it is loaded if it is not. */
    public @Nullable Object read(InstanceState state, Object object, int number) {
        state.ensureLoaded(object, number);
        return state.value(object, number);
    }

    /** Adds {@code first} to the session because the program asks for it, and the objects that the cascade SAVE_UPDATE reaches. */
    public void add(Object first) {
        InstanceState state = InstanceState.require(first);
        attach(state, first);
        deleted.take(state);
        state.addedByProgram();
        state.forgetParents();
        if (state.lifecycle() == Lifecycle.PERSISTENT) {
            loader.membership().added().add(state);
        }
        addWhatFollows(state, first);
    }

    /** Adds {@code first}, which a cascade reaches, to the session, and the objects that the cascade reaches from it. */
    void addReached(Object first) {
        InstanceState state = InstanceState.require(first);
        if (isReachedByCascades(state)) {
            attach(state, first);
            addWhatFollows(state, first);
        }
    }

    private void addWhatFollows(InstanceState state, Object first) {
        List<Object> reached = new ArrayList<>(0);
        cascade(state, first, Cascade.SAVE_UPDATE, reached);
        if (!reached.isEmpty()) {
            addReached(state, reached);
        }
    }

    /** Returns whether cascades add an object: not if it is deleted, nor if it is new and has left its parent. */
    private static boolean isReachedByCascades(InstanceState state) {
        return switch (state.lifecycle()) {
            case DELETED, DELETED_DETACHED -> false;
            case TRANSIENT -> !state.isOrphan();
            default -> true;
        };
    }

    /** Returns whether an object is in this session, so that cascades from it have been followed, or are by the next flush. */
    private boolean has(InstanceState state) {
        return state.loader() == loader && !state.isGone();
    }

    private void addReached(InstanceState first, List<Object> reached) {
        List<InstanceState> visited = new ArrayList<>();
        first.visit();
        visited.add(first);
        try {
            for (int i = 0; i < reached.size(); i++) {
                Object object = reached.get(i);
                InstanceState state = InstanceState.require(object);
                if (!has(state) && isReachedByCascades(state) && state.visit()) {
                    visited.add(state);
                    attach(state, object);
                    cascade(state, object, Cascade.SAVE_UPDATE, reached);
                }
            }
        } finally {
            visited.forEach(InstanceState::unvisit);
        }
    }

    /** Returns the objects that {@code object} holds in relationships with {@code cascade}, without loading any. */
    public List<Object> cascade(InstanceState state, Object object, Cascade cascade) {
        List<Object> all = new ArrayList<>();
        cascade(state, object, cascade, all);
        return all;
    }

    /** Adds to {@code all} the objects that {@code object} holds in relationships with {@code cascade}, without loading any. */
    private void cascade(InstanceState state, Object object, Cascade cascade, List<Object> all) {
        for (RelationshipProperty property : mapper(state).writtenRelationships()) {
            if (!property.cascades(cascade)) {
                continue;
            }
            int number = property.number();
            if (cascade == Cascade.SAVE_UPDATE && state.isPinned()) {
                addRemoved(state, property, all);
            }
            if (state.isReadable(number)) {
                Object value = state.value(object, number);
                if (property.isCollection()) {
                    all.addAll(LiveCollections.elements(value));
                } else if (value != null) {
                    all.add(value);
                }
            } else if (state.change(number) != null) {
                all.addAll(
                        java.util.Objects.requireNonNull(state.change(number)).added());
            }
        }
    }

    /** Adds to {@code all} the detached objects that were removed from a relationship of a detached object: their rows may change. */
    private static void addRemoved(InstanceState state, RelationshipProperty property, List<Object> all) {
        if (property.isCollection()) {
            CollectionDelta change = state.change(property.number());
            if (change != null) {
                change.removed().forEach(each -> addDetached(each, all));
            }
        } else if (state.isChanged(property.number()) && state.old(property.number()) != null) {
            addDetached(java.util.Objects.requireNonNull(state.old(property.number())), all);
        }
    }

    private static void addDetached(Object removed, List<Object> all) {
        if (InstanceState.require(removed).lifecycle() == Lifecycle.DETACHED) {
            all.add(removed);
        }
    }

    void attach(InstanceState state, Object object) {
        mapper(state);
        if (state.loader() != null && state.loader() != loader) {
            throw new JalchemyException(
                    "OTHER_SESSION",
                    state + " is in another session. Expunge it there first, or merge it into this one.");
        }
        switch (state.lifecycle()) {
            case TRANSIENT -> {
                state.adoptWrittenPast(object);
                state.loader(loader);
                state.lifecycle(Lifecycle.PENDING);
                state.pin(object);
                pending.add(state);
            }
            case DETACHED -> {
                Object key = java.util.Objects.requireNonNull(state.key(), "what had a row has a key");
                Object there = identities.find(state.layout().root(), key);
                if (there != null && there != object) {
                    throw new JalchemyException(
                            "OTHER_OBJECT", "Another object for " + state + " is in the session. Use merge(…).");
                }
                state.lifecycle(Lifecycle.PERSISTENT);
                state.loader(loader);
                identities.put(state);
                if (state.isPinned()) {
                    dirty.add(state);
                }
            }
            case DELETED ->
                throw new JalchemyException(
                        "WAS_DELETED", state + " was deleted in this transaction. Make a new object, or roll back.");
            case DELETED_DETACHED ->
                throw new JalchemyException(
                        "WAS_DELETED",
                        "The row of " + state + " was deleted, and that was committed. Make a new object.");
            case PENDING -> {}
            case PERSISTENT -> {}
        }
    }

    /** Removes a persistent object from the session; it keeps its values, changes included. */
    public void detach(InstanceState state) {
        state.compareWatched();
        identities.remove(state);
        dirty.take(state);
        deleted.take(state);
        expressions.forget(state);
        release(state);
    }

    /** Removes an object whose row a statement has deleted from the identity map, and marks it as deleted. */
    void deletedByStatement(InstanceState state) {
        identities.remove(state);
        dirty.take(state);
        deleted.take(state);
        expressions.forget(state);
        state.clean();
        state.lifecycle(Lifecycle.DELETED);
    }

    /**
     * Returns {@code state}.
     *
     * @throws NotInSessionException if its object is not in this session
     */
    public InstanceState checkHere(InstanceState state) {
        if (state.loader() != loader) {
            throw new NotInSessionException(state + " is not in this session. Add it, or merge it.");
        }
        return state;
    }

    /** Marks an object to be deleted by the next flush. */
    public void delete(InstanceState state, Object object) {
        if (state.lifecycle() == Lifecycle.DETACHED) {
            attach(state, object);
        }
        if (state.lifecycle() == Lifecycle.DELETED && state.loader() == loader) {
            return; // by a flush of this transaction: there is nothing left to do
        }
        if (state.lifecycle() != Lifecycle.PERSISTENT || state.loader() != loader) {
            boolean isElsewhere = state.loader() != null && state.loader() != loader;
            throw new JalchemyException(
                    "NOT_PERSISTENT",
                    "delete(" + state + "): it "
                            + (isElsewhere
                                    ? "is in another session. Delete it there, or delete what merge(…) returns of it."
                                    : "has no row in this session. Expunge it if it is new."));
        }
        state.pin(object);
        deleted.add(state);
    }

    /**
     * Returns the number of {@code attribute}.
     *
     * @throws JalchemyException if it is no column of the object
     */
    public int column(InstanceState state, Attribute<?> attribute) {
        Mapper mapper = mapper(state);
        int number = mapper.type().index(attribute.name());
        if (number < 0 || mapper.column(number) == null) {
            throw new JalchemyException(
                    "UNKNOWN_ATTRIBUTE",
                    attribute + " is no column of " + mapper + "."
                            + Nearest.proposal(attribute.name(), mapper.columnNames()));
        }
        return number;
    }

    /** Returns the bits of the attributes that are the primary key. */
    long[] keyBits(EntityLayout layout) {
        return keyBits.computeIfAbsent(layout, each -> {
            long[] bits = new long[(each.size() + 63) / 64];
            for (int key : mappers.mapper(each.path()).keys()) {
                bits[key / 64] |= 1L << key;
            }
            return bits;
        });
    }

    /** Returns the objects that left the session after the transaction had changed their rows, and forgets that. */
    List<InstanceState> takeLeft() {
        List<InstanceState> all = new ArrayList<>(left.size());
        for (WeakReference<InstanceState> each : left) {
            InstanceState state = each.get();
            if (state != null) {
                all.add(state);
            }
        }
        left.clear();
        return all;
    }

    /** Expires the objects after a commit, and forgets which of them the transaction has changed. */
    void committed() {
        left.clear();
        for (InstanceState state : identities.states()) {
            state.settled();
            expire(state);
        }
    }

    /** Detaches a state, and remembers it if the transaction has changed its row: it may be added again before the transaction ends. */
    private void release(InstanceState state) {
        if (state.isWritten()) {
            state.written(false);
            left.add(new WeakReference<>(state));
        }
        state.detach();
    }

    /** Removes every object when the session is closed. */
    void end(SessionLink membership) {
        if (!membership.isMarked()) {
            identities.clear();
        }
        clear();
        membership.end();
    }

    /** Removes every object from the session. */
    void clear() {
        loader.membership().added().clear();
        expelPending();
        identities.clear(this::release);
        dirty.clear();
        deleted.clear();
        expressions.clear();
    }

    /** Forgets the values of an object and their changes, apart from its key. */
    public void forget(InstanceState state, Object object) {
        state.compareWatched();
        if (state.isModified()) {
            state.keepChildren();
            restorer.forgetChanges(state, object);
        } else {
            state.expireAll(keyBits(state.layout()));
        }
        state.renewWatched();
        expressions.forget(state);
        if (deleted.has(state)) {
            state.pin(object); // until its row is deleted
        }
        if (!state.isPinned()) {
            dirty.take(state); // what is remembered of an object is forgotten with the list that it is in
        }
    }

    /** Removes every object from the session; changes of values stay with their objects. */
    public void expungeAll() {
        compareWatched(true);
        clear();
    }

    /** Returns the objects of {@code states} that are there. */
    public static List<Object> objects(Collection<InstanceState> states) {
        List<Object> all = new ArrayList<>();
        for (InstanceState state : states) {
            Object object = state.object();
            if (object != null) {
                all.add(object);
            }
        }
        return all;
    }

    /** Removes all new objects from the session. */
    void expelPending() {
        if (!pending.isEmpty()) {
            List.copyOf(pending).forEach(this::expel);
        }
    }

    /** Removes a new object that is an orphan from the session, and the new objects that only it reaches. */
    public void expelOrphan(InstanceState orphan) {
        List<InstanceState> dependants = new NewDependants(this, orphan).find();
        expel(orphan);
        dependants.forEach(this::expel);
    }

    /** Removes a new object from the session. */
    public void expel(InstanceState state) {
        pending.take(state);
        expressions.forget(state);
        state.loader(null);
        state.lifecycle(Lifecycle.TRANSIENT);
    }

    /** Expires the loaded attributes of an object, except its key. */
    void expire(InstanceState state) {
        state.expireAll(keyBits(state.layout()));
    }

    /**
     * Finds out which values were changed in place: their objects count as changed.
     *
     * @param all whether to compare those, too, that were compared before, however many they are
     * @return those that have changed and whose objects are gone
     */
    public List<WatchedValue> compareWatched(boolean all) {
        WatchedValues watched = loader.membership().watched();
        return watched == null ? List.of() : watched.compare(all);
    }

    /** Renews the watched values: from now on their present state counts as unchanged. */
    void renewWatched() {
        WatchedValues watched = loader.membership().watched();
        if (watched != null) {
            watched.renew();
        }
    }

    /** Cleans the lists after a flush: objects that have nothing more to be written are clean. */
    void flushed() {
        loader.membership().added().clear();
        dirty.removeIf(state -> {
            if (state.isPinned() && !state.isModified()) {
                state.clean();
            }
            return !state.isPinned();
        });
        pending.removeIf(state -> state.lifecycle() != Lifecycle.PENDING);
        expressions.forgetWritten();
    }

    /** Returns the number of objects that a flush examines. */
    public int count() {
        return pending.size() + deleted.size() + dirty.size();
    }

    /** Returns whether a flush has anything to write. */
    boolean hasChanges() {
        if (!compareWatched(true).isEmpty() || !pending.isEmpty() || !deleted.isEmpty() || !expressions.isEmpty()) {
            return true;
        }
        for (InstanceState state : dirty) {
            if (state.isNetModified()) {
                return true;
            }
        }
        return false;
    }
}
