package io.jalchemy.orm.state;

import java.util.HashMap;
import java.util.Map;

/**
 * The objects with rows that the program itself added to their session since the last flush: parents that they had left before that do not
 * make orphans of them. Whom a reference has left that was assigned without having been loaded is known only later, so the order of such
 * assignments and additions is remembered.
 */
public final class AddedObjects {

    private Map<InstanceState, Integer> added = Map.of();
    private Map<InstanceState, Map<Integer, Integer>> replaced = Map.of();
    private int events;

    AddedObjects() {}

    /** Remembers that the program added the object of {@code state}, which has a row. */
    public void add(InstanceState state) {
        if (added.isEmpty()) {
            added = new HashMap<>();
            replaced = new HashMap<>();
        }
        added.put(state, ++events);
    }

    /** Remembers that reference {@code number} of an object was assigned without having been loaded. */
    void replacedUnread(InstanceState state, int number) {
        if (!added.isEmpty()) {
            replaced.computeIfAbsent(state, each -> new HashMap<>(1)).putIfAbsent(number, ++events);
        }
    }

    /**
     * Returns whether the program added the object of {@code state} after reference {@code number} of {@code owner}, which had held it
     * without being loaded, was assigned; also if that is not remembered.
     */
    public boolean isAddedAfterLeaving(InstanceState state, InstanceState owner, int number) {
        Integer when = added.get(state);
        if (when == null) {
            return false;
        }
        Integer left = replaced.getOrDefault(owner, Map.of()).get(number);
        return left == null || left < when;
    }

    /** Forgets everything, after a flush. */
    public void clear() {
        added = Map.of();
        replaced = Map.of();
    }
}
