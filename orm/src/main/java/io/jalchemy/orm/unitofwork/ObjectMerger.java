package io.jalchemy.orm.unitofwork;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.orm.state.CollectionDelta;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import io.jalchemy.orm.state.LiveCollections;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.type.SqlType;
import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies the state of objects of no session, or of another one, into the session's own objects.
 *
 * <p>Of an object that had a row, every loaded attribute is copied. Of one that the program made, the attributes are copied that were
 * assigned or are not their type's default, and a collection if it has elements, or if the program changed or assigned it after the
 * constructor. Objects wait on an explicit stack while the objects that they hold are merged, so that the depth of a graph is not
 * limited by the thread's stack.
 */
public final class ObjectMerger {

    private final UnitOfWork work;
    private final ObjectsByKey byKey;

    /** The session's objects by those that were given for them. */
    private final IdentityHashMap<Object, Object> merged = new IdentityHashMap<>();

    /** The new objects by root class and key: two given objects with the same key and no row become one object. */
    private final Map<List<Object>, Object> made = new HashMap<>();

    /**
     * The relationships whose other side led to an object that was given, by object. Such a relationship holds only the objects that
     * back references added, not all that the row has: copying it would remove the others.
     */
    private final IdentityHashMap<Object, Set<String>> reachedFrom = new IdentityHashMap<>();

    /** Objects that are being copied; each waits for the one above it. */
    private final Deque<Copying> open = new ArrayDeque<>();

    /** Makes a merger of one graph of objects into the session of {@code work}; it is used once. */
    public ObjectMerger(UnitOfWork work, ObjectsByKey byKey) {
        this.work = work;
        this.byKey = byKey;
    }

    /** Merges {@code given}, which the program passed. Changes are flushed before, and a pending delete of its row is cancelled. */
    public Object mergeGiven(Object given) {
        keep(given);
        work.autoflush();
        boolean before = work.autoflushing(false);
        try {
            return merge(given);
        } finally {
            work.autoflushing(before);
        }
    }

    /** Cancels the pending delete of the session's object for {@code given}, if there is one: the program merges that object. */
    private void keep(Object given) {
        InstanceState state = InstanceState.require(given);
        if (state.loader() == work) {
            work.objects().deleted.take(state);
            return;
        }
        Mapper mapper = work.objects().mapper(state);
        Object key = state.key() != null ? state.key() : key(mapper, state, given);
        Object own = key == null ? null : work.identities().find(mapper.root().path(), key);
        if (own != null) {
            work.objects().deleted.take(InstanceState.require(own));
        }
    }

    private Object merge(Object given) {
        Object own = own(given);
        if (own == given) {
            work.objects().attach(InstanceState.require(own), given); // refused if it is deleted
        }
        for (Copying next = open.peek(); next != null; next = open.peek()) {
            if (!next.goOn()) {
                open.pop();
            }
        }
        return own;
    }

    /** Returns the session's object for {@code given}; its columns are copied, its relationships wait on the stack. */
    private Object own(Object given) {
        Object known = merged.get(given);
        if (known != null) {
            return known;
        }
        InstanceState from = InstanceState.require(given);
        if (from.loader() == work) {
            merged.put(given, given);
            return given;
        }
        from.compareWatched();
        Mapper mapper = work.objects().mapper(from);
        Object key = from.key() != null ? from.key() : key(mapper, from, given);
        List<Object> place = key == null ? List.of() : List.of(mapper.root(), key);
        Object own = key == null ? null : made.get(place);
        if (own == null && key != null) {
            own = byKey.find(mapper, key, List.of());
            if (own != null && work.objects().deleted.has(InstanceState.require(own))) {
                own = null; // it is going to be deleted: a new object takes its row
            }
        }
        boolean fresh = own == null;
        if (own == null) {
            LiveObject object = InstanceState.newObject(mapper.layout());
            InstanceState.require(object).becomeNew(object);
            own = object;
            if (key != null) {
                made.put(place, own);
            }
        }
        merged.put(given, own);
        Copying copying = new Copying(mapper, from, given, own, fresh);
        copying.columns();
        open.push(copying);
        return own;
    }

    /** Notes that {@code held} was found in {@code through}. */
    private void reach(Object held, RelationshipProperty through) {
        RelationshipProperty back = through.otherSide();
        if (back != null) {
            reachedFrom.merge(held, Set.of(back.name()), (before, one) -> {
                Set<String> all = new HashSet<>(before);
                all.addAll(one);
                return all;
            });
        }
    }

    /** Returns the key that a new object brings along; null if any part of it is open. */
    private static @Nullable Object key(Mapper mapper, InstanceState state, Object object) {
        int[] keys = mapper.keys();
        Object[] parts = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            ColumnProperty column = mapper.requireColumn(keys[i]);
            Object part = column.column().type().key(state.value(object, keys[i]));
            boolean unset = keys.length == 1 && isDefault(part) && !state.isSet(keys[i]) && isGenerated(column);
            if (part == null || unset) {
                return null;
            }
            parts[i] = part;
        }
        return parts.length == 1 ? parts[0] : List.of(parts);
    }

    private static boolean isGenerated(ColumnProperty column) {
        return column.column().insertDefault() != null
                || column.column().serverDefault() != null
                || column.column().equals(column.table().autoincrementColumn());
    }

    /** Returns whether {@code value} is the default of an unassigned field: null, zero, false or an empty collection. */
    private static boolean isDefault(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue() == 0;
        }
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return LiveCollections.elements(value).isEmpty();
        }
        if (value instanceof Character character) {
            return character == 0;
        }
        return value == null
                || Boolean.FALSE.equals(value)
                || (value.getClass().isArray() && Array.getLength(value) == 0);
    }

    /** One object on its way into the session. */
    private final class Copying {
        private final Mapper mapper;
        private final InstanceState from;
        private final Object given;
        private final InstanceState to;
        private final Object own;

        /** Whether the session's object was made for this merge, because no row has its key. */
        private final boolean fresh;

        /** Whether the given object has or had a row, so that every loaded attribute is copied. */
        private final boolean whole;

        private int next;
        private @Nullable RelationshipProperty property;
        private Iterator<?> rest = List.of().iterator();
        private List<Object> elements = List.of();
        private List<Object> successors = List.of();

        Copying(Mapper mapper, InstanceState from, Object given, Object own, boolean fresh) {
            this.mapper = mapper;
            this.from = from;
            this.given = given;
            this.own = own;
            this.to = InstanceState.require(own);
            this.fresh = fresh;
            Lifecycle lifecycle = from.lifecycle();
            this.whole = lifecycle != Lifecycle.TRANSIENT && lifecycle != Lifecycle.PENDING;
        }

        private boolean isNew() {
            return to.lifecycle() != Lifecycle.PERSISTENT;
        }

        /** Returns whether attribute {@code number} counts, which holds {@code value}. */
        private boolean isCopied(int number, @Nullable Object value) {
            return whole || from.isSet(number) || !isDefault(value) || from.isCollectionWrittenPast(given, number);
        }

        void columns() {
            int version = mapper.version();
            if (version >= 0 && !isNew() && from.isReadable(version)) {
                checkVersion(version);
            }
            for (int number = 0; number < mapper.size(); number++) {
                ColumnProperty column = mapper.column(number);
                if (column == null || number == version || !from.isReadable(number) || isOutdated(number)) {
                    continue;
                }
                if (column.column().serverDefault() instanceof ServerDefault.Computed) {
                    continue; // the row's own, whatever was computed elsewhere
                }
                Object value = from.value(given, number);
                if (isCopied(number, value) && !isThere(number, column, value)) {
                    to.assign(own, number, copy(column.column().type(), value));
                }
            }
        }

        /** Returns whether column {@code number} is a foreign key as it was before its reference was assigned. */
        private boolean isOutdated(int number) {
            if (!whole
                    || from.isChanged(number)
                    || !from.isRelationshipChanged()
                    || column(number).isPrimaryKey()) {
                return false;
            }
            for (RelationshipProperty each : mapper.writtenRelationships()) {
                if (each.direction() == Direction.MANY_TO_ONE
                        && from.isChanged(each.number())
                        && refers(each, number)) {
                    return true;
                }
            }
            return false;
        }

        private Column<?> column(int number) {
            return mapper.requireColumn(number).column();
        }

        /** Returns whether {@code each} is a reference as it was before one of its foreign keys was assigned. */
        private boolean isOutdated(RelationshipProperty each) {
            if (!whole || each.direction() != Direction.MANY_TO_ONE || from.isChanged(each.number())) {
                return false;
            }
            for (SyncPair pair : each.pairs()) {
                if (from.isChanged(pair.target())) {
                    return true;
                }
            }
            return false;
        }

        private static boolean refers(RelationshipProperty reference, int number) {
            for (SyncPair pair : reference.pairs()) {
                if (pair.target() == number) {
                    return true;
                }
            }
            return false;
        }

        private void checkVersion(int version) {
            Object theirs = from.value(given, version);
            if (theirs == null || (!whole && isDefault(theirs))) {
                return;
            }
            Object ours = work.objects().read(to, own, version);
            SqlType<?> type = mapper.requireColumn(version).column().type();
            if (!type.same(type.stored(theirs), type.stored(ours))) {
                throw new StaleDataException(
                        "merge(" + from + "): it has version " + theirs + ", its row has version " + ours
                                + ". Another transaction, or a statement of this one, changed it; load it again and repeat the change.");
            }
        }

        private boolean isThere(int number, ColumnProperty column, @Nullable Object value) {
            SqlType<?> type = column.column().type();
            return !fresh
                    && type.same(type.stored(value), type.stored(work.objects().read(to, own, number)));
        }

        @SuppressWarnings("unchecked") // the column's type is that of the field
        private static <J> @Nullable Object copy(SqlType<J> type, @Nullable Object value) {
            return value == null ? null : type.copy((J) value);
        }

        /**
         * Copies relationships until an object that one of them holds has to be merged first, and returns true then; returns false once
         * everything is copied.
         */
        boolean goOn() {
            while (property != null || begin()) {
                RelationshipProperty begun = Objects.requireNonNull(property, "begun");
                while (rest.hasNext()) {
                    int waiting = open.size();
                    Object held = rest.next();
                    reach(held, begun);
                    elements.add(own(held));
                    if (open.size() > waiting) {
                        return true;
                    }
                }
                assign(begun);
                property = null;
            }
            if (fresh) {
                work.objects().attach(to, own);
            }
            return false;
        }

        /** Begins with the next relationship that is to be copied; returns false if there is none. */
        private boolean begin() {
            while (next < mapper.size()) {
                RelationshipProperty each = mapper.relationship(next++);
                if (each == null
                        || each.isViewOnly()
                        || !each.cascades(Cascade.MERGE)
                        || (!from.isReadable(each.number()) && !isQueued(each))
                        || reachedFrom.getOrDefault(given, Set.of()).contains(each.name())) {
                    continue;
                }
                if (isQueued(each)) {
                    property = each;
                    elements = new ArrayList<>();
                    successors = List.of();
                    rest = elements(queued(each).added()).iterator();
                    return true;
                }
                Object value = from.value(given, each.number());
                if (!isCopied(each.number(), value) || isOutdated(each)) {
                    continue;
                }
                load(each, value);
                property = each;
                elements = new ArrayList<>();
                successors = successors(each, value);
                rest = elements(value).iterator();
                return true;
            }
            return false;
        }

        /** Returns whether {@code each} never holds its elements and has been changed, so that the changes are merged one by one. */
        private boolean isQueued(RelationshipProperty each) {
            return each.isQueried() && !from.isReadable(each.number()) && from.change(each.number()) != null;
        }

        private CollectionDelta queued(RelationshipProperty each) {
            return Objects.requireNonNull(from.change(each.number()), "asked before");
        }

        /**
         * Does to the own object's collection what was done to the given one's; {@link #elements} are what was added. Of links it does what
         * is not done yet: the change may be that of another object, too, or was merged before.
         */
        @SuppressWarnings("unchecked") // objects of the same classes
        private void queue(RelationshipProperty each) {
            Collection<Object> collection =
                    (Collection<Object>) Objects.requireNonNull(work.objects().read(to, own, each.number()));
            List<Object> gone = new ArrayList<>();
            for (Object removed : queued(each).removed()) {
                InstanceState state = InstanceState.require(removed);
                Object key = state.loader() == work ? null : state.key();
                Object there = key == null ? removed : byKey.find(work.objects().mapper(state), key, List.of());
                if (there != null) {
                    gone.add(there);
                }
            }
            if (each.secondary() != null && !isNew()) {
                List<Object> all = new ArrayList<>(gone);
                all.addAll(elements);
                Set<Object> linked = work.collectionQueries().among(to, own, each.number(), all);
                gone.removeIf(one -> !isLinked(linked, each, one));
                elements.removeIf(one -> isLinked(linked, each, one));
            }
            gone.forEach(collection::remove);
            collection.addAll(elements);
        }

        /** Returns whether the own object is linked with {@code element}: as {@code linked} says of the rows, or the program since then. */
        private boolean isLinked(Set<Object> linked, RelationshipProperty by, Object element) {
            CollectionDelta change = to.change(by.number());
            if (change != null && isAmong(change.removed(), element)) {
                return false;
            }
            Object key = InstanceState.require(element).key();
            return (key != null && linked.contains(key)) || (change != null && isAmong(change.added(), element));
        }

        private static boolean isAmong(List<Object> all, Object element) {
            for (Object each : all) {
                if (each == element) {
                    return true;
                }
            }
            return false;
        }

        /**
         * Returns the objects that the own object holds in place of deleted ones: {@code value} still holds an object that was deleted,
         * and the row is theirs now.
         */
        private List<Object> successors(RelationshipProperty each, @Nullable Object value) {
            List<Object> all = new ArrayList<>();
            for (Object old : isNew() ? List.of() : all(value)) {
                InstanceState state = InstanceState.require(old);
                Object key = state.isGone() ? state.key() : null;
                Object next = key == null
                        ? null
                        : work.identities().find(state.layout().root(), key);
                if (next != null && isHeld(next, each)) {
                    all.add(next);
                }
            }
            return all;
        }

        private boolean isHeld(Object object, RelationshipProperty by) {
            return isAmong(all(to.value(own, by.number())), object);
        }

        /** Returns the objects that a relationship holds, without those that were deleted: a cascade does not cancel a delete. */
        private static List<Object> elements(@Nullable Object value) {
            List<Object> all = all(value);
            all.removeIf(each -> InstanceState.require(each).isGone());
            return all;
        }

        private static List<Object> all(@Nullable Object value) {
            List<Object> all = new ArrayList<>();
            if (value instanceof LiveObject) {
                all.add(value);
            } else {
                all.addAll(LiveCollections.elements(value));
            }
            return all;
        }

        /** Loads a relationship of the own object in one statement, before its elements are looked for one by one. */
        private void load(RelationshipProperty each, @Nullable Object value) {
            boolean byItsKey = each.direction() == Direction.MANY_TO_ONE && value != null;
            if (!isNew() && !byItsKey) {
                work.objects().read(to, own, each.number());
            }
        }

        private void assign(RelationshipProperty each) {
            int number = each.number();
            if (isQueued(each)) {
                queue(each);
                return;
            }
            for (Object successor : successors) {
                if (elements.stream().noneMatch(element -> element == successor)) { // it may be merged by itself
                    elements.add(0, successor);
                }
            }
            if (each.isCollection()) {
                to.assign(own, number, elements);
                return;
            }
            Object one = elements.isEmpty() ? null : elements.get(0);
            Object there = to.isReadable(number) ? to.value(own, number) : work.known(to, own, number);
            if (there != one) {
                to.assign(own, number, one);
            }
        }
    }
}
