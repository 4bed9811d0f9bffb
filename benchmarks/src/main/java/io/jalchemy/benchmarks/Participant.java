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

    @Override
    void close();
}
