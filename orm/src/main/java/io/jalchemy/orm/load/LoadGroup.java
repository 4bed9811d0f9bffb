package io.jalchemy.orm.load;

import io.jalchemy.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The objects that one result returned beside each other, in the order of its rows: an attribute that is touched for one is loaded for the
 * others, too.
 *
 * <p>What was loaded ahead counts only as long as nothing was written. When that was in vain the group becomes careful: it
 * loads for one, then for two, for four.
 */
final class LoadGroup {

    private static final int FIRST = 8;
    private static final InstanceState[] NONE = {};

    final EntityOptions options;
    private final Object result;
    private final int window;
    private InstanceState[] states;
    private int size;
    private int most = Integer.MAX_VALUE;

    /**
     * Makes a group without objects.
     *
     * @param result stands for the entity of the result that returned them
     * @param window for how many objects it has place
     * @param further whether there were as many before
     */
    LoadGroup(EntityOptions options, Object result, int window, boolean further) {
        this.options = options;
        this.result = result;
        this.window = window;
        this.states = new InstanceState[further ? window : Math.min(FIRST, window)];
    }

    /** Returns whether {@code state} is in a group of {@code result}. */
    static boolean has(Object result, InstanceState state) {
        return state.group() instanceof LoadGroup group && group.result == result;
    }

    /** Returns the options of the statement that made the object of {@code state}, as far as they are for such objects. */
    static EntityOptions options(InstanceState state) {
        return state.group() instanceof LoadGroup group ? group.options : EntityOptions.NONE;
    }

    void add(InstanceState state) {
        if (size == states.length) {
            states = Arrays.copyOf(states, Math.min(window, 2 * size));
        }
        states[size++] = state;
        state.group(this);
    }

    boolean isFull() {
        return size == window;
    }

    /** Removes the states of all its objects. */
    void clear() {
        states = NONE;
        size = 0;
    }

    /** Makes the group careful, since what was loaded ahead was not used: the next loads begin with one object, and double. */
    void loadedInVain() {
        most = 1;
    }

    /**
     * Returns {@code touched}, and after it states of the group that are near it, at most {@code limit} in all; fewer while the group is
     * careful.
     */
    List<InstanceState> neighbours(InstanceState touched, int limit) {
        int at = 0;
        for (int i = 0; i < size; i++) {
            if (states[i] == touched) {
                at = i;
            }
        }
        boolean careful = most < limit;
        int from = careful ? at : at - at % limit;
        int to = Math.min(size, from + (careful ? most : limit));
        if (careful) {
            most *= 2;
        }
        List<InstanceState> all = new ArrayList<>(to - from);
        for (int i = 0; i < to - from; i++) {
            InstanceState each = states[from + (at - from + i) % (to - from)];
            if (each.group() == this) {
                all.add(each);
            }
        }
        return all;
    }
}
