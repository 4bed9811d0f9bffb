package io.jalchemy.orm.state;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.orm.metadata.RelationshipModel;
import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps both sides of a relationship in step, at the moment of change. Each change does what it does to the other sides once
 * and quietly: nothing that follows from a change is itself a change that something follows from.
 */
final class Relations {

    private Relations() {}

    /** An attribute that is {@linkplain EntityLayout#isAttended attended} is assigned; what its field is to hold. */
    static @Nullable Object write(InstanceState state, Object owner, int number, @Nullable Object value) {
        if (state.layout().isRelationship(number)) {
            return state.layout().isCollection(number)
                    ? replace(state, owner, number, value)
                    : set(state, owner, number, value);
        }
        Object given = Telling.set(state, owner, number, value);
        state.change(owner, number);
        return given;
    }

    /** What relationships of {@code owner} hold, put there past the library, is made to count: both sides know it. */
    static void adopt(InstanceState state, LiveObject owner) {
        EntityLayout layout = state.layout();
        for (int word = 0; word < state.words(); word++) {
            for (long bits = layout.relationshipBits()[word]; bits != 0; bits &= bits - 1) {
                int number = 64 * word + Long.numberOfTrailingZeros(bits);
                Object value = owner.jalchemy$get(number);
                if (layout.isCollection(number)) {
                    LiveCollections.Loaded collection =
                            LiveCollections.of(owner, number, new ArrayList<>(), layout.kind(number));
                    owner.jalchemy$set(number, collection);
                    state.loaded(number);
                    if (value != null) {
                        refuseForeign(state, owner, number, value);
                        collection.replaceAll(elements(value));
                    }
                } else if (value != null) {
                    owner.jalchemy$set(number, null);
                    link(state, owner, number, null, value);
                    owner.jalchemy$set(number, value);
                }
            }
        }
    }

    /** A reference is assigned. */
    static @Nullable Object set(InstanceState state, Object owner, int number, @Nullable Object value) {
        Object old = current(state, owner, number);
        if (!Telling.isHeard(state, number, value != null ? value : old)) {
            return link(state, owner, number, old, value);
        }
        Object given = Telling.reference(state, owner, number, value);
        return link(state, owner, number, current(state, owner, number), given);
    }

    /** A reference that is known to be {@code old} becomes {@code value}. */
    static @Nullable Object link(
            InstanceState state, Object owner, int number, @Nullable Object old, @Nullable Object value) {
        if (old == value && state.isReadable(number)) {
            state.change(owner, number);
            return value;
        }
        remember(state, owner, number, old);
        String reverse = state.layout().relationship(number).backPopulates();
        if (reverse != null) {
            if (old != null) {
                leave(old, reverse, owner);
            }
            if (value != null) {
                join(value, reverse, owner, state.layout().name(number));
            }
        }
        announce(state, number, old, value);
        return value;
    }

    private static void announce(InstanceState state, int number, @Nullable Object old, @Nullable Object value) {
        AttributeLoader loader = state.loader();
        if (loader != null) {
            if (value != null) {
                loader.related(state, number, value);
            }
            if (old != null) {
                loader.unrelated(state, number, old);
            }
        }
    }

    /** Like {@code state.change}, with an old value that was found in another way. */
    private static void remember(InstanceState state, Object owner, int number, @Nullable Object old) {
        boolean first = !state.isChanged(number);
        boolean readable = state.isReadable(number);
        state.change(owner, number);
        if (first && !readable && old != null) {
            state.work(owner).old(number, old);
        }
    }

    /** What a reference holds, if that is known without a statement. */
    static @Nullable Object current(InstanceState state, Object owner, int number) {
        if (state.isReadable(number)) {
            return state.value(owner, number);
        }
        AttributeLoader loader = state.loader();
        return loader == null ? null : loader.known(state, owner, number);
    }

    /** {@code element} goes into attribute {@code name} of {@code target}, quietly; {@code forward} is the other side's name. */
    private static void join(Object target, String name, Object element, String forward) {
        InstanceState state = InstanceState.require(target);
        int number = state.layout().index(name);
        if (number < 0) {
            return;
        }
        if (state.layout().isCollection(number)) {
            quietAdd(state, target, number, element);
            return;
        }
        Object previous = current(state, target, number);
        if (previous != null && previous != element) {
            leave(previous, forward, target);
        }
        quietSet(state, target, number, element, previous);
    }

    /** {@code element} goes out of attribute {@code name} of {@code target}, quietly. */
    private static void leave(Object target, String name, Object element) {
        InstanceState state = InstanceState.require(target);
        int number = state.layout().index(name);
        if (number < 0) {
            return;
        }
        if (state.layout().isCollection(number)) {
            quietRemove(state, target, number, element);
        } else if (!state.isReadable(number) || state.value(target, number) == element) {
            quietSet(state, target, number, null, element);
        }
    }

    private static void quietSet(
            InstanceState state, Object owner, int number, @Nullable Object value, @Nullable Object old) {
        if (state.isReadable(number) && state.value(owner, number) == value) {
            return;
        }
        remember(state, owner, number, old);
        ((LiveObject) owner).jalchemy$set(number, value);
    }

    private static void quietAdd(InstanceState state, Object owner, int number, Object element) {
        if (state.isReadable(number) && state.value(owner, number) instanceof LiveCollections.Loaded collection) {
            if (collection.holds(element)) {
                return;
            }
            collection.quietAdd(element);
        }
        state.work(owner).collectionToChange(number).add(element);
    }

    private static void quietRemove(InstanceState state, Object owner, int number, Object element) {
        if (state.isReadable(number) && state.value(owner, number) instanceof LiveCollections.Loaded collection) {
            if (!collection.quietRemove(element)) {
                return;
            }
        }
        state.work(owner).collectionToChange(number).remove(element);
    }

    /** The program is adding {@code element}, which is not there, to a collection; what to add. */
    @SuppressWarnings("unchecked") // listeners are typed by the attribute
    static <E> E coming(Object owner, int number, E element) {
        InstanceState state = InstanceState.require(owner);
        return Telling.isHeard(state, number, element) ? (E) Telling.append(state, owner, number, element) : element;
    }

    /** Whether somebody wants to know before the program removes {@code element} from a collection. */
    static boolean isHeard(Object owner, int number, Object element) {
        return Telling.isHeard(InstanceState.require(owner), number, element);
    }

    /** The program is removing {@code element} from a collection. */
    static void leaving(Object owner, int number, Object element) {
        Telling.remove(InstanceState.require(owner), owner, number, element);
    }

    /** The program added {@code element} to a collection. */
    static void added(InstanceState state, Object owner, int number, Object element) {
        state.work(owner).collectionToChange(number).add(element);
        RelationshipModel relationship = state.layout().relationship(number);
        if (relationship.backPopulates() != null) {
            join(element, relationship.backPopulates(), owner, relationship.name());
        }
        announce(state, number, null, element);
    }

    /** The program removed {@code element} from a collection. */
    static void removed(InstanceState state, Object owner, int number, Object element) {
        state.work(owner).collectionToChange(number).remove(element);
        RelationshipModel relationship = state.layout().relationship(number);
        if (relationship.backPopulates() != null) {
            leave(element, relationship.backPopulates(), owner);
        }
        announce(state, number, element, null);
    }

    /** A whole collection is assigned: what it lacks goes out, what is new comes in; the field gets an instrumented one. */
    static Object replace(InstanceState state, Object owner, int number, @Nullable Object value) {
        if (!state.isReadable(number)) {
            state.beforeRead(owner, number);
        }
        LiveCollections.Loaded current = (LiveCollections.Loaded)
                java.util.Objects.requireNonNull(state.value(owner, number), "a readable collection is there");
        if (value == current) {
            return current;
        }
        refuseForeign(state, owner, number, value);
        current.replaceAll(Telling.replace(state, owner, number, current.elements(), elements(value)));
        return current;
    }

    static void refuseForeign(InstanceState state, Object owner, int number, @Nullable Object value) {
        if (value instanceof LiveCollections.Loaded other && other.owner() != owner) {
            throw new JalchemyException(
                    "FOREIGN_COLLECTION",
                    state.layout().model().name() + "." + state.layout().name(number)
                            + " is assigned the collection of another object, which would then belong to two. Assign a copy:"
                            + " new ArrayList<>(other).");
        }
    }

    /** {@code value}, or one of its elements if it is a collection that the program made; null if it has none. */
    static @Nullable Object first(Object value) {
        Object given = value instanceof Map<?, ?> map ? map.values() : value;
        if (given instanceof Collection<?> collection) {
            return collection.isEmpty() ? null : collection.iterator().next();
        }
        return given;
    }

    /** What is in {@code value}, a collection that the program made. */
    static List<Object> elements(@Nullable Object value) {
        Collection<?> given = value instanceof Map<?, ?> map
                ? map.values()
                : value instanceof Collection<?> collection ? collection : List.of();
        List<Object> elements = new ArrayList<>(given.size());
        given.forEach(each -> elements.add(LiveCollections.required(each)));
        return elements;
    }
}
