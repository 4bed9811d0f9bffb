package io.jalchemy.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what nobody tells: a lock in a server's table, a thread of a pool. What can tell does, by a latch. */
public final class Polling {

    private static final long MOST = TimeUnit.SECONDS.toNanos(30);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

    private Polling() {}

    /**
     * Returns as soon as {@code condition} is true.
     *
     * @param what it says, for the message if it does not become true in half a minute
     */
    public static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + MOST;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("%s, within half a minute", what).isLessThan(end);
            LockSupport.parkNanos(PAUSE);
        }
    }
}
