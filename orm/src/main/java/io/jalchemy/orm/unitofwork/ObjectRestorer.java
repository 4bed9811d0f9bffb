package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.AttributeLoader;
import io.jalchemy.orm.state.InsertSnapshot;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import io.jalchemy.orm.state.RowSnapshot;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Restores the objects of a session when a transaction, or a savepoint, is rolled back. */
final class ObjectRestorer {

    private final ManagedObjects objects;
    private final AttributeLoader loader;

    ObjectRestorer(ManagedObjects objects, AttributeLoader loader) {
        this.objects = objects;
        this.loader = loader;
    }

    /**
     * Restores the objects that {@code log} names, and drops changes that were not flushed.
     *
     * @param epoch the number of times that the session has written by now
     */
    void restore(TransactionLog log, long epoch) {
        objects.expelPending();
        Set<InstanceState> unwritten = new LinkedHashSet<>(objects.dirty);
        unwritten.addAll(objects.deleted);
        Set<InstanceState> written = new LinkedHashSet<>();
        objects.dirty.clear();
        objects.deleted.clear();
        objects.expressions.clear();
        List<TransactionLog.Entry> entries = log.entries();
        IdentityHashMap<InstanceState, InsertSnapshot> made = madeIn(entries);
        IdentityHashMap<InstanceState, InsertSnapshot> since = new IdentityHashMap<>(0); // what was set after an entry
        for (int i = entries.size() - 1; i >= 0; i--) {
            restore(entries.get(i), written, made, since);
        }
        for (InstanceState state : written) {
            unload(state);
        }
        for (InstanceState state : unwritten) {
            Object object = written.contains(state) ? null : restorable(state);
            if (object != null) {
                if (log.epoch() != epoch) {
                    forgetRelated(state, object); // before it counts as old, which objects show when they are detached
                }
                forgetChanges(state, object);
            }
        }
        for (int i = entries.size() - 1; i >= 0; i--) {
            restore(entries.get(i), made);
        }
        if (log.epoch() != epoch) {
            forgetRelated();
        }
        log.clear();
        objects.dirty.clear();
    }

    /** Returns the objects whose rows were inserted according to {@code entries}, with the snapshots from before the inserts. */
    private static IdentityHashMap<InstanceState, InsertSnapshot> madeIn(List<TransactionLog.Entry> entries) {
        IdentityHashMap<InstanceState, InsertSnapshot> made = new IdentityHashMap<>();
        for (TransactionLog.Entry entry : entries) {
            InstanceState state = entry.before() == null ? null : entry.state();
            if (state != null) {
                made.put(state, java.util.Objects.requireNonNull(entry.before()));
            }
        }
        return made;
    }

    /** Restores the values that an object had before its row was written, if its row is there again. */
    private void restore(TransactionLog.Entry entry, IdentityHashMap<InstanceState, InsertSnapshot> made) {
        RowSnapshot row = entry.row();
        InstanceState state = row == null ? null : entry.state();
        Object object = state == null || made.containsKey(state) ? null : state.object();
        if (row != null && state != null && object != null && state.loader() == loader) {
            row.restore(state, object);
        }
    }

    /**
     * Unloads relationships that were read from rows of other objects: rows that were written may have been among them, and have been
     * rolled back.
     */
    private void forgetRelated() {
        for (InstanceState state : objects.identities.states()) {
            Object object = state.object();
            if (object != null) {
                forgetRelated(state, object);
            }
            state.forgetPrefetched();
        }
    }

    private void forgetRelated(InstanceState state, Object object) {
        Mapper mapper = objects.mapper(state);
        for (int number = 0; number < mapper.size(); number++) {
            RelationshipProperty property = mapper.relationship(number);
            boolean related = property != null && property.direction() != Direction.MANY_TO_ONE;
            if (related && state.isInsertedHere()) {
                state.expire(number); // it has to have what it holds if its own row is taken back, too
            } else if (related && (state.isReadable(number) || state.isPrefetched(number))) {
                state.unload(object, number);
            }
        }
    }

    /** Unloads the objects whose rows the transaction wrote, and expires the others. */
    void expireAll() {
        loader.membership().added().clear();
        objects.takeLeft().forEach(this::unload); // if they came back
        for (InstanceState state : objects.identities.states()) {
            boolean written = state.isWritten();
            state.settled();
            if (written) {
                unload(state);
            } else {
                objects.expire(state);
            }
        }
    }

    private void unload(InstanceState state) {
        Object object = restorable(state);
        if (object != null) {
            unload(state, object);
        }
    }

    /** Returns the object if it is there and persistent in this session; null otherwise. */
    private @Nullable Object restorable(InstanceState state) {
        return state.lifecycle() == Lifecycle.PERSISTENT && state.loader() == loader ? state.object() : null;
    }

    /** Forgets the changes of an object since its row was written or read; its other values are expired. */
    void forgetChanges(InstanceState state, Object object) {
        if (state.isInsertedHere()) {
            unload(state, object);
        } else {
            RowSnapshot row =
                    RowSnapshot.of(state, object, objects.mapper(state).version(), null);
            state.unloadChanged(object, objects.keyBits(state.layout()));
            if (row != null) {
                row.restore(state, object);
            }
            restoreKey(state, object);
        }
    }

    /**
     * Forgets the values of an object, apart from its key and the version that its row is known to have. An object whose row was
     * inserted by this transaction keeps its values: once that is rolled back, there is no row to load them from.
     */
    private void unload(InstanceState state, Object object) {
        RowSnapshot row = RowSnapshot.of(state, object, objects.mapper(state).version(), null);
        if (state.isInsertedHere()) {
            state.forgetChanges();
            state.expireAll(objects.keyBits(state.layout()));
        } else {
            state.unload(object, objects.keyBits(state.layout()));
        }
        if (row != null) {
            row.restore(state, object);
        }
        restoreKey(state, object);
    }

    private void restore(
            TransactionLog.Entry entry,
            Set<InstanceState> written,
            IdentityHashMap<InstanceState, InsertSnapshot> made,
            IdentityHashMap<InstanceState, InsertSnapshot> since) {
        InstanceState state = entry.state();
        if (state == null) {
            return;
        }
        Object object = state.object();
        RowSnapshot row = entry.row();
        InsertSnapshot inserted = made.get(state);
        InsertSnapshot set = row == null ? null : row.set();
        if (inserted != null && row != null && set != null) {
            made.put(state, inserted.and(set));
            if (object != null) {
                row.restoreLost(state, object, since.get(state));
            }
            since.merge(state, set, InsertSnapshot::and);
        }
        if (inserted != null && entry.before() != null) {
            objects.identities.remove(state);
            written.remove(state);
            if (object != null) {
                state.becomeTransient(object, inserted);
            }
        } else if (entry.deleted()) {
            if (object != null) {
                boolean here = state.isInsertedHere();
                state.lifecycle(Lifecycle.PERSISTENT);
                state.loader(loader);
                if (here) {
                    state.insertedHere();
                }
                objects.identities.put(state);
                written.add(state);
            }
        } else {
            if (entry.oldKey() != null) {
                objects.identities.remove(state);
                state.key(entry.oldKey());
                if (object != null) {
                    objects.identities.put(state);
                }
            }
            written.add(state);
        }
    }

    private void restoreKey(InstanceState state, Object object) {
        int[] keys = objects.mapper(state).keys();
        for (int i = 0; i < keys.length; i++) {
            Object key = state.key();
            Object part = key instanceof List<?> parts ? parts.get(i) : key;
            state.load(
                    object,
                    keys[i],
                    objects.mapper(state).requireColumn(keys[i]).column().type().stored(part));
        }
    }
}
