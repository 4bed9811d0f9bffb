package io.jalchemy.orm.state;

import java.util.ArrayList;
import java.util.List;

/** The elements that were added to and removed from a collection since it was clean, by identity, in order. */
public final class CollectionDelta {

    private List<Object> added = List.of();
    private List<Object> removed = List.of();

    CollectionDelta() {}

    /** Returns the elements that were added. */
    public List<Object> added() {
        return added;
    }

    /** Returns the elements that were removed. */
    public List<Object> removed() {
        return removed;
    }

    void add(Object element) {
        if (!take(removed, element)) {
            if (added.isEmpty()) {
                added = new ArrayList<>();
            }
            added.add(element);
        }
    }

    void remove(Object element) {
        if (!take(added, element)) {
            if (removed.isEmpty()) {
                removed = new ArrayList<>();
            }
            removed.add(element);
        }
    }

    /** Returns whether {@code element} is among those that were added, or if {@code asAdded} is false among those that were removed. */
    boolean has(Object element, boolean asAdded) {
        for (Object each : asAdded ? added : removed) {
            if (each == element) {
                return true;
            }
        }
        return false;
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
