package io.jalchemy.orm.flush;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.orm.state.AttributeLoader;
import io.jalchemy.orm.state.IdentityMap;
import io.jalchemy.orm.state.InsertSnapshot;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import io.jalchemy.orm.state.RowSnapshot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies the results of a flush to the objects, after all statements were sent. */
public final class FlushResults {

    /** The session's log of a flush, from which a rollback restores the objects. */
    public interface Log {

        /** Records that a new object has a row now. */
        void inserted(InstanceState state, InsertSnapshot before);

        /**
         * Records that a row was updated.
         *
         * @param oldKey the row's former key; null if it did not change
         * @param before what a rollback needs of the row's former state; null for nothing
         */
        void updated(InstanceState state, @Nullable Object oldKey, @Nullable RowSnapshot before);

        /**
         * Records that a row was deleted.
         *
         * @param before what a rollback needs of the row's former state; null for nothing
         */
        void deleted(InstanceState state, @Nullable RowSnapshot before);
    }

    private final WriteSet changes;
    private final IdentityMap identities;
    private final AttributeLoader loader;
    private final Log log;
    private final @Nullable RenamedKeys renamed;

    /** Creates the results of {@code plan}. */
    public FlushResults(FlushPlan plan, IdentityMap identities, AttributeLoader loader, Log log) {
        this.changes = plan.changes();
        this.renamed = plan.renamed();
        this.identities = identities;
        this.loader = loader;
        this.log = log;
    }

    /** Applies them. */
    public void apply() {
        if (renamed != null) {
            renamed.find(changes);
        }
        List<Holder> holders = new ArrayList<>(0);
        if (changes.anyDeletes()) {
            for (ObjectWrite change : changes.all()) {
                if (change.switched != null) {
                    findHolders(change, change.switched, holders);
                }
            }
            for (ObjectWrite change : changes.all()) {
                if (change.kind == WriteKind.DELETE) {
                    deleted(change);
                }
            }
        }
        for (ObjectWrite change : changes.all()) {
            if (change.kind != WriteKind.DELETE) {
                written(change);
            }
        }
        holders.forEach(Holder::forget);
        if (renamed != null) {
            renamed.follow(log);
        }
    }

    private void deleted(ObjectWrite change) {
        InstanceState state = change.state;
        RowSnapshot before = RowSnapshot.of(state, change.object, change.mapper.version(), null);
        identities.remove(state);
        state.clean();
        state.lifecycle(Lifecycle.DELETED);
        log.deleted(state, before);
    }

    private void written(ObjectWrite change) {
        InstanceState state = change.state;
        boolean fresh = change.kind == WriteKind.INSERT;
        RowSnapshot before =
                fresh ? null : RowSnapshot.of(state, change.object, change.mapper.version(), overwritten(change));
        List<Runnable> left = fresh || state.isRelationshipChanged() ? RemainingChanges.of(change, changes) : List.of();
        boolean later = assignAll(change);
        forgetDeleted(change);
        Object oldKey = state.key();
        Object key =
                fresh || oldKey == null || mayHaveMoved(change) ? key(change.mapper, state, change.object) : oldKey;
        BitSet unknown = change.unknown();
        if (fresh) {
            for (int number = next(unknown, 0); number >= 0; number = next(unknown, number + 1)) {
                state.generated(change.object, number, null); // what is read of the row goes with it
            }
            InsertSnapshot made = state.inserted();
            state.key(key);
            state.lifecycle(Lifecycle.PERSISTENT);
            state.loader(loader);
            state.clean();
            identities.putLoosely(state);
            state.insertedHere();
            log.inserted(state, made);
            forgetOpenReferences(change);
        } else {
            references(change);
            state.clean();
            boolean rekeyed = key != oldKey && !key.equals(oldKey);
            if (rekeyed) {
                identities.remove(state);
                state.key(key);
                identities.put(state);
            }
            log.updated(state, rekeyed ? oldKey : null, before);
        }
        if (later) {
            loadInPlaceOfOthers(change);
        }
        for (int number = next(unknown, 0); number >= 0; number = next(unknown, number + 1)) {
            state.unload(change.object, number);
        }
        left.forEach(Runnable::run);
    }

    /**
     * Assigns what the row got from other rows and from the database.
     *
     * @return whether there are results in place of other objects, which are loaded when the change is applied
     */
    private boolean assignAll(ObjectWrite change) {
        int size = change.mapper.size();
        for (int number = 0; change.hasSynced() && number < size; number++) {
            if (change.isSynced(number)) {
                Object source = change.synced(number);
                Object value = source instanceof KeyReference key ? FlushRun.resolved(key) : source;
                assign(
                        change,
                        number,
                        change.mapper.requireColumn(number).column().type().stored(value));
            }
        }
        boolean later = false;
        for (int number = 0; change.hasResults() && number < size; number++) {
            if (change.hasResult(number)) {
                if (isInPlaceOfAnother(change, number)) {
                    later = true;
                } else {
                    assign(change, number, change.result(number));
                }
            }
        }
        return later;
    }

    private void loadInPlaceOfOthers(ObjectWrite change) {
        for (int number = 0; number < change.mapper.size(); number++) {
            if (change.hasResult(number) && isInPlaceOfAnother(change, number)) {
                change.state.load(change.object, number, change.result(number));
            }
        }
    }

    /** Returns the first number in {@code numbers} that is not less than {@code from}; -1 if there is none. */
    private static int next(@Nullable BitSet numbers, int from) {
        return numbers == null ? -1 : numbers.nextSetBit(from);
    }

    /** Returns the attributes that are changed or expired without having been assigned; null if the log does not need them. */
    private static @Nullable BitSet overwritten(ObjectWrite change) {
        if (!change.state.isInsertedHere()) {
            return null;
        }
        BitSet all = new BitSet();
        BitSet unknown = change.unknown();
        if (unknown != null) {
            all.or(unknown);
        }
        for (int number = 0; number < change.mapper.size(); number++) {
            if (isGiven(change, number)) {
                all.set(number);
            }
        }
        for (RelationshipProperty property : change.mapper.writtenRelationships()) {
            if (refersToDeleted(change, property)) {
                all.set(property.number());
            }
        }
        return all;
    }

    /**
     * Returns whether the row's value of attribute {@code number} replaces a mutable value of the object. Such a value is applied after the
     * object was marked clean, so that changes of the former value are not lost.
     */
    private static boolean isInPlaceOfAnother(ObjectWrite change, int number) {
        return change.state.layout().isMutable(number) && change.field(number) != null;
    }

    private static void assign(ObjectWrite change, int number, @Nullable Object value) {
        InstanceState state = change.state;
        boolean own = change.kind == WriteKind.INSERT
                && (change.isSynced(number) || !state.isSet(number) || state.value(change.object, number) == null);
        if (own) {
            state.generated(change.object, number, value);
        } else {
            ((LiveObject) change.object).jalchemy$set(number, value);
            state.loaded(number);
        }
    }

    /** Returns whether the flush sets attribute {@code number} of the object. */
    private static boolean isGiven(ObjectWrite change, int number) {
        return change.hasResult(number) || change.isSynced(number);
    }

    private static boolean mayHaveMoved(ObjectWrite change) {
        for (int number : change.mapper.keys()) {
            if (change.state.isChanged(number) || isGiven(change, number)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the key that the row of {@code object} has after it was written. */
    static Object key(Mapper mapper, InstanceState state, Object object) {
        int[] keys = mapper.keys();
        if (keys.length == 1) {
            return part(mapper, state, object, 0);
        }
        Object[] parts = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            parts[i] = part(mapper, state, object, i);
        }
        return List.of(parts);
    }

    private static Object part(Mapper mapper, InstanceState state, Object object, int i) {
        int number = mapper.keys()[i];
        Object part = state.isReadable(number) || state.key() == null
                ? mapper.requireColumn(number).column().type().key(state.value(object, number))
                : state.key() instanceof List<?> old ? old.get(i) : state.key();
        return java.util.Objects.requireNonNull(part, "a row that was written has a key");
    }

    /** Clears references to deleted objects, as their foreign keys were set to NULL. */
    private static void forgetDeleted(ObjectWrite change) {
        if (!change.hasSynced()) {
            return;
        }
        for (RelationshipProperty property : change.mapper.writtenRelationships()) {
            if (refersToDeleted(change, property)) {
                change.state.load(change.object, property.number(), null);
            }
        }
    }

    private static boolean refersToDeleted(ObjectWrite change, RelationshipProperty property) {
        Object target = property.direction() == Direction.MANY_TO_ONE && change.state.isReadable(property.number())
                ? change.field(property.number())
                : null;
        return target != null && InstanceState.require(target).isGone() && isBlank(change, property);
    }

    private static boolean isBlank(ObjectWrite change, RelationshipProperty property) {
        for (SyncPair pair : property.pairs()) {
            if (change.isSynced(pair.target()) && change.synced(pair.target()) == null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Expires references that the program never set and whose foreign key is not null. After a row switch, all relationships that the new
     * object was not given are expired.
     */
    private static void forgetOpenReferences(ObjectWrite change) {
        boolean switched = change.switched != null;
        for (RelationshipProperty property : change.mapper.writtenRelationships()) {
            boolean open;
            if (property.isCollection()) {
                open = switched && property.passiveDeletes();
            } else if (property.direction() == Direction.MANY_TO_ONE) {
                open = change.field(property.number()) == null && (switched || hasForeignKey(change, property));
            } else {
                open = switched && change.field(property.number()) == null;
            }
            if (open) {
                change.state.unload(change.object, property.number());
            }
        }
        for (int number = 0; switched && number < change.mapper.size(); number++) {
            RelationshipProperty property = change.mapper.relationship(number);
            if (property != null && property.isViewOnly()) {
                change.state.unload(change.object, number);
            }
        }
    }

    /**
     * Finds the objects that held the deleted object {@code before}. Its row still refers to them, unless the new object was given others:
     * they hold the new object then.
     */
    private void findHolders(ObjectWrite change, ObjectWrite before, List<Holder> holders) {
        for (RelationshipProperty property : before.mapper.writtenRelationships()) {
            RelationshipProperty back = property.direction() == Direction.MANY_TO_ONE ? property.otherSide() : null;
            int number = property.number();
            if (back == null) {
                continue;
            }
            Object known = before.state.isChanged(number) ? before.state.oldToRemain(number) : before.field(number);
            Object holder = known instanceof LiveObject ? known : loader.lastKnown(before.state, before.object, number);
            if (holder != null) {
                holders.add(new Holder(change, number, holder, back.number()));
            }
        }
    }

    /**
     * An object whose attribute {@code back} held the object whose row {@code change} took over, and to which that row refers by {@code
     * reference}.
     */
    private record Holder(ObjectWrite change, int reference, Object object, int back) {

        /** Expires the attribute of the holder, if the new object was not given another holder. */
        void forget() {
            InstanceState state = InstanceState.require(object);
            if (!change.state.isReadable(reference)
                    && state.lifecycle() == Lifecycle.PERSISTENT
                    && !state.isChanged(back)) {
                if (state.isInsertedHere()) {
                    state.expire(back); // it has to have what it holds if its own row is taken back, too
                } else {
                    state.unload(object, back);
                }
            }
        }
    }

    private static boolean hasForeignKey(ObjectWrite change, RelationshipProperty property) {
        for (SyncPair pair : property.pairs()) {
            if (change.field(pair.target()) == null) {
                return false;
            }
        }
        return true;
    }

    /** Expires references whose foreign key was changed directly. */
    private static void references(ObjectWrite change) {
        for (RelationshipProperty property : change.mapper.writtenRelationships()) {
            int number = property.number();
            if (property.direction() != Direction.MANY_TO_ONE
                    || change.state.isChanged(number)
                    || !change.state.isReadable(number)) {
                continue;
            }
            boolean moved = false;
            boolean nothing = false;
            for (SyncPair pair : property.pairs()) {
                moved |= isGiven(change, pair.target()) || change.state.isChanged(pair.target());
                nothing |= change.field(pair.target()) == null;
            }
            if (moved && nothing) {
                change.state.load(change.object, number, null);
            } else if (moved) {
                change.state.expire(number);
            }
        }
    }
}
