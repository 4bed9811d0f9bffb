package io.jalchemy.sql.compile;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A cache whose entries have weights, in characters of text or what takes as much memory, and weigh no more than its bound together.
 * Several {@linkplain #region() regions}, each with keys and values of its own kind, share the bound. When it is exceeded, the entry
 * goes that came first, unless it was used since it came or was passed over: then it is passed over once more (the algorithm
 * "second chance", also known as CLOCK). So what is used again and again stays while statements that are used once come and go.
 *
 * <p>Safe for use by several threads.
 */
public final class WeightedCache {

    /** What an entry weighs beside its key and its value: nodes of the map and of the queue. */
    private static final int ENTRY_WEIGHT = 64;

    private final long maxWeight;
    private final AtomicLong weight = new AtomicLong();
    private final ConcurrentLinkedQueue<Entry<?, ?>> inOrder = new ConcurrentLinkedQueue<>();

    /**
     * Makes an empty cache.
     *
     * @param maxWeight the bound, in characters; 0 for a cache that keeps nothing
     */
    public WeightedCache(long maxWeight) {
        this.maxWeight = maxWeight;
    }

    /** Returns a new part of this cache, with a space of keys of its own. */
    public <K, V> Region<K, V> region() {
        return new Region<>(this);
    }

    /** Returns the weight of all entries of all regions, in characters. */
    public long weight() {
        return weight.get();
    }

    private void add(Entry<?, ?> entry) {
        weight.addAndGet(entry.weight);
        inOrder.add(entry);
        while (weight.get() > maxWeight) {
            Entry<?, ?> oldest = inOrder.poll();
            if (oldest == null) {
                break;
            }
            if (oldest.used) {
                oldest.used = false;
                inOrder.add(oldest);
            } else {
                oldest.remove();
                weight.addAndGet(-oldest.weight);
            }
        }
    }

    private static final class Entry<K, V> {

        private final Region<K, V> region;
        private final K key;
        private final V value;
        private final long weight;

        /** Set without synchronisation: a lost write costs a chance, and no more. */
        private boolean used;

        Entry(Region<K, V> region, K key, V value, long weight) {
            this.region = region;
            this.key = key;
            this.value = value;
            this.weight = weight;
        }

        void remove() {
            region.entries.remove(key, this);
        }
    }

    /**
     * A part of a cache.
     *
     * @param <K> the keys, which have {@code equals} and {@code hashCode}
     * @param <V> the values
     */
    public static final class Region<K, V> {

        private final WeightedCache cache;
        private final ConcurrentHashMap<K, Entry<K, V>> entries = new ConcurrentHashMap<>();

        private Region(WeightedCache cache) {
            this.cache = cache;
        }

        /** Returns the value that is kept for {@code key}; null for none. */
        public @Nullable V find(K key) {
            Entry<K, V> entry = entries.get(key);
            if (entry == null) {
                return null;
            }
            if (!entry.used) {
                entry.used = true;
            }
            return entry.value;
        }

        /**
         * Keeps {@code value}, unless another thread was faster or it is too heavy for the whole cache.
         *
         * @param heft what key and value weigh, in characters
         * @return what is kept for {@code key} now; {@code value} if it is too heavy
         */
        public V keep(K key, V value, long heft) {
            long weight = heft + ENTRY_WEIGHT;
            if (weight > cache.maxWeight) {
                return value;
            }
            Entry<K, V> fresh = new Entry<>(this, key, value, weight);
            Entry<K, V> raced = entries.putIfAbsent(key, fresh);
            if (raced != null) {
                return raced.value;
            }
            cache.add(fresh);
            return value;
        }

        /** Returns the number of entries. */
        public int size() {
            return entries.size();
        }
    }
}
