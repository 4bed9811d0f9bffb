package io.jalchemy.sql.compile;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was made of statements, by shape, in a region of a {@link WeightedCache}. Safe for use by several threads.
 *
 * @param <V> what is made
 */
public final class StatementCache<V> {

    private final WeightedCache.Region<StatementKey, V> made;
    private final ToLongFunction<V> weigher;
    private final AtomicInteger misses = new AtomicInteger();

    /**
     * Makes a new region of {@code cache} for statements.
     *
     * @param weigher returns what a value weighs, in characters
     */
    public StatementCache(WeightedCache cache, ToLongFunction<V> weigher) {
        this.made = cache.region();
        this.weigher = weigher;
    }

    /**
     * Returns what was made for {@code shape}; made now if it was not yet, perhaps by two threads at once.
     *
     * @param make makes it of the statement that the shape was taken of, with these slots in place of its values
     */
    public V get(StatementKey shape, Function<ValueSlots, V> make) {
        @Nullable V known = made.find(shape);
        if (known != null) {
            return known;
        }
        ValueSlots slots = shape.slots();
        StatementKey key = shape;
        if (slots.size() < shape.places()) {
            key = shape.shared(slots);
            known = made.find(key);
            if (known != null) {
                return known;
            }
        }
        misses.incrementAndGet();
        V fresh = make.apply(slots);
        StatementKey kept = key.withoutValues();
        return made.keep(kept, fresh, kept.weight() + weigher.applyAsLong(fresh));
    }

    /** Returns the number of entries. */
    public int size() {
        return made.size();
    }

    /** Returns how often something had to be made. */
    public int misses() {
        return misses.get();
    }
}
