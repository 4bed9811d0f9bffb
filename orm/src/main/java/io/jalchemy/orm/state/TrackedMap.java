package io.jalchemy.orm.state;

import java.io.Serializable;
import java.util.AbstractCollection;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A map that is the value of a column, or is in it. See {@link Tracked}. */
final class TrackedMap<K, V extends @Nullable Object> implements Map<K, V>, Tracked, Serializable {

    private static final long serialVersionUID = 1L;

    private final transient TrackedValue root;
    private final transient Map<K, V> plain;

    /** Makes a window on {@code plain}, which is in {@code root}. */
    TrackedMap(TrackedValue root, Map<K, V> plain) {
        this.root = root;
        this.plain = plain;
    }

    /** Returns the plain map, or a copy of it that can be serialised, which is written in place of this one. */
    private Object writeReplace() {
        return plain instanceof Serializable ? plain : new LinkedHashMap<>(plain);
    }

    @Override
    public TrackedValue root() {
        return root;
    }

    @Override
    public Object plain() {
        return plain;
    }

    // ---- reading

    @Override
    public int size() {
        return plain.size();
    }

    @Override
    public boolean isEmpty() {
        return plain.isEmpty();
    }

    @Override
    @SuppressWarnings("NullAway") // the map itself says whether it takes null
    public boolean containsKey(@Nullable Object key) {
        return plain.containsKey(key);
    }

    @Override
    @SuppressWarnings("NullAway") // the map itself says whether it takes null
    public boolean containsValue(@Nullable Object value) {
        return plain.containsValue(value);
    }

    @Override
    @SuppressWarnings("NullAway") // the map itself says whether it takes null
    public @Nullable V get(@Nullable Object key) {
        return root.out(plain.get(key));
    }

    // ---- changing

    @Override
    public @Nullable V put(K key, V value) {
        root.changing();
        return root.out(plain.put(key, root.in(value)));
    }

    @Override
    @SuppressWarnings("NullAway") // the map itself says whether it takes null
    public @Nullable V remove(@Nullable Object key) {
        root.changing();
        return root.out(plain.remove(key));
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> all) {
        root.changing();
        all.forEach((key, value) -> plain.put(key, root.in(value)));
    }

    @Override
    public void clear() {
        root.changing();
        plain.clear();
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        root.changing();
        plain.replaceAll((key, value) -> root.in(function.apply(key, root.out(value))));
    }

    @Override
    public @Nullable V putIfAbsent(K key, V value) {
        root.changing();
        return root.out(plain.putIfAbsent(key, root.in(value)));
    }

    @Override
    @SuppressWarnings("NullAway") // the map itself says whether it takes null
    public boolean remove(@Nullable Object key, @Nullable Object value) {
        root.changing();
        return plain.remove(key, value);
    }

    @Override
    public boolean replace(K key, V before, V after) {
        root.changing();
        return plain.replace(key, before, root.in(after));
    }

    @Override
    public @Nullable V replace(K key, V value) {
        root.changing();
        return root.out(plain.replace(key, root.in(value)));
    }

    @Override
    public @Nullable V computeIfAbsent(K key, Function<? super K, ? extends @Nullable V> function) {
        if (plain.get(key) == null) {
            root.changing();
        }
        return root.out(plain.computeIfAbsent(key, each -> root.in(function.apply(each))));
    }

    @Override
    public @Nullable V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends @Nullable V> function) {
        root.changing();
        return root.out(plain.computeIfPresent(key, (each, value) -> root.in(function.apply(each, root.out(value)))));
    }

    @Override
    public @Nullable V compute(K key, BiFunction<? super K, ? super @Nullable V, ? extends @Nullable V> function) {
        root.changing();
        return root.out(plain.compute(key, (each, value) -> root.in(function.apply(each, root.out(value)))));
    }

    @Override
    public @Nullable V merge(K key, V value, BiFunction<? super V, ? super V, ? extends @Nullable V> function) {
        root.changing();
        return root.out(plain.merge(
                key, root.in(value), (before, given) -> root.in(function.apply(root.out(before), root.out(given)))));
    }

    // ---- views

    @Override
    public Set<K> keySet() {
        return new Keys();
    }

    @Override
    public Collection<V> values() {
        return new Values();
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new Entries();
    }

    private final class Keys extends AbstractSet<K> {
        @Override
        public Iterator<K> iterator() {
            return new Changing<>(plain.keySet().iterator(), each -> each);
        }

        @Override
        public int size() {
            return plain.size();
        }

        @Override
        @SuppressWarnings("NullAway") // the map itself says whether it takes null
        public boolean contains(@Nullable Object key) {
            return plain.containsKey(key);
        }

        @Override
        public boolean remove(@Nullable Object key) {
            boolean there = contains(key);
            TrackedMap.this.remove(key);
            return there;
        }

        @Override
        public void clear() {
            TrackedMap.this.clear();
        }
    }

    private final class Values extends AbstractCollection<V> {
        @Override
        public Iterator<V> iterator() {
            return new Changing<>(plain.values().iterator(), root::out);
        }

        @Override
        public int size() {
            return plain.size();
        }

        @Override
        public boolean contains(@Nullable Object value) {
            return containsValue(value);
        }

        @Override
        public void clear() {
            TrackedMap.this.clear();
        }
    }

    private final class Entries extends AbstractSet<Entry<K, V>> {
        @Override
        public Iterator<Entry<K, V>> iterator() {
            return new Changing<>(plain.entrySet().iterator(), TrackedEntry::new);
        }

        @Override
        public int size() {
            return plain.size();
        }

        @Override
        @SuppressWarnings("NullAway") // as the view itself says
        public boolean contains(@Nullable Object entry) {
            return plain.entrySet().contains(entry);
        }

        @Override
        @SuppressWarnings("NullAway") // as the view itself says
        public boolean remove(@Nullable Object entry) {
            root.changing();
            return plain.entrySet().remove(entry);
        }

        @Override
        public void clear() {
            TrackedMap.this.clear();
        }
    }

    /** An iterator that notifies the object before it removes. */
    private final class Changing<T extends @Nullable Object> implements Iterator<T> {
        private final Iterator<T> each;
        private final UnaryOperator<T> out;

        Changing(Iterator<T> each, UnaryOperator<T> out) {
            this.each = each;
            this.out = out;
        }

        @Override
        public boolean hasNext() {
            return each.hasNext();
        }

        @Override
        public T next() {
            return out.apply(each.next());
        }

        @Override
        public void remove() {
            root.changing();
            each.remove();
        }
    }

    private final class TrackedEntry implements Entry<K, V> {
        private final Entry<K, V> entry;

        TrackedEntry(Entry<K, V> entry) {
            this.entry = entry;
        }

        @Override
        public K getKey() {
            return entry.getKey();
        }

        @Override
        public V getValue() {
            return root.out(entry.getValue());
        }

        @Override
        public V setValue(V value) {
            root.changing();
            return root.out(entry.setValue(root.in(value)));
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || plain.equals(Tracked.plain(other));
    }

    @Override
    public int hashCode() {
        return plain.hashCode();
    }

    @Override
    public String toString() {
        return plain.toString();
    }
}
