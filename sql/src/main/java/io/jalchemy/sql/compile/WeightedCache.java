package io.jalchemy.sql.compile;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A cache whose entries have weights, in characters of text or as much memory, which together do not exceed its bound. Several {@linkplain
 * #region() regions}, each with keys and values of its own types, share the bound. When it is exceeded, the oldest entry is removed, unless
 * it was used since it was added or last spared: then it is spared once more (the algorithm "second chance", also known as CLOCK). So
 * entries that are used again and again stay, while those that are used once do not.
 *
 * <p>Safe for use by several threads.
 */
public final class WeightedCache {

    /** The weight of an entry besides its key and its value: the nodes of the map and of the queue. */
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

    /** Returns a new region of this cache, whose keys are separate from those of other regions. */
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

        /** Whether the entry was used since it was added or last spared. Set without synchronisation: a lost write costs it one chance. */
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
     * A region of a cache.
     *
     * @param <K> the type of the keys, which have {@code equals} and {@code hashCode}
     * @param <V> the type of the values
     */
    public static final class Region<K, V> {

        private final WeightedCache cache;
        private final ConcurrentHashMap<K, Entry<K, V>> entries = new ConcurrentHashMap<>();

        private Region(WeightedCache cache) {
            this.cache = cache;
        }

        /** Returns the value that is kept for {@code key}; null if there is none. */
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
         * Keeps {@code value} for {@code key}, unless another value is kept already or it is too heavy for the whole cache.
         *
         * @param heft the weight of key and value together, in characters
         * @return the value that is kept for {@code key} now; {@code value} itself if it is too heavy
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
