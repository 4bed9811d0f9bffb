package io.jalchemy.benchmarks;

import java.util.function.Supplier;

/** A way to do the work. Each workload does it, and gives back what says afterwards, outside the clock, whether it was right. */
public interface Participant extends AutoCloseable {

    /**
     * Does {@code workload} with {@code size} things.
     *
     * @return what was loaded or written, as text that is the same for every participant
     */
    Supplier<String> run(Workload workload, int size);

    /** Whether this participant can do {@code workload} by means of its own; a cell stays empty where it can't. */
    default boolean does(Workload workload) {
        return true;
    }

    /**
     * Loads the first {@code size} authors as it would for changing them, and keeps them.
     *
     * @return what has to stay reachable for them to stay managed: a session with the list, say
     */
    Object hold(int size);

    @Override
    void close();
}
