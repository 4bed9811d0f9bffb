package io.jalchemy.orm.state;

import io.jalchemy.mapping.live.LiveObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adopts values that were written into the fields of new objects by reflection: by mappers of JSON, builders of tests and the like. A
 * collection there is not one that records its changes, and the other side knows nothing of it; nor of a reference.
 */
final class FieldsWrittenByReflection {

    private FieldsWrittenByReflection() {}

    /** Returns whether {@code value} of a collection of {@code owner} is not the collection that the library made for it. */
    static boolean isForeign(Object owner, @Nullable Object value) {
        return value != null && !isOwn(owner, value);
    }

    /** Returns whether any readable collection of {@code owner} is not the one that the library made for it. */
    static boolean isAnyForeign(InstanceState state, Object owner) {
        EntityLayout layout = state.layout();
        for (int word = 0; word < state.words(); word++) {
            long readable = layout.relationshipBits()[word] & ~state.lacking(word);
            for (long bits = readable; bits != 0; bits &= bits - 1) {
                int number = 64 * word + Long.numberOfTrailingZeros(bits);
                if (layout.isCollection(number) && isForeign(owner, state.value(owner, number))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOwn(Object owner, @Nullable Object value) {
        return value instanceof LiveCollections.Loaded collection && collection.owner() == owner;
    }

    /**
     * Makes the values that were written into relationships of {@code owner}, which has no row, count as if the program had assigned them:
     * listeners are called, the other side is kept in step, and collections record changes. What was adopted before is left alone.
     */
    static void adopt(InstanceState state, LiveObject owner) {
        EntityLayout layout = state.layout();
        for (int word = 0; word < state.words(); word++) {
            for (long bits = layout.relationshipBits()[word]; bits != 0; bits &= bits - 1) {
                int number = 64 * word + Long.numberOfTrailingZeros(bits);
                Object value = owner.jalchemy$get(number);
                if (layout.isCollection(number)) {
                    if (!isOwn(owner, value) && state.isReadable(number)) {
                        collection(state, owner, number, value);
                    }
                } else if (value != null && !state.isChanged(number) && state.isReadable(number)) {
                    reference(state, owner, number, value);
                }
            }
        }
    }

    /** Adopts collection {@code value}: elements that were added to the one before it, and that it lacks, are removed. */
    private static void collection(InstanceState state, LiveObject owner, int number, @Nullable Object value) {
        BackReferences.refuseForeign(state, owner, number, value);
        CollectionDelta change = state.change(number);
        List<Object> before = change == null ? List.of() : List.copyOf(change.added());
        CollectionFactory factory = state.layout().collection(number);
        List<Object> wanted = factory.assigned(state, number, value);
        wanted.forEach(each -> DeletedObjects.refuse(state, number, each));
        List<Object> given = AttributeEventDispatcher.replace(state, owner, number, before, wanted);
        LiveCollections.Loaded collection = factory.of(owner, number, new ArrayList<>(before));
        owner.jalchemy$set(number, collection);
        state.loaded(number);
        if (value != null) {
            state.collectionSet(number);
        }
        collection.replaceAll(given);
    }

    private static void reference(InstanceState state, LiveObject owner, int number, Object value) {
        Object given = value;
        owner.jalchemy$set(number, null);
        try {
            given = BackReferences.set(state, owner, number, value);
        } finally {
            owner.jalchemy$set(number, given);
        }
    }

    /** Adds {@code element} to a collection of a new object that is still to be adopted; returns false if it is none. */
    static boolean put(InstanceState state, Object owner, int number, Object element) {
        Object waiting = waiting(state, owner, number);
        if (waiting == null) {
            return false;
        }
        if (!has(waiting, element)) {
            ((LiveObject) owner)
                    .jalchemy$set(number, state.layout().collection(number).add(waiting, element));
        }
        return true;
    }

    /** Removes {@code element} from a collection of a new object that is still to be adopted; returns false if it is none. */
    static boolean take(InstanceState state, Object owner, int number, Object element) {
        Object waiting = waiting(state, owner, number);
        if (waiting == null) {
            return false;
        }
        if (has(waiting, element)) {
            ((LiveObject) owner)
                    .jalchemy$set(number, state.layout().collection(number).remove(waiting, element));
        }
        return true;
    }

    private static @Nullable Object waiting(InstanceState state, Object owner, int number) {
        Lifecycle lifecycle = state.lifecycle();
        if ((lifecycle != Lifecycle.TRANSIENT && lifecycle != Lifecycle.PENDING) || !state.isReadable(number)) {
            return null;
        }
        Object value = state.value(owner, number);
        return isOwn(owner, value) ? null : value;
    }

    private static boolean has(Object collection, Object element) {
        for (Object each : LiveCollections.elements(collection)) {
            if (each == element) {
                return true;
            }
        }
        return false;
    }
}
