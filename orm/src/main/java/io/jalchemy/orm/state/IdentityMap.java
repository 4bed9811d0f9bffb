package io.jalchemy.orm.state;

import io.jalchemy.orm.path.EntityPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The states of a session's persistent objects by entity and key: one object for one row.
 *
 * <p>A state holds its object weakly while it is clean. States whose objects are gone are swept out when the map has doubled
 * since it was swept last, so it never holds much more than what is alive.
 */
public final class IdentityMap {

    private static final IdentityTable[] NONE = {};

    private IdentityTable[] tables = NONE;

    /** Makes an empty map. */
    public IdentityMap() {}

    /**
     * Returns the table for {@code root}, the path constant of an entity without a mapped superclass; it is made if there is none. It stays
     * the same.
     */
    public IdentityTable table(EntityPath<?, ?> root) {
        IdentityTable known = known(root);
        if (known != null) {
            return known;
        }
        IdentityTable made = new IdentityTable(root);
        tables = Arrays.copyOf(tables, tables.length + 1);
        tables[tables.length - 1] = made;
        return made;
    }

    private @Nullable IdentityTable known(EntityPath<?, ?> root) {
        for (IdentityTable table : tables) {
            if (table.root == root) {
                return table;
            }
        }
        return null;
    }

    /** Returns the object of the row with {@code key} in the hierarchy of {@code root}, a path constant; null if the session has none. */
    public @Nullable Object find(EntityPath<?, ?> root, Object key) {
        IdentityTable table = known(root);
        InstanceState state = table == null ? null : table.find(key);
        return state == null ? null : state.object();
    }

    /** Returns whether the map has {@code state} for its key. */
    public boolean has(InstanceState state) {
        IdentityTable table = known(state.layout().root());
        Object key = state.key();
        return table != null && key != null && table.find(key) == state;
    }

    /**
     * Puts {@code state}, which has a key, into the map in place of another one with the same key. Its key stays as it is until it is
     * removed.
     */
    public void put(InstanceState state) {
        table(state.layout().root()).put(Objects.requireNonNull(state.key(), "a persistent object has a key"), state);
    }

    /** Puts {@code state} like {@link #put}, but does not keep it; see {@link IdentityTable#putLoosely}. */
    public void putLoosely(InstanceState state) {
        Object key = Objects.requireNonNull(state.key(), "a persistent object has a key");
        table(state.layout().root()).putLoosely(key, state);
    }

    /** Removes {@code state} if the map has it. */
    public void remove(InstanceState state) {
        IdentityTable table = known(state.layout().root());
        Object key = state.key();
        if (table != null && key != null) {
            table.remove(key, state);
        }
    }

    /** Returns the number of states whose objects are still there. */
    public int size() {
        int alive = 0;
        for (IdentityTable table : tables) {
            alive += table.alive();
        }
        return alive;
    }

    /** Returns the states whose objects are still there, in a new collection. */
    public Collection<InstanceState> states() {
        return states(root -> true);
    }

    /**
     * Returns the states whose objects are still there, in a new collection, of the hierarchies whose root, a path constant, {@code wanted}
     * accepts.
     */
    public Collection<InstanceState> states(Predicate<EntityPath<?, ?>> wanted) {
        List<InstanceState> all = new ArrayList<>();
        for (IdentityTable table : tables) {
            if (wanted.test((EntityPath<?, ?>) table.root)) {
                table.forEach(state -> {
                    if (state.object() != null) {
                        all.add(state);
                    }
                });
            }
        }
        return all;
    }

    /**
     * Calls {@code action} with each state for {@code root}, a path constant, also with some whose objects are gone. {@code action} must
     * not change this map.
     */
    public void forEach(EntityPath<?, ?> root, Consumer<InstanceState> action) {
        IdentityTable table = known(root);
        if (table != null) {
            table.forEach(action);
        }
    }

    /** Removes everything. */
    public void clear() {
        for (IdentityTable table : tables) {
            table.clear();
        }
    }

    /** Removes everything, and calls {@code removed} with each state, also with some whose objects are gone. */
    public void clear(Consumer<InstanceState> removed) {
        for (IdentityTable table : tables) {
            table.clear(removed);
        }
    }
}
