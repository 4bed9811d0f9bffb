package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.error.ConcurrentUseException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Confines a session to one thread at a time. That thread may enter again while it is inside. */
final class ThreadConfinement {

    private final AtomicReference<@Nullable Thread> user = new AtomicReference<>();

    /**
     * Begins a call from outside.
     *
     * @return false if this thread is inside already
     * @throws ConcurrentUseException if another thread is inside
     */
    boolean enter() {
        Thread current = Thread.currentThread();
        if (user.get() == current) {
            return false;
        }
        if (!user.compareAndSet(null, current)) {
            Thread other = user.get();
            throw new ConcurrentUseException(
                    "The session is in use by another thread" + (other == null ? "" : ", " + other.getName())
                            + ". A session is for one thread at a time: open one for each thread.");
        }
        return true;
    }

    /** Ends the call that {@link #enter} began, if it did. */
    void exit(boolean entered) {
        if (entered) {
            user.set(null);
        }
    }
}
