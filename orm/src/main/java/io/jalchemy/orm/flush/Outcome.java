package io.jalchemy.orm.flush;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.orm.state.AttributeLoader;
import io.jalchemy.orm.state.Before;
import io.jalchemy.orm.state.IdentityMap;
import io.jalchemy.orm.state.Inserted;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes into the objects what a flush did, once all of it was sent. */
public final class Outcome {

    /** What a session remembers of a flush, to take it back. */
    public interface Log {

        /** A new object has a row now. */
        void inserted(InstanceState state, Inserted before);

        /** A row was changed; {@code oldKey} is null if its key stayed, {@code before} if nothing else is to be known. */
        void updated(InstanceState state, @Nullable Object oldKey, @Nullable Before before);

        /** A row was deleted; {@code before} is null if nothing of it is to be known. */
        void deleted(InstanceState state, @Nullable Before before);
    }

    private final ChangeSet changes;
    private final IdentityMap identities;
    private final AttributeLoader loader;
    private final Log log;
    private final @Nullable RenamedKeys renamed;

    /** The outcome of {@code plan}. */
    public Outcome(FlushPlan plan, IdentityMap identities, AttributeLoader loader, Log log) {
        this.changes = plan.changes();
        this.renamed = plan.renamed();
        this.identities = identities;
        this.loader = loader;
        this.log = log;
    }

    /** Writes it. */
    public void apply() {
        if (renamed != null) {
            renamed.find(changes);
        }
        List<Holder> holders = new ArrayList<>(0);
        if (changes.anyDeletes()) {
            for (Change change : changes.all()) {
                if (change.switched != null) {
                    findHolders(change, change.switched, holders);
                }
            }
            for (Change change : changes.all()) {
                if (change.kind == WriteKind.DELETE) {
                    deleted(change);
                }
            }
        }
        for (Change change : changes.all()) {
            if (change.kind != WriteKind.DELETE) {
                written(change);
            }
        }
        holders.forEach(Holder::forget);
        if (renamed != null) {
            renamed.follow(log);
        }
    }

    private void deleted(Change change) {
        InstanceState state = change.state;
        Before before = Before.of(state, change.object, change.mapper.version(), null);
        identities.remove(state);
        state.clean();
        state.lifecycle(Lifecycle.DELETED);
        log.deleted(state, before);
    }

    private void written(Change change) {
        InstanceState state = change.state;
        boolean fresh = change.kind == WriteKind.INSERT;
        Before before = fresh ? null : Before.of(state, change.object, change.mapper.version(), overwritten(change));
        List<Runnable> left = fresh || state.isRelationshipChanged() ? RemainingChanges.of(change, changes) : List.of();
        int size = change.mapper.size();
        for (int number = 0; change.hasSynced() && number < size; number++) {
            if (change.isSynced(number)) {
                Object source = change.synced(number);
                Object value = source instanceof KeyOf key ? FlushRun.resolved(key) : source;
                give(
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
                    give(change, number, change.result(number));
                }
            }
        }
        forgetDeleted(change);
        Object oldKey = state.key();
        Object key =
                fresh || oldKey == null || mayHaveMoved(change) ? key(change.mapper, state, change.object) : oldKey;
        BitSet unknown = change.unknown();
        if (fresh) {
            for (int number = next(unknown, 0); number >= 0; number = next(unknown, number + 1)) {
                state.generated(change.object, number, null); // what is read of the row goes with it
            }
            Inserted made = state.inserted();
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
        for (int number = 0; later && number < size; number++) {
            if (change.hasResult(number) && isInPlaceOfAnother(change, number)) {
                state.load(change.object, number, change.result(number));
            }
        }
        for (int number = next(unknown, 0); number >= 0; number = next(unknown, number + 1)) {
            state.unload(change.object, number);
        }
        left.forEach(Runnable::run);
    }

    /** Returns the first number from {@code from} on that is among {@code numbers}; -1 if none is. */
    private static int next(@Nullable BitSet numbers, int from) {
        return numbers == null ? -1 : numbers.nextSetBit(from);
    }

    /** Attributes that get another value, or lose theirs, without having been assigned; null if nobody has to know. */
    private static @Nullable BitSet overwritten(Change change) {
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
     * Returns whether the object has a value for attribute {@code number} that the program may change in place. It is watched from
     * now on, as what was written, before the object gets the form in which the row has it.
     */
    private static boolean isInPlaceOfAnother(Change change, int number) {
        return change.state.layout().isMutable(number) && change.field(number) != null;
    }

    private static void give(Change change, int number, @Nullable Object value) {
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

    /** Whether the flush writes attribute {@code number} of the object. */
    private static boolean isGiven(Change change, int number) {
        return change.hasResult(number) || change.isSynced(number);
    }

    private static boolean mayHaveMoved(Change change) {
        for (int number : change.mapper.keys()) {
            if (change.state.isChanged(number) || isGiven(change, number)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the key that the row of {@code object} has, now that it was written. */
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

    /** A reference to an object that was deleted refers to nothing, as its foreign key does. */
    private static void forgetDeleted(Change change) {
        if (!change.hasSynced()) {
            return;
        }
        for (RelationshipProperty property : change.mapper.writtenRelationships()) {
            if (refersToDeleted(change, property)) {
                change.state.load(change.object, property.number(), null);
            }
        }
    }

    private static boolean refersToDeleted(Change change, RelationshipProperty property) {
        Object target = property.direction() == Direction.MANY_TO_ONE && change.state.isReadable(property.number())
                ? change.field(property.number())
                : null;
        return target != null && InstanceState.require(target).isGone() && isBlank(change, property);
    }

    private static boolean isBlank(Change change, RelationshipProperty property) {
        for (SyncPair pair : property.pairs()) {
            if (change.isSynced(pair.target()) && change.synced(pair.target()) == null) {
                return true;
            }
        }
        return false;
    }

    /**
     * A reference that the program never set is not known to be null where its foreign key is there. Of an object that took the
     * row of another one, nothing is known that it was not given.
     */
    private static void forgetOpenReferences(Change change) {
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
     * Finds who held the deleted object {@code before}. Its row still refers to them, unless the new object said otherwise: they hold
     * the new one then.
     */
    private void findHolders(Change change, Change before, List<Holder> holders) {
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

    /** An object that held in {@code back} the object whose row {@code change} took, which refers to it in {@code reference}. */
    private record Holder(Change change, int reference, Object object, int back) {

        /** Has it loaded again what it holds, if the new object did not say whom it refers to. */
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

    private static boolean hasForeignKey(Change change, RelationshipProperty property) {
        for (SyncPair pair : property.pairs()) {
            if (change.field(pair.target()) == null) {
                return false;
            }
        }
        return true;
    }

    /** A reference whose foreign key changed without it is loaded again. */
    private static void references(Change change) {
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
