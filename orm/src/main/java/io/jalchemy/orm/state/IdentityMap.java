package io.jalchemy.orm.state;

import io.jalchemy.orm.metadata.EntityPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The states of a session's persistent objects by entity and key: one object for one row.
 *
 * <p>A state holds its object weakly while it is clean. States whose objects are gone are swept out when the map has doubled
 * since it was swept last, so it never holds much more than what is alive.
 */
public final class IdentityMap {

    private static final int FIRST_SWEEP = 1024;

    private final IdentityHashMap<Object, Map<Object, InstanceState>> byRoot = new IdentityHashMap<>();
    private int entries;
    private int sweepAt = FIRST_SWEEP;

    /** An empty map. */
    public IdentityMap() {}

    /** The object of the row of {@code root}, a path constant, with that key; null if the session has none. */
    public @Nullable Object find(EntityPath<?, ?> root, Object key) {
        Map<Object, InstanceState> states = byRoot.get(root);
        InstanceState state = states == null ? null : states.get(key);
        return state == null ? null : state.object();
    }

    /** Whether {@code state} is what the map has for its key. */
    public boolean has(InstanceState state) {
        Map<Object, InstanceState> states = byRoot.get(state.layout().root());
        return states != null && state.key() != null && states.get(state.key()) == state;
    }

    /** Puts {@code state}, which has a key, in place of what was there. */
    public void put(InstanceState state) {
        Object key = java.util.Objects.requireNonNull(state.key(), "a persistent object has a key");
        if (byRoot.computeIfAbsent(state.layout().root(), root -> new HashMap<>())
                                .put(key, state)
                        == null
                && ++entries >= sweepAt) {
            sweep();
        }
    }

    /** Removes {@code state} if the map has it. */
    public void remove(InstanceState state) {
        Map<Object, InstanceState> states = byRoot.get(state.layout().root());
        if (states != null && state.key() != null && states.remove(state.key(), state)) {
            entries--;
        }
    }

    private void sweep() {
        entries = 0;
        for (Map<Object, InstanceState> states : byRoot.values()) {
            states.values().removeIf(state -> state.object() == null);
            entries += states.size();
        }
        sweepAt = Math.max(FIRST_SWEEP, 2 * entries);
    }

    /** How many objects there are. */
    public int size() {
        sweep();
        return entries;
    }

    /** The states whose objects are there. */
    public Collection<InstanceState> states() {
        List<InstanceState> all = new ArrayList<>(entries);
        for (Map<Object, InstanceState> states : byRoot.values()) {
            for (InstanceState state : states.values()) {
                if (state.object() != null) {
                    all.add(state);
                }
            }
        }
        return all;
    }

    /** Removes everything. */
    public void clear() {
        byRoot.clear();
        entries = 0;
        sweepAt = FIRST_SWEEP;
    }
}
