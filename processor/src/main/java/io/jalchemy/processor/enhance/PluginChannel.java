package io.jalchemy.processor.enhance;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Connects the plug-in and the processor of one compilation. Build tools load the two by different class loaders, so all that is shared is
 * of the JDK's own types: a slot for each thread, kept in the system properties for the short time between the start of the plug-in and
 * that of the processor.
 */
final class PluginChannel {

    private static final String KEY = "io.jalchemy.processor.bridge";

    private PluginChannel() {}

    /**
     * Creates a slot for the processor that this thread starts next, and returns it to the plug-in, which calls this and keeps the slot.
     */
    static AtomicReference<@Nullable Function<String, @Nullable String>> offer() {
        AtomicReference<@Nullable Function<String, @Nullable String>> slot = new AtomicReference<>();
        System.getProperties().compute(KEY, (key, known) -> {
            Map<Thread, Object> slots = known == null ? Collections.synchronizedMap(new WeakHashMap<>()) : slots(known);
            slots.put(Thread.currentThread(), slot);
            return slots;
        });
        return slot;
    }

    /** Puts {@code enhance} into this thread's slot; returns false if there is none, that is, no plug-in. */
    static boolean fill(Function<String, @Nullable String> enhance) {
        Object slot = take();
        if (slot == null) {
            return false;
        }
        slot(slot).set(enhance);
        return true;
    }

    /**
     * Removes and returns this thread's slot, null for none. The plug-in calls it too, so that no slot is left behind if no processor was
     * started.
     */
    static @Nullable Object take() {
        Object[] taken = new Object[1];
        System.getProperties().computeIfPresent(KEY, (key, known) -> {
            taken[0] = slots(known).remove(Thread.currentThread());
            return slots(known).isEmpty() ? null : known;
        });
        return taken[0];
    }

    @SuppressWarnings("unchecked")
    private static Map<Thread, Object> slots(Object known) {
        return (Map<Thread, Object>) known;
    }

    @SuppressWarnings("unchecked")
    private static AtomicReference<@Nullable Function<String, @Nullable String>> slot(Object known) {
        return (AtomicReference<@Nullable Function<String, @Nullable String>>) known;
    }
}
