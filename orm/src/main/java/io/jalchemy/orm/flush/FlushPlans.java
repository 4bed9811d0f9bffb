package io.jalchemy.orm.flush;

import io.jalchemy.orm.state.InstanceState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the plans of flushes: collects what there is to be written, which loads and calls listeners, and then puts it in order. */
public final class FlushPlans {

    private FlushPlans() {}

    /**
     * Returns the plan for what the session holds. Its {@link FlushPlan#release} is to be called when it is done with.
     *
     * @param reason why the session flushes
     */
    public static FlushPlan plan(FlushContext context, FlushReason reason) {
        ChangeSet changes = Collector.collect(context, reason, true);
        boolean planned = false;
        try {
            FlushPlan plan = Planner.plan(context, changes);
            planned = true;
            return plan;
        } finally {
            if (!planned) {
                changes.release();
            }
        }
    }

    /**
     * Returns the steps of an explicit flush, and after them what a flush before a load would leave for a later one. Calls the
     * listeners before a flush and may load, and sends no writes. New objects are in the session afterwards as they were before.
     */
    public static List<FlushPlan.Step> summary(FlushContext context) {
        List<FlushPlan.Step> waiting = waiting(context);
        Set<InstanceState> pending = new HashSet<>(context.pending());
        try {
            return steps(context, Collector.collect(context, FlushReason.EXPLICIT, false), waiting);
        } finally {
            for (InstanceState state : List.copyOf(context.pending())) {
                if (!pending.contains(state)) {
                    context.expel(state);
                }
            }
        }
    }

    private static List<FlushPlan.Step> steps(PlanContext context, ChangeSet changes, List<FlushPlan.Step> waiting) {
        try {
            return Planner.plan(context, changes).summary(waiting);
        } finally {
            changes.release();
        }
    }

    /** Returns what a flush before a load would leave for a later one, and why; sends no writes, and calls no listeners. */
    private static List<FlushPlan.Step> waiting(FlushContext context) {
        ChangeSet changes = new ChangeSet();
        try {
            Collector collector = new Collector(context, FlushReason.LOAD, changes);
            collector.gatherAll();
            return new WaitingSteps(context, changes).of(collector);
        } finally {
            changes.release();
        }
    }
}
