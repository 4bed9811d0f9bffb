package io.jalchemy.orm.state;

import java.util.HashMap;
import java.util.Map;

/**
 * Objects with rows that the program itself added to their session since the last flush: what they had left until then does not
 * make orphans of them. Of a reference that was replaced without having been read it is known only later whom it left; so it is
 * remembered which came first.
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

    /** Remembers that reference {@code number} of an object was assigned without being read before. */
    void replacedUnread(InstanceState state, int number) {
        if (!added.isEmpty()) {
            replaced.computeIfAbsent(state, each -> new HashMap<>(1)).putIfAbsent(number, ++events);
        }
    }

    /**
     * Returns whether the program added an object after reference {@code number} of {@code owner}, which turns out to have held it
     * and had not been read, was assigned.
     */
    public boolean isAddedAfterLeaving(InstanceState state, InstanceState owner, int number) {
        Integer when = added.get(state);
        if (when == null) {
            return false;
        }
        Integer left = replaced.getOrDefault(owner, Map.of()).get(number);
        return left == null || left < when;
    }

    /** Forgets everything: a flush has said what becomes of all of them. */
    public void clear() {
        added = Map.of();
        replaced = Map.of();
    }
}
