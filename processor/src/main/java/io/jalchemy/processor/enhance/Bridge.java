package io.jalchemy.processor.enhance;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the plug-in and the processor of one compilation meet. Build tools load them by different class loaders, so all that
 * is shared is of the JDK's own types: a slot for each thread, kept in the system properties between the start of the plug-in
 * and that of the processor, which is a moment.
 */
final class Bridge {

    private static final String KEY = "io.jalchemy.processor.bridge";

    private Bridge() {}

    /** Leaves a slot for the processor that this thread starts next; called by the plug-in, which keeps the slot. */
    static AtomicReference<@Nullable Function<String, @Nullable String>> offer() {
        AtomicReference<@Nullable Function<String, @Nullable String>> slot = new AtomicReference<>();
        System.getProperties().compute(KEY, (key, known) -> {
            Map<Thread, Object> slots = known == null ? Collections.synchronizedMap(new WeakHashMap<>()) : slots(known);
            slots.put(Thread.currentThread(), slot);
            return slots;
        });
        return slot;
    }

    /** Puts {@code enhance} into this thread's slot; false if there is none, that is, no plug-in. */
    static boolean fill(Function<String, @Nullable String> enhance) {
        Object slot = take();
        if (slot == null) {
            return false;
        }
        slot(slot).set(enhance);
        return true;
    }

    /** Takes this thread's slot away; called by the plug-in too, lest it stays when no processor came. */
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
