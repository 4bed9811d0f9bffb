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

    /** A reference is assigned. */
    static @Nullable Object set(InstanceState state, Object owner, int number, @Nullable Object value) {
        Object old = current(state, owner, number);
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
    private static @Nullable Object current(InstanceState state, Object owner, int number) {
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
        if (value instanceof LiveCollections.Loaded other && other.owner() != owner) {
            throw new JalchemyException(
                    "FOREIGN_COLLECTION",
                    state.layout().model().name() + "." + state.layout().name(number)
                            + " is assigned the collection of another object, which would then belong to two. Assign a copy:"
                            + " new ArrayList<>(other).");
        }
        List<Object> wanted = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            wanted.addAll(map.values());
        } else if (value instanceof Collection<?> collection) {
            wanted.addAll(collection);
        }
        current.replaceAll(wanted);
        return current;
    }
}
