package io.jalchemy.orm.state;

import io.jalchemy.sql.error.JalchemyException;
import java.io.Serializable;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map of entities by one of their attributes, in the order in which they were added, that keeps the other side in step. It holds its
 * owner. An element keeps the key under which it was placed, whatever is assigned to its attribute later.
 */
final class LiveMap<K, E> extends AbstractMap<K, E> implements LiveCollections.Loaded, Serializable {

    private static final long serialVersionUID = 1L;

    private final transient MapKey key;
    private final transient LinkedHashMap<K, E> entries = new LinkedHashMap<>();
    private final transient Elements elements;

    /** Makes a map of {@code elements}, which are its own from now on. */
    @SuppressWarnings("NonApiType") // handed over by who made it
    LiveMap(Object owner, int number, ArrayList<Object> elements, MapKey key) {
        this.key = key;
        this.elements = new Elements(owner, number, elements);
        this.elements.in(this);
    }

    /** Returns the form that is serialised in place of this map, and read as a plain one. */
    private Object writeReplace() {
        return new SerializedMap<>(elements.elements(), key);
    }

    /** The elements by key. */
    private final class Elements extends PlacedElements<E> {

        @SuppressWarnings("NonApiType") // handed over by who made it
        Elements(Object owner, int number, ArrayList<Object> elements) {
            super(owner, number, elements);
        }

        @Override
        Collection<E> placed() {
            return entries.values();
        }

        @Override
        void place(E element) {
            K own = known(element);
            E other = entries.get(own);
            if (other != null && other != element) {
                if (Objects.equals(known(other), own)) {
                    throw duplicate(attribute(), key, element);
                }
                await(other); // it was given another key since it was placed
            }
            entries.put(own, element);
        }

        /** Returns the key that {@code element} has now, which may be loaded for that. */
        @SuppressWarnings({"unchecked", "NullAway"}) // of the attribute's type; null only if the map's keys may be null
        private K known(E element) {
            key.load(element);
            if (key.isOpen(element)) {
                throw new JalchemyException(
                        "NO_MAP_KEY",
                        attribute() + " has " + InstanceState.require(element) + ", whose " + key
                                + " is not set. Set it, or flush if the database makes it, before the map is used.");
            }
            return (K) key.of(element);
        }

        @Override
        boolean unplace(Object element) {
            Object own = key.of(element);
            if (entries.get(own) == element) {
                entries.remove(own);
                return true;
            }
            Iterator<E> each = entries.values().iterator();
            while (each.hasNext()) {
                if (each.next() == element) {
                    each.remove();
                    return true;
                }
            }
            return false;
        }

        @Override
        void unplaceAll() {
            entries.clear();
        }

        /** Refuses to put {@code element} under {@code wanted} if that is not its own key. */
        void require(@Nullable Object wanted, E element) {
            key.load(element);
            if (key.isOpen(element) || !Objects.equals(key.of(element), wanted)) {
                throw wrongKey(attribute(), key, element);
            }
        }
    }

    /** Returns the exception for an {@code element} that is put under a key that is not its own. */
    static JalchemyException wrongKey(String attribute, MapKey key, Object element) {
        return new JalchemyException(
                "WRONG_MAP_KEY",
                attribute + " is keyed by " + key + ", and " + InstanceState.require(element)
                        + (key.isOpen(element) ? " has none yet" : " has another key than the one it is put under")
                        + ". Set " + key + " first, and put the element under that.");
    }

    /** Returns the exception for two elements with the same key, of which {@code element} is one. */
    static JalchemyException duplicate(String attribute, MapKey key, Object element) {
        return new JalchemyException(
                "DUPLICATE_MAP_KEY",
                attribute + " has another element with the same " + key + " as " + InstanceState.require(element)
                        + ". Give one of them another key, or take it out at its other side; a UNIQUE constraint over the key"
                        + " and the foreign key keeps such rows out. If the key is not unique, make the field a List.");
    }

    // ---- the map

    @Override
    public int size() {
        elements.settle();
        return entries.size();
    }

    @Override
    public boolean isEmpty() {
        return elements.isEmpty();
    }

    @Override
    public @Nullable E get(@Nullable Object wanted) {
        elements.settle();
        return entries.get(wanted);
    }

    @Override
    public boolean containsKey(@Nullable Object wanted) {
        elements.settle();
        return entries.containsKey(wanted);
    }

    @Override
    public boolean containsValue(@Nullable Object element) {
        return find(element) != null;
    }

    /** Returns the element that is {@code element}; null for none. */
    private @Nullable E find(@Nullable Object element) {
        elements.settle();
        for (E each : entries.values()) {
            if (Identity.same(each, element)) {
                return each;
            }
        }
        return null;
    }

    @Override
    public @Nullable E put(K wanted, E element) {
        LiveCollections.required(element);
        elements.check();
        elements.settle();
        elements.require(wanted, element);
        E old = entries.get(wanted);
        if (old == element) {
            elements.again(element);
            return old;
        }
        if (old != null) {
            elements.leaving(old);
        }
        E given = element;
        if (elements.holds(element)) {
            elements.again(element); // it goes from the key that it had
        } else {
            given = elements.beforeAdd(element);
            elements.require(wanted, given);
        }
        if (entries.get(wanted) != old) {
            throw new ConcurrentModificationException("A listener changed what the program is replacing.");
        }
        boolean there = elements.holds(given);
        if (there) {
            elements.unplace(given);
            elements.moved();
        }
        entries.put(wanted, given);
        if (old != null && old != given) {
            elements.removed(old);
        }
        if (!there) {
            elements.added(given);
        }
        return old;
    }

    @Override
    public @Nullable E remove(@Nullable Object wanted) {
        elements.settle();
        E old = entries.get(wanted);
        if (old != null) {
            elements.remove(old);
        }
        return old;
    }

    @Override
    public boolean remove(@Nullable Object wanted, @Nullable Object element) {
        E old = get(wanted);
        if (old == null || !Identity.same(old, element)) {
            return false;
        }
        elements.remove(old);
        return true;
    }

    @Override
    public boolean replace(K wanted, E before, E after) {
        E old = get(wanted);
        if (old == null || !Identity.same(old, before)) {
            return false;
        }
        put(wanted, after);
        return true;
    }

    @Override
    public Set<Map.Entry<K, E>> entrySet() {
        return new EntrySet();
    }

    @Override
    public Collection<E> values() {
        return new Values();
    }

    private final class EntrySet extends AbstractSet<Map.Entry<K, E>> {

        @Override
        public Iterator<Map.Entry<K, E>> iterator() {
            return new Entries();
        }

        @Override
        public int size() {
            return LiveMap.this.size();
        }

        @Override
        public boolean contains(@Nullable Object entry) {
            if (!(entry instanceof Map.Entry<?, ?> wanted)) {
                return false;
            }
            E held = get(wanted.getKey());
            return held != null && Identity.same(held, wanted.getValue());
        }

        @Override
        public boolean remove(@Nullable Object entry) {
            return entry instanceof Map.Entry<?, ?> wanted && LiveMap.this.remove(wanted.getKey(), wanted.getValue());
        }
    }

    private final class Values extends AbstractCollection<E> {

        @Override
        public Iterator<E> iterator() {
            Entries each = new Entries();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public E next() {
                    return each.next().getValue();
                }

                @Override
                public void remove() {
                    each.remove();
                }
            };
        }

        @Override
        public int size() {
            return LiveMap.this.size();
        }

        @Override
        public boolean contains(@Nullable Object element) {
            return containsValue(element);
        }

        @Override
        public boolean remove(@Nullable Object element) {
            E found = find(element);
            if (found != null) {
                elements.remove(found);
            }
            return found != null;
        }
    }

    private final class Entries implements Iterator<Map.Entry<K, E>> {

        private final Iterator<Map.Entry<K, E>> each;
        private Map.@Nullable Entry<K, E> last;

        Entries() {
            elements.settle();
            each = entries.entrySet().iterator();
        }

        @Override
        public boolean hasNext() {
            return each.hasNext();
        }

        @Override
        public Map.Entry<K, E> next() {
            Map.Entry<K, E> next = each.next();
            last = next;
            return new Pair(next);
        }

        @Override
        public void remove() {
            elements.check();
            if (last == null) {
                throw new IllegalStateException("next() was not called");
            }
            E gone = last.getValue();
            elements.leaving(gone);
            each.remove();
            last = null;
            elements.removed(gone);
        }
    }

    /** An entry whose value can be set like that of the map. */
    private final class Pair implements Map.Entry<K, E> {

        private final Map.Entry<K, E> entry;

        Pair(Map.Entry<K, E> entry) {
            this.entry = entry;
        }

        @Override
        public K getKey() {
            return entry.getKey();
        }

        @Override
        public E getValue() {
            return entry.getValue();
        }

        @Override
        public E setValue(E element) {
            E old = entry.getValue();
            put(entry.getKey(), element);
            return old;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return entry.equals(other);
        }

        @Override
        public int hashCode() {
            return entry.hashCode();
        }

        @Override
        public String toString() {
            return entry.toString();
        }
    }

    // ---- what collections of all kinds do

    @Override
    public Object owner() {
        return elements.owner();
    }

    @Override
    public boolean holds(Object element) {
        return elements.holds(element);
    }

    @Override
    public void quietAdd(Object element) {
        elements.quietAdd(element);
    }

    @Override
    public boolean quietRemove(Object element) {
        return elements.quietRemove(element);
    }

    @Override
    public void replaceAll(List<Object> wanted) {
        elements.replaceAll(wanted);
    }

    @Override
    @SuppressWarnings("unchecked") // they are objects
    public List<Object> elements() {
        return (List<Object>) elements.elements();
    }
}
