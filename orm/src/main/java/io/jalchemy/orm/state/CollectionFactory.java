package io.jalchemy.orm.state;

import io.jalchemy.mapping.Lazy;
import io.jalchemy.orm.model.RelationshipModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the collections of one relationship, and reads those that a program made. The layout of an entity keeps one for each
 * relationship that holds several objects, so that nothing else asks what kind of collection a field is.
 *
 * <p>A <em>plain</em> collection is one of the JDK's: what a constructor works with, what a program assigns, what a mapper of JSON
 * puts into a field. The library replaces it by one that tells its owner of every change.
 */
@SuppressWarnings("NonApiType") // lists of elements are handed over, and have to take changes
abstract class CollectionFactory {

    /** Returns the factory for what {@code relationship}, which is a collection, holds. */
    static CollectionFactory of(RelationshipModel relationship) {
        if (relationship.isQueried()) {
            return new Queried(relationship);
        }
        return switch (relationship.kind()) {
            case LIST -> new Lists();
            case SET -> new Sets();
            case SORTED_SET -> new SortedSets(relationship.options().sortComparator());
            case MAP -> new Maps(new MapKey(relationship));
            case SCALAR -> throw new IllegalArgumentException(relationship.name() + " is no collection");
        };
    }

    /** Returns a collection of {@code elements}, which are its own from now on, that records every change in the state of {@code owner}. */
    abstract LiveCollections.Loaded of(Object owner, int number, ArrayList<Object> elements);

    /** Returns an empty collection that records every change in the state of {@code owner}. */
    final LiveCollections.Loaded empty(Object owner, int number) {
        return of(owner, number, new ArrayList<>());
    }

    /** Returns an empty plain collection. */
    abstract Object plain();

    /** Returns a collection of the field's type that shows {@code elements} until the library makes its own of it. */
    abstract Object holding(List<Object> elements);

    /**
     * Returns the elements of {@code value}, which is assigned to attribute {@code number}: a plain collection, or the list in which the
     * library itself passes elements. Throws if the attribute cannot hold one of them.
     */
    List<Object> assigned(InstanceState state, int number, @Nullable Object value) {
        Collection<?> given = LiveCollections.elements(value);
        List<Object> elements = new ArrayList<>(given.size());
        given.forEach(each -> elements.add(LiveCollections.required(each)));
        return elements;
    }

    /** Adds {@code element} to {@code plain}, or to a copy if it may not take changes; returns the one that has it. */
    abstract Object add(Object plain, Object element);

    /** Removes {@code element} from {@code plain}, or from a copy if it may not take changes; returns the one without it. */
    Object remove(Object plain, Object element) {
        Object changeable = changeable(plain);
        Collection<?> elements = changeable instanceof Map<?, ?> map ? map.values() : (Collection<?>) changeable;
        elements.removeIf(each -> each == element);
        return changeable;
    }

    /** Returns the name of attribute {@code number} and of the object, for messages. */
    static String attribute(InstanceState state, int number) {
        return state.layout().model().name() + "." + state.layout().name(number) + " of " + state;
    }

    /** Returns {@code plain} if it is known to take changes, or a copy of it. */
    abstract Object changeable(Object plain);

    /** Makes lists. */
    private static class Lists extends CollectionFactory {

        @Override
        LiveCollections.Loaded of(Object owner, int number, ArrayList<Object> elements) {
            return new LiveList<>(owner, number, elements);
        }

        @Override
        Object plain() {
            return new ArrayList<>();
        }

        @Override
        Object holding(List<Object> elements) {
            return elements;
        }

        @Override
        @SuppressWarnings("unchecked") // a collection of the attribute's type
        Object add(Object plain, Object element) {
            Collection<Object> elements = (Collection<Object>) changeable(plain);
            elements.add(element);
            return elements;
        }

        @Override
        Object changeable(Object plain) {
            return plain instanceof ArrayList || plain instanceof HashSet
                    ? plain
                    : new ArrayList<>((Collection<?>) plain);
        }
    }

    /** Makes collections that never hold their elements. */
    private static final class Queried extends Lists {

        private final RelationshipModel relationship;

        Queried(RelationshipModel relationship) {
            this.relationship = relationship;
        }

        @Override
        LiveCollections.Loaded of(Object owner, int number, ArrayList<Object> elements) {
            return relationship.lazy() == Lazy.WRITE_ONLY
                    ? new WriteOnlyCollection<>(owner, number, relationship, elements)
                    : new DynamicCollection<>(owner, number, relationship, elements);
        }
    }

    /** Makes sets. */
    private static final class Sets extends CollectionFactory {

        @Override
        LiveCollections.Loaded of(Object owner, int number, ArrayList<Object> elements) {
            return new LiveSet<>(owner, number, elements);
        }

        @Override
        Object plain() {
            return new LinkedHashSet<>();
        }

        @Override
        Object holding(List<Object> elements) {
            return new LinkedHashSet<>(elements);
        }

        @Override
        @SuppressWarnings("unchecked") // a set of the attribute's type
        Object add(Object plain, Object element) {
            Collection<Object> elements = (Collection<Object>) changeable(plain);
            elements.add(element);
            return elements;
        }

        @Override
        Object changeable(Object plain) {
            return plain instanceof HashSet ? plain : new LinkedHashSet<>((Collection<?>) plain);
        }
    }

    /** Makes sorted sets. */
    private static final class SortedSets extends CollectionFactory {

        private final @Nullable Comparator<Object> order;

        @SuppressWarnings("unchecked") // javac has checked what it compares
        SortedSets(@Nullable Comparator<?> order) {
            this.order = (Comparator<Object>) order;
        }

        @Override
        LiveCollections.Loaded of(Object owner, int number, ArrayList<Object> elements) {
            return new LiveSortedSet<>(owner, number, elements, order);
        }

        @Override
        Object plain() {
            return new TreeSet<>(order);
        }

        @Override
        Object holding(List<Object> elements) {
            return LiveSortedSet.presorted(elements);
        }

        @Override
        List<Object> assigned(InstanceState state, int number, @Nullable Object value) {
            List<Object> elements = super.assigned(state, number, value);
            if (!(value instanceof List)) { // the program's, sorted in its own way
                TreeSet<Object> sorted = new TreeSet<>(order);
                for (Object each : elements) {
                    add(sorted, each, attribute(state, number));
                }
            }
            return elements;
        }

        @Override
        @SuppressWarnings("unchecked") // a set of the attribute's type
        Object add(Object plain, Object element) {
            Collection<Object> elements = (Collection<Object>) changeable(plain);
            add(elements, element, "A sorted set that is not adopted yet");
            return elements;
        }

        private static void add(Collection<Object> elements, Object element, String where) {
            if (!elements.add(element)) {
                throw SortedElements.equal(where, element);
            }
        }

        @Override
        Object changeable(Object plain) {
            if (plain instanceof TreeSet) {
                return plain;
            }
            TreeSet<Object> copy = new TreeSet<>(order);
            copy.addAll((Collection<?>) plain);
            return copy;
        }
    }

    /** Makes maps. */
    private static final class Maps extends CollectionFactory {

        private final MapKey key;

        Maps(MapKey key) {
            this.key = key;
        }

        @Override
        LiveCollections.Loaded of(Object owner, int number, ArrayList<Object> elements) {
            return new LiveMap<>(owner, number, elements, key);
        }

        @Override
        Object plain() {
            return new LinkedHashMap<>();
        }

        @Override
        Object holding(List<Object> elements) {
            return new SerializedMap<>(elements, key);
        }

        @Override
        List<Object> assigned(InstanceState state, int number, @Nullable Object value) {
            List<Object> elements = super.assigned(state, number, value);
            if (value instanceof Map<?, ?> map && !(value instanceof SerializedMap)) {
                map.forEach((wanted, element) -> {
                    key.load(element);
                    if (key.isOpen(element) || !Objects.equals(key.of(element), wanted)) {
                        throw LiveMap.wrongKey(attribute(state, number), key, element);
                    }
                });
            }
            return elements;
        }

        @Override
        @SuppressWarnings("unchecked") // a map of the attribute's type
        Object add(Object plain, Object element) {
            Map<@Nullable Object, Object> elements = (Map<@Nullable Object, Object>) changeable(plain);
            if (elements.putIfAbsent(key.of(element), element) != null) {
                throw LiveMap.duplicate("A map that is not adopted yet", key, element);
            }
            return elements;
        }

        @Override
        Object changeable(Object plain) {
            return plain instanceof HashMap ? plain : new LinkedHashMap<>((Map<?, ?>) plain);
        }
    }
}
