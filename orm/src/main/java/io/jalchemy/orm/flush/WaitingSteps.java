package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Describes the objects that the flush before a load postpones, table by table: what they wait for, and until when. */
final class WaitingSteps {

    private final FlushContext context;
    private final WriteSet changes;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Set<String>> reasons = new LinkedHashMap<>();

    WaitingSteps(FlushContext context, WriteSet changes) {
        this.context = context;
        this.changes = changes;
    }

    /** Returns the steps for the objects that {@code collector} has collected. */
    List<FlushPlan.Step> of(Collector collector) {
        collector.forEachOutside((object, holder) -> {
            InstanceState state = InstanceState.require(object);
            add(
                    state,
                    "a new " + name(state) + " is in no session, and only " + holder
                            + " leads to it: flush() and commit() add it");
        });
        WaitingObjects waiting = new WaitingObjects(context, changes);
        for (InstanceState state : changes.postponed) {
            add(state, state.lifecycle() == Lifecycle.PERSISTENT ? orphan(state) : pending(state, waiting));
        }
        for (InstanceState state : context.dirty()) {
            String reason = keptKey(state);
            if (reason != null) {
                add(state, reason);
            }
        }
        List<FlushPlan.Step> steps = new ArrayList<>();
        reasons.forEach((table, all) ->
                steps.add(new FlushPlan.Step("WAIT", table, counts.getOrDefault(table, 0), List.copyOf(all))));
        return steps;
    }

    private void add(InstanceState state, String reason) {
        String table = mapper(state).baseTable().name();
        counts.merge(table, 1, Integer::sum);
        reasons.computeIfAbsent(table, each -> new LinkedHashSet<>()).add(reason);
    }

    private Mapper mapper(InstanceState state) {
        return context.mappers().mapper(state.layout().path());
    }

    private static String name(InstanceState state) {
        return state.layout().model().name();
    }

    private static String orphan(InstanceState state) {
        return state
                + " has left its parent and may be on its way to another one: flush(), commit() and statements of the program"
                + " delete it";
    }

    private static String pending(InstanceState state, WaitingObjects waiting) {
        RelationshipProperty property = waiting.cause(state);
        return "a new " + name(state) + " waits for "
                + (property == null ? "the object that holds it" : "its " + property)
                + ", which waits itself or is in no session, and takes no NULL for it";
    }

    /** Returns the reason why a foreign key of an object, which has a row, keeps its value; null if none does. */
    private @Nullable String keptKey(InstanceState state) {
        Object object = state.lifecycle() == Lifecycle.PERSISTENT ? state.object() : null;
        if (object == null || !state.isRelationshipChanged() || changes.postponed.contains(state)) {
            return null;
        }
        for (RelationshipProperty property : mapper(state).writtenRelationships()) {
            int number = property.number();
            Object target = property.direction() == Direction.MANY_TO_ONE && state.isChanged(number)
                    ? state.value(object, number)
                    : null;
            if (target != null && changes.isWaiting(target)) {
                return state + " keeps the foreign key of its row as long as the new " + property + " waits";
            }
        }
        return null;
    }
}
