package io.jalchemy.sql.compile;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Keeps what was made of statements, by shape; when it is full, what came first goes.
 *
 * @param <V> what is made
 */
public final class StatementCache<V> {

    private final int most;
    private final ConcurrentHashMap<Shape, V> made = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Shape> order = new ConcurrentLinkedQueue<>();
    private final AtomicInteger misses = new AtomicInteger();

    /** A cache of at most {@code most} entries. */
    public StatementCache(int most) {
        this.most = most;
    }

    /**
     * Returns what was made for {@code shape}; made now if it was not yet, perhaps by two threads at once.
     *
     * @param make makes it of the statement that the shape was taken of, with these slots in place of its values
     */
    public V get(Shape shape, Function<ValueSlots, V> make) {
        V known = made.get(shape);
        if (known != null) {
            return known;
        }
        ValueSlots slots = shape.slots();
        Shape key = shape;
        if (slots.size() < shape.places()) {
            key = shape.shared(slots);
            known = made.get(key);
            if (known != null) {
                return known;
            }
        }
        misses.incrementAndGet();
        return keep(key.withoutValues(), make.apply(slots));
    }

    private V keep(Shape key, V fresh) {
        V raced = made.putIfAbsent(key, fresh);
        if (raced != null) {
            return raced;
        }
        order.add(key);
        while (made.size() > most) {
            Shape oldest = order.poll();
            if (oldest == null) {
                break;
            }
            made.remove(oldest);
        }
        return fresh;
    }

    /** How many entries there are. */
    public int size() {
        return made.size();
    }

    /** How often something had to be made. */
    public int misses() {
        return misses.get();
    }
}
