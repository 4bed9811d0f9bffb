package io.jalchemy.orm.unitofwork;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Finds the new objects that are in a session only because of a new object that leaves it: cascades added them, and no other object
 * of the session reaches them.
 */
final class NewDependants {

    private final ManagedObjects objects;
    private final InstanceState leaving;

    /** Looks for the dependants of {@code leaving}, which is pending. */
    NewDependants(ManagedObjects objects, InstanceState leaving) {
        this.objects = objects;
        this.leaving = leaving;
    }

    /** Returns them; most often there are none. */
    List<InstanceState> find() {
        Set<InstanceState> dependants = reached(List.of(leaving));
        dependants.remove(leaving);
        dependants.removeIf(InstanceState::isAddedByProgram);
        if (dependants.isEmpty()) {
            return List.of();
        }
        dependants.removeAll(reached(others(dependants)));
        return new ArrayList<>(dependants);
    }

    /** Returns the objects of the session that stay and may lead to a new one: those that are new or changed. */
    private List<InstanceState> others(Set<InstanceState> dependants) {
        List<InstanceState> others = new ArrayList<>(objects.dirty);
        for (InstanceState state : objects.pending) {
            if (state != leaving && !dependants.contains(state)) {
                others.add(state);
            }
        }
        return others;
    }

    /** Returns the new objects of the session that SAVE_UPDATE leads to from {@code starts}. */
    private Set<InstanceState> reached(List<InstanceState> starts) {
        Set<InstanceState> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<InstanceState> open = new ArrayList<>(starts);
        for (int i = 0; i < open.size(); i++) {
            InstanceState state = open.get(i);
            Object object = state.object();
            if (object == null) {
                continue;
            }
            for (Object each : objects.cascade(state, object, Cascade.SAVE_UPDATE)) {
                InstanceState related = InstanceState.require(each);
                if (related != leaving
                        && related.lifecycle() == Lifecycle.PENDING
                        && objects.pending.has(related)
                        && seen.add(related)) {
                    open.add(related);
                }
            }
        }
        return seen;
    }
}
