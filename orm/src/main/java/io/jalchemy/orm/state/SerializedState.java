package io.jalchemy.orm.state;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.mapping.live.LiveType;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The serialised form of a state, by names of attributes: the key of the row, which attributes are loaded, assigned and changed, and the
 * queued changes of collections. The values are in the object's own fields; those of superclasses that are not serialisable, which Java
 * leaves out, are here.
 *
 * <p>What comes back belongs to no session: it is new if it was new, and detached otherwise.
 */
final class SerializedState implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LOADED = 1;
    private static final int SET = 1 << 1;
    private static final int CHANGED = 1 << 2;
    private static final int OLD_KNOWN = 1 << 3;

    /** The field was not empty: if it is empty when it was read, the class did not write it. */
    private static final int FILLED = 1 << 4;

    /** The field is not written by Java: its value is in {@link #values}. */
    private static final int CARRIED = 1 << 5;

    /** It was loaded ahead, and not touched yet. */
    private static final int AHEAD = 1 << 6;

    private final boolean fresh;
    private final boolean deleted;

    @SuppressWarnings("serial") // of the types of fields that are written, too
    private final @Nullable Object key;

    private final String[] names;
    private final byte[] marks;

    @SuppressWarnings("serial") // of the types of fields that are written, too
    private final @Nullable Object[] values;

    @SuppressWarnings("serial") // of the types of fields that are written, too
    private final @Nullable Object[] old;

    /** The elements that were added to collections, by the names of those. */
    private final HashMap<String, Object[]> added = new HashMap<>();

    /** The elements that were removed from the collections of {@link #added}. */
    private final HashMap<String, Object[]> removed = new HashMap<>();

    /** Makes the serialised form of {@code state}, which is that of {@code owner}. */
    SerializedState(InstanceState state, LiveObject owner) {
        EntityLayout layout = state.layout();
        int size = layout.size();
        Lifecycle lifecycle = state.lifecycle();
        fresh = lifecycle == Lifecycle.TRANSIENT || lifecycle == Lifecycle.PENDING;
        deleted = !fresh && lifecycle != Lifecycle.PERSISTENT && lifecycle != Lifecycle.DETACHED;
        key = state.key();
        names = layout.type().attributes().toArray(String[]::new);
        marks = new byte[size];
        values = new Object[size];
        old = new Object[size];
        boolean[] written = written(layout.type());
        for (int number = 0; number < size; number++) {
            Object value = owner.jalchemy$get(number);
            int mark = 0;
            boolean ahead = state.isAhead(number);
            if (ahead || state.isReadable(number) || state.isStale(number)) {
                mark |= ahead ? AHEAD : LOADED;
                mark |= isEmpty(value) ? 0 : FILLED;
                if (!written[number]) {
                    mark |= CARRIED;
                    values[number] = value;
                }
            }
            mark |= state.isSet(number) ? SET : 0;
            if (state.isChanged(number)) {
                mark |= CHANGED;
                if (state.isOldKnown(number)) {
                    mark |= OLD_KNOWN;
                    old[number] = state.old(number);
                }
            }
            CollectionDelta change = layout.isCollection(number) ? state.change(number) : null;
            if (change != null) {
                added.put(names[number], change.added().toArray());
                removed.put(names[number], change.removed().toArray());
            }
            marks[number] = (byte) mark;
        }
    }

    /** Returns for each attribute whether it is of a class whose fields Java writes. */
    private static boolean[] written(LiveType type) {
        boolean[] written = new boolean[type.attributes().size()];
        int end = written.length;
        for (LiveType each = type; each != null; each = each.superType()) {
            boolean serializable = Serializable.class.isAssignableFrom(each.javaType());
            for (int number = each.base(); number < end; number++) {
                written[number] = serializable;
            }
            end = each.base();
        }
        return written;
    }

    private static boolean isEmpty(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue() == 0;
        }
        return value == null
                || Boolean.FALSE.equals(value)
                || (value instanceof Character character && character == 0)
                || ((value instanceof Collection<?> || value instanceof Map<?, ?>)
                        && LiveCollections.elements(value).isEmpty());
    }

    /** Restores the state of {@code owner}, whose fields were read, as far as its class has the attributes. */
    void restore(LiveObject owner) {
        EntityLayout layout = EntityLayout.of(owner.jalchemy$type());
        Lifecycle lifecycle = fresh ? Lifecycle.TRANSIENT : deleted ? Lifecycle.DELETED_DETACHED : Lifecycle.DETACHED;
        InstanceState state = InstanceState.unloaded(layout, owner, lifecycle, key);
        ObjectChanges work = new ObjectChanges(owner, layout.size());
        boolean any = fresh;
        boolean[] known = new boolean[layout.size()];
        for (int i = 0; i < names.length; i++) {
            int number = layout.index(names[i]);
            if (number >= 0) {
                known[number] = true;
                field(state, owner, number, i);
                any |= remember(work, number, i, layout.isCollection(number));
            }
        }
        for (int number = 0; number < known.length; number++) {
            if (!known[number]) {
                missing(state, owner, number);
            }
        }
        if (any) {
            state.work = work;
        }
        owner.jalchemy$state(state);
    }

    private void field(InstanceState state, LiveObject owner, int number, int i) {
        if (has(i, CARRIED)) {
            owner.jalchemy$set(number, values[i]);
        }
        boolean collection = state.layout().isCollection(number);
        boolean lost = !collection && has(i, FILLED) && isEmpty(owner.jalchemy$get(number));
        if (has(i, LOADED) && !lost) {
            state.loaded(number);
        } else if (has(i, AHEAD) && !lost) {
            state.keepPrefetched(number);
        } else {
            missing(state, owner, number);
        }
    }

    /** Clears an attribute of which nothing was read: it is empty for a new object, and unloaded for any other. */
    private void missing(InstanceState state, LiveObject owner, int number) {
        owner.jalchemy$set(number, null);
        if (fresh) {
            state.loaded(number);
        }
    }

    /**
     * Replaces the collections of {@code owner} by those of the library, and notes which objects are orphans of it. Called when all objects
     * of the stream are read, since a collection may be read after an object that has it.
     */
    void completed(LiveObject owner) {
        InstanceState state = InstanceState.require(owner);
        EntityLayout layout = state.layout();
        for (int number = 0; number < layout.size(); number++) {
            if (!layout.isCollection(number) || (!state.isReadable(number) && !state.isKept(number))) {
                continue;
            }
            Object value = owner.jalchemy$get(number);
            if (!fresh && isEmpty(value) && isFilled(layout.name(number))) {
                state.unload(owner, number);
            } else {
                ArrayList<Object> elements = new ArrayList<>(LiveCollections.elements(value));
                owner.jalchemy$set(number, layout.collection(number).of(owner, number, elements));
            }
        }
        leftParent(state, owner);
    }

    /** Notes in objects that were removed from {@code owner}, and cannot be without a parent, that they have left it. */
    private static void leftParent(InstanceState state, LiveObject owner) {
        EntityLayout layout = state.layout();
        for (int number = 0; number < layout.size() && state.work != null; number++) {
            if (!layout.isRelationship(number) || !layout.deletesOrphans(number)) {
                continue;
            }
            if (layout.isCollection(number)) {
                CollectionDelta change = state.change(number);
                List<Object> gone = change == null ? List.of() : change.removed();
                for (Object each : gone) {
                    BackReferences.parentLeft(state, owner, number, each);
                }
            } else if (state.isChanged(number) && state.old(number) != null) {
                BackReferences.parentLeft(state, owner, number, Objects.requireNonNull(state.old(number)));
            }
        }
    }

    private boolean isFilled(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return has(i, FILLED);
            }
        }
        return false;
    }

    /** Restores the changes of attribute {@code number} in {@code work}, and returns whether there were any. */
    private boolean remember(ObjectChanges work, int number, int i, boolean collection) {
        if (has(i, SET)) {
            work.set(number);
        }
        if (has(i, CHANGED)) {
            work.changed(number, has(i, OLD_KNOWN) ? old[i] : ObjectChanges.UNKNOWN);
        }
        Object[] come = added.get(names[i]);
        Object[] gone = removed.get(names[i]);
        if (collection && come != null && gone != null) {
            CollectionDelta change = work.collectionToChange(number);
            for (Object each : gone) {
                change.remove(each);
            }
            for (Object each : come) {
                change.add(each);
            }
        }
        return has(i, CHANGED) || (collection && come != null);
    }

    private boolean has(int i, int mark) {
        return (marks[i] & mark) != 0;
    }
}
