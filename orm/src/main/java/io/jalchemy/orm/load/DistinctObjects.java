package io.jalchemy.orm.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects, each once, in the order in which they were added. */
final class DistinctObjects {

    private static final int SEARCH_THRESHOLD = 16;

    final ArrayList<Object> objects = new ArrayList<>();
    private @Nullable Set<Object> present;

    /**
     * Adds {@code object} if it is not there.
     *
     * @param fresh whether it was made just now, so that it cannot be there
     */
    void add(Object object, boolean fresh) {
        if (!fresh && has(object)) {
            return;
        }
        objects.add(object);
        if (present != null) {
            present.add(object);
        }
    }

    private boolean has(Object object) {
        int last = objects.size() - 1;
        if (last < 0) {
            return false;
        }
        if (objects.get(last) == object) {
            return true;
        }
        if (present == null && last < SEARCH_THRESHOLD) {
            for (int i = 0; i < last; i++) {
                if (objects.get(i) == object) {
                    return true;
                }
            }
            return false;
        }
        if (present == null) {
            present = Collections.newSetFromMap(new IdentityHashMap<>(2 * last));
            present.addAll(objects);
        }
        return present.contains(object);
    }
}
