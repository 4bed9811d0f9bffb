package io.jalchemy.orm.state;

import java.util.ArrayList;
import java.util.List;

/** What was added to and removed from a collection since it was clean, by identity, in order. */
public final class CollectionChange {

    private final List<Object> added = new ArrayList<>(2);
    private final List<Object> removed = new ArrayList<>(2);

    CollectionChange() {}

    /** What was added. */
    public List<Object> added() {
        return added;
    }

    /** What was removed. */
    public List<Object> removed() {
        return removed;
    }

    void add(Object element) {
        if (!take(removed, element)) {
            added.add(element);
        }
    }

    void remove(Object element) {
        if (!take(added, element)) {
            removed.add(element);
        }
    }

    private static boolean take(List<Object> list, Object element) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == element) {
                list.remove(i);
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }
}
