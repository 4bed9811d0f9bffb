package io.jalchemy.orm.load;

import io.jalchemy.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.List;

/**
 * Objects that one result returned beside each other: what is touched of one is loaded for the others, too.
 *
 * <p>What was loaded ahead counts only as long as nothing was written. When that was in vain the group becomes careful: it
 * loads for one, then for two, for four.
 */
final class LoadGroup {

    final EntityOptions options;
    private final Object result;
    private final List<InstanceState> states = new ArrayList<>();
    private int most = Integer.MAX_VALUE;

    /**
     * A group without objects.
     *
     * @param result stands for the entity of the result that returned them
     */
    LoadGroup(EntityOptions options, Object result) {
        this.options = options;
        this.result = result;
    }

    /** Whether {@code state} is in a group of {@code result}. */
    static boolean has(Object result, InstanceState state) {
        return state.group() instanceof LoadGroup group && group.result == result;
    }

    void add(InstanceState state) {
        states.add(state);
        state.group(this);
    }

    int size() {
        return states.size();
    }

    /** What was loaded ahead was not used. */
    void loadedInVain() {
        most = 1;
    }

    /** At most {@code limit} states, {@code touched} first, then those behind it, then those before it. */
    List<InstanceState> neighbours(InstanceState touched, int limit) {
        int wanted = Math.min(limit, most);
        List<InstanceState> all = new ArrayList<>();
        int at = Math.max(0, states.indexOf(touched));
        for (int i = 0; i < states.size() && all.size() < wanted; i++) {
            InstanceState each = states.get((at + i) % states.size());
            if (each.group() == this) {
                all.add(each);
            }
        }
        if (most < Integer.MAX_VALUE / 2) {
            most *= 2;
        }
        return all;
    }
}
