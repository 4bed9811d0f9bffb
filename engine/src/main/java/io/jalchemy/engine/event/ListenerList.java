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
    private volatile List<Entry<L>> entries = List.of();

    /** A listener as it was added once: one that is added twice has two, each with a registration of its own. */
    private static final class Entry<L> {

        final L listener;

        Entry(L listener) {
            this.listener = listener;
        }
    }

    /** Returns whether there is no listener, so that no event need be made. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Adds {@code listener} after the others; closing the registration that is returned removes it. */
    public synchronized ListenerRegistration add(L listener) {
        Entry<L> entry = new Entry<>(listener);
        List<Entry<L>> more = new ArrayList<>(entries);
        more.add(entry);
        entries = List.copyOf(more);
        return () -> remove(entry);
    }

    private synchronized void remove(Entry<L> entry) {
        List<Entry<L>> fewer = new ArrayList<>(entries);
        fewer.remove(entry);
        entries = List.copyOf(fewer);
    }

    /**
     * Calls each listener by {@code call}. What a listener throws is logged and not thrown on, except for a {@link VirtualMachineError} or
     * a {@link ThreadDeath}.
     */
    public void fire(Consumer<? super L> call) {
        for (Entry<L> each : entries) {
            try {
                call.accept(each.listener);
            } catch (VirtualMachineError | ThreadDeath e) {
                throw e;
            } catch (Throwable e) {
                log(each.listener, e);
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
