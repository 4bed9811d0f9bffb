package io.jalchemy.orm.state;

import io.jalchemy.sql.type.Immutability;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map or list that is the value of a column, or is nested in it, and notifies the object that has the column before it is changed. It has
 * no contents of its own: it is a window on a plain map or list, which holds only plain ones.
 */
sealed interface Tracked permits TrackedMap, TrackedList {

    /** Returns the value that it is part of. */
    TrackedValue root();

    /** Returns the plain map or list that has the contents. */
    Object plain();

    /** Returns {@code value}, or the plain map or list that it is a window on. */
    static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Tracked tracked ? tracked.plain() : value;
    }

    /** Returns a copy of the maps and lists of {@code value}, all of them plain; other values stay as they are. */
    static @Nullable Object copy(@Nullable Object value) {
        Object plain = plain(value);
        if (plain instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, each) -> copy.put(key, copy(each)));
            return copy;
        }
        if (plain instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(each -> copy.add(copy(each)));
            return copy;
        }
        return plain;
    }

    /**
     * Returns {@code given} without windows: a change through such a window would be recorded for the wrong object.
     *
     * @return {@code given} itself if it can be put right, or else a copy
     */
    static @Nullable Object untracked(@Nullable Object given) {
        if (given instanceof Tracked) {
            return copy(given);
        }
        if (!hasTracked(given)) {
            return given;
        }
        try {
            replaceTracked(given);
            return given;
        } catch (UnsupportedOperationException e) {
            return copy(given); // it does not change, so nothing is missed by a copy
        }
    }

    private static boolean hasTracked(@Nullable Object value) {
        if (value instanceof Tracked) {
            return true;
        }
        if (value instanceof Map<?, ?> map) {
            for (Object each : map.values()) {
                if (!Immutability.isImmutable(each) && hasTracked(each)) {
                    return true;
                }
            }
        } else if (value instanceof List<?> list) {
            for (Object each : list) {
                if (!Immutability.isImmutable(each) && hasTracked(each)) {
                    return true;
                }
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked") // what comes back in the place of a value is equal to it
    private static void replaceTracked(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, @Nullable Object> each : ((Map<?, @Nullable Object>) map).entrySet()) {
                Object before = each.getValue();
                Object after = untracked(before);
                if (before != after) {
                    each.setValue(after);
                }
            }
        } else if (value instanceof List<?> list) {
            ListIterator<@Nullable Object> each = ((List<@Nullable Object>) list).listIterator();
            while (each.hasNext()) {
                Object before = each.next();
                Object after = untracked(before);
                if (before != after) {
                    each.set(after);
                }
            }
        }
    }
}
