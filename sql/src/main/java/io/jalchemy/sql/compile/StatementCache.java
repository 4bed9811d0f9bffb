package io.jalchemy.sql.compile;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

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

    /** What was made for {@code shape}; made now if it was not yet, perhaps by two threads at once. */
    public V get(Shape shape, Supplier<V> make) {
        V known = made.get(shape);
        if (known != null) {
            return known;
        }
        misses.incrementAndGet();
        V fresh = make.get();
        Shape key = shape.withoutValues();
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
