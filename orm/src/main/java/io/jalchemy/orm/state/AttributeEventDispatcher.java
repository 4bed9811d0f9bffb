package io.jalchemy.orm.state;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls the listeners of an attribute before a program changes it, and those of the other side of a relationship, each once, before
 * anything is changed: if one throws, everything is as it was. The calls follow the changes that {@link BackReferences} is going to make.
 */
final class AttributeEventDispatcher {

    private AttributeEventDispatcher() {}

    /**
     * Returns whether a change of attribute {@code number} may concern any listener, here or at the other side.
     *
     * @param related an object that goes in or out
     */
    static boolean hasListeners(InstanceState state, int number, @Nullable Object related) {
        if (state.layout().isHeard()) {
            return true;
        }
        return related != null
                && state.layout().reverse(number) != null
                && InstanceState.require(related).layout().isHeard();
    }

    // ---- the program's own change

    /**
     * Calls the listeners of column or reference {@code number}, which is about to become {@code value}, and returns the value that it is
     * to become. Does not call those of the other side. Before that it loads the old value if a listener asks for it.
     */
    static @Nullable Object set(InstanceState state, Object owner, int number, @Nullable Object value) {
        AttributeListeners heard = state.layout().listeners(number);
        if (heard == null) {
            return value;
        }
        if (heard.activeHistory && !state.isReadable(number)) {
            loadPrevious(state, owner, number);
        }
        return heard.set(owner, value, previous(state, owner, number), true);
    }

    /**
     * Calls the listeners of reference {@code number}, which is about to become {@code value}, and those of the other side; returns the
     * entity that it is to become.
     */
    static @Nullable Object reference(InstanceState state, Object owner, int number, @Nullable Object value) {
        Object given = set(state, owner, number, value);
        Object old = BackReferences.current(state, owner, number);
        otherSide(state, owner, number, old, given);
        return given;
    }

    /**
     * Calls the listeners of collection {@code number}, which is about to get {@code element} and does not have it, and those of the other
     * side; returns the entity that is to be added.
     *
     * @throws JalchemyException if a listener returns null
     */
    static Object append(InstanceState state, Object owner, int number, Object element) {
        AttributeListeners heard = state.layout().listeners(number);
        Object given = heard == null ? element : heard.append(owner, element, true);
        if (given == null) {
            throw new JalchemyException(
                    "NULL_APPENDED",
                    "A listener gave back null for what is added to " + name(state, number)
                            + ". Give back an entity, or throw to refuse the one that was added.");
        }
        if (!holds(state, owner, number, given)) {
            otherSide(state, owner, number, null, given);
        }
        return given;
    }

    /** Calls the listeners of collection {@code number}, which is about to lose {@code element}, and those of the other side. */
    static void remove(InstanceState state, Object owner, int number, Object element) {
        AttributeListeners heard = state.layout().listeners(number);
        if (heard != null) {
            heard.remove(owner, element, true);
        }
        otherSide(state, owner, number, element, null);
    }

    /**
     * Calls listeners before collection {@code number}, which has {@code current}, becomes {@code wanted}: for each element that is added,
     * then for each that is removed. Returns the elements that the collection is to become.
     */
    static List<Object> replace(
            InstanceState state, Object owner, int number, Collection<?> current, List<Object> wanted) {
        Object any = !wanted.isEmpty()
                ? wanted.get(0)
                : current.isEmpty() ? null : current.iterator().next();
        if (!hasListeners(state, number, any)) {
            return wanted;
        }
        List<Object> before = new ArrayList<>(current);
        IdentityHashMap<Object, Object> told = new IdentityHashMap<>();
        before.forEach(each -> told.put(each, each));
        List<Object> given = new ArrayList<>(wanted.size());
        for (Object each : wanted) {
            Object known = told.get(each);
            if (known == null) {
                known = append(state, owner, number, each);
                told.put(each, known);
            }
            given.add(known);
        }
        IdentityHashMap<Object, Boolean> after = new IdentityHashMap<>();
        given.forEach(each -> after.put(each, true));
        for (Object each : before) {
            if (after.put(each, true) == null) {
                remove(state, owner, number, each);
            }
        }
        return given;
    }

    // ---- the program's new object

    /**
     * Calls listeners for everything that the constructor of {@code owner} has assigned, before it counts, and stores in the fields what
     * the listeners return.
     */
    static void constructed(InstanceState state, LiveObject owner) {
        EntityLayout layout = state.layout();
        int[] columns = layout.listenedColumns();
        if (columns.length > 0) {
            columns(state, owner, columns);
        }
        for (int word = 0; word < state.words(); word++) {
            for (long bits = layout.relationshipBits()[word]; bits != 0; bits &= bits - 1) {
                int number = 64 * word + Long.numberOfTrailingZeros(bits);
                Object value = owner.jalchemy$get(number);
                if (value != null && hasListeners(state, number, BackReferences.first(value))) {
                    relationship(state, owner, number, value);
                }
            }
        }
    }

    private static void columns(InstanceState state, LiveObject owner, int[] columns) {
        boolean[] assigned = new boolean[columns.length]; // what listeners assign to other columns is told by itself
        for (int i = 0; i < columns.length; i++) {
            assigned[i] = state.isSet(columns[i]);
        }
        for (int i = 0; i < columns.length; i++) {
            AttributeListeners heard = assigned[i] ? state.layout().listeners(columns[i]) : null;
            if (heard != null) {
                Object value = owner.jalchemy$get(columns[i]);
                owner.jalchemy$set(columns[i], heard.set(owner, value, AttributeListener.NOT_LOADED, true));
            }
        }
    }

    private static void relationship(InstanceState state, LiveObject owner, int number, Object value) {
        if (state.layout().isCollection(number)) {
            BackReferences.refuseForeign(state, owner, number, value);
            CollectionFactory factory = state.layout().collection(number);
            List<Object> given = replace(state, owner, number, List.of(), factory.assigned(state, number, value));
            owner.jalchemy$set(number, factory.holding(given));
        } else {
            AttributeListeners heard = state.layout().listeners(number);
            Object given = heard == null ? value : heard.set(owner, value, AttributeListener.NOT_LOADED, true);
            otherSide(state, owner, number, null, given);
            owner.jalchemy$set(number, given);
        }
    }

    /** Calls the listeners of the other side only: {@code partner}, which attribute {@code number} held in the row, is about to leave. */
    static void partnerLeaves(InstanceState state, Object owner, int number, Object partner) {
        if (hasListeners(state, number, partner)) {
            otherSide(state, owner, number, partner, null);
        }
    }

    // ---- how it is told

    private static void loadPrevious(InstanceState state, Object owner, int number) {
        AttributeLoader session = state.loader();
        if (session != null && state.hasRow()) {
            session.loadPrevious(state, owner, number);
        }
    }

    private static @Nullable Object previous(InstanceState state, Object owner, int number) {
        if (state.isReadable(number)) {
            return state.value(owner, number);
        }
        Object known = state.layout().isRelationship(number) ? BackReferences.current(state, owner, number) : null;
        return known == null ? AttributeListener.NOT_LOADED : known;
    }

    // ---- what follows from it

    private static void otherSide(
            InstanceState state, Object owner, int number, @Nullable Object old, @Nullable Object value) {
        String reverse = state.layout().reverse(number);
        if (reverse == null || old == value) {
            return;
        }
        if (old != null) {
            fireRemoved(old, reverse, owner);
        }
        if (value != null) {
            join(value, reverse, owner, state.layout().name(number));
        }
    }

    private static void join(Object target, String name, Object element, String forward) {
        InstanceState state = InstanceState.require(target);
        int number = state.layout().index(name);
        if (number < 0 || state.layout().isViewOnly(number)) {
            return;
        }
        AttributeListeners heard = state.layout().listeners(number);
        if (state.layout().isCollection(number)) {
            if (heard != null && !holds(state, target, number, element)) {
                same(state, number, element, heard.append(target, element, false));
            }
            return;
        }
        Object previous = BackReferences.current(state, target, number);
        if (previous == element) {
            return;
        }
        set(heard, state, target, number, element);
        if (previous != null) {
            fireRemoved(previous, forward, target);
        }
    }

    private static void fireRemoved(Object target, String name, Object element) {
        InstanceState state = InstanceState.require(target);
        int number = state.layout().index(name);
        AttributeListeners heard = number < 0 || state.layout().isViewOnly(number)
                ? null
                : state.layout().listeners(number);
        if (heard == null) {
            return;
        }
        boolean readable = state.isReadable(number);
        if (state.layout().isCollection(number)) {
            if (!readable || holds(state, target, number, element)) {
                heard.remove(target, element, false);
            }
        } else if (!readable || state.value(target, number) == element) {
            set(heard, state, target, number, null);
        }
    }

    private static void set(
            @Nullable AttributeListeners heard,
            InstanceState state,
            Object target,
            int number,
            @Nullable Object value) {
        if (heard != null) {
            same(state, number, value, heard.set(target, value, previous(state, target, number), false));
        }
    }

    private static boolean holds(InstanceState state, Object owner, int number, Object element) {
        return state.isReadable(number)
                && state.value(owner, number) instanceof LiveCollections.Loaded collection
                && collection.holds(element);
    }

    private static void same(InstanceState state, int number, @Nullable Object told, @Nullable Object given) {
        if (given != told) {
            throw new JalchemyException(
                    "REPLACED_BY_OTHER_SIDE",
                    "A listener of " + name(state, number) + " gave back something else for a change that began at the"
                            + " other side of the relationship, which would put the two sides out of step. Give back what"
                            + " was given, throw to refuse it, or listen to the other side.");
        }
    }

    private static String name(InstanceState state, int number) {
        return state.layout().model().name() + "." + state.layout().name(number);
    }
}
