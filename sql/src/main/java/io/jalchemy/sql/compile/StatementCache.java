package io.jalchemy.sql.compile;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A cache of results that were made of statements, by the shape of the statement, in a region of a {@link WeightedCache}. Safe for use by
 * several threads.
 *
 * @param <V> the type of the results
 */
public final class StatementCache<V> {

    private final WeightedCache.Region<StatementKey, V> made;
    private final ToLongFunction<V> weigher;
    private final AtomicInteger misses = new AtomicInteger();

    /**
     * Makes a new region of {@code cache} for statements.
     *
     * @param weigher returns the weight of a result, in characters
     */
    public StatementCache(WeightedCache cache, ToLongFunction<V> weigher) {
        this.made = cache.region();
        this.weigher = weigher;
    }

    /**
     * Returns the result that is kept for {@code shape}, or makes it now; two threads may do so at once.
     *
     * @param make makes the result of the statement that has the shape, with the given slots in place of its values
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

    /** Makes a result for {@code shape} now, which is neither looked for nor kept; {@code make} is that of {@link #get}. */
    public V make(StatementKey shape, Function<ValueSlots, V> make) {
        misses.incrementAndGet();
        return make.apply(shape.slots());
    }

    /** Returns the number of entries. */
    public int size() {
        return made.size();
    }

    /** Returns how many results had to be made. */
    public int misses() {
        return misses.get();
    }
}
