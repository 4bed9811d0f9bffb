package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import io.jalchemy.sql.tree.Expression;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** SQL expressions that the program assigned to columns of a session's objects, until the next flush. */
final class AssignedExpressions {

    private final IdentityHashMap<InstanceState, Map<Integer, Expression<?>>> all = new IdentityHashMap<>(1);

    /** Assigns {@code expression} to column {@code number}: the next flush writes it, unless a value is assigned after this. */
    void assign(InstanceState state, Object object, int number, Expression<?> expression) {
        all.computeIfAbsent(state, each -> new HashMap<>()).put(number, expression);
        state.awaitAssignment(object, number);
    }

    /** Returns the expressions that are the last that the columns of an object were assigned, by attribute number. */
    Map<Integer, Expression<?>> of(InstanceState state) {
        Map<Integer, Expression<?>> found = all.isEmpty() ? null : all.get(state);
        if (found == null) {
            return Map.of();
        }
        found.keySet().removeIf(state::isSet);
        return found;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    void forget(InstanceState state) {
        all.remove(state);
    }

    void clear() {
        all.clear();
    }

    /** Forgets those of objects whose rows are written. */
    void forgetWritten() {
        all.keySet().removeIf(state -> state.lifecycle() != Lifecycle.PENDING);
    }
}
