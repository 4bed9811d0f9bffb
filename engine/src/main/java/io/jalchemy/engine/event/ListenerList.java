package io.jalchemy.engine.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listeners that observe and cannot refuse, in the order in which they were added. What one throws is logged, and the others are called all
 * the same. For other parts of the library; safe to share between threads.
 *
 * @param <L> the type of the listeners
 */
public final class ListenerList<L> {

    private static final Logger LOG = LoggerFactory.getLogger("io.jalchemy.engine");

    private final Set<String> logged = ConcurrentHashMap.newKeySet();
    private volatile List<L> listeners = List.of();

    /** Returns whether there is no listener, so that no event need be made. */
    public boolean isEmpty() {
        return listeners.isEmpty();
    }

    /** Adds {@code listener} after the others; closing the registration that is returned removes it. */
    public synchronized ListenerRegistration add(L listener) {
        List<L> more = new ArrayList<>(listeners);
        more.add(listener);
        listeners = List.copyOf(more);
        return () -> remove(listener);
    }

    private synchronized void remove(L listener) {
        List<L> fewer = new ArrayList<>(listeners);
        fewer.removeIf(each -> each == listener);
        listeners = List.copyOf(fewer);
    }

    /**
     * Calls each listener by {@code call}. What a listener throws is logged and not thrown on, except for a {@link VirtualMachineError} or
     * a {@link ThreadDeath}.
     */
    public void fire(Consumer<? super L> call) {
        for (L each : listeners) {
            try {
                call.accept(each);
            } catch (VirtualMachineError | ThreadDeath e) {
                throw e;
            } catch (Throwable e) {
                log(each, e);
            }
        }
    }

    private void log(Object listener, Throwable error) {
        String who = listener.getClass().getName();
        if (logged.add(who + " " + error.getClass().getName())) {
            LOG.warn(
                    "Listener {} has thrown {}, which the program does not see; further ones of that class are logged as DEBUG",
                    who,
                    error.getClass().getName(),
                    error);
        } else {
            LOG.debug("Listener {} has thrown again", who, error);
        }
    }
}
