package io.jalchemy.orm.flush;

import io.jalchemy.orm.state.InstanceState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Creates the plans of flushes: it collects the changes, which loads and calls listeners, and then orders the rows. */
public final class FlushPlans {

    private FlushPlans() {}

    /**
     * Returns the plan for the objects of the session. The caller must call {@link FlushPlan#release} when it is done.
     *
     * @param reason why the session flushes
     */
    public static FlushPlan plan(FlushContext context, FlushReason reason) {
        WriteSet changes = Collector.collect(context, reason, true);
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
     * Returns the steps of an explicit flush, followed by the objects that a flush before a load would postpone. It calls the listeners
     * before a flush and may load, but sends no writes. The new objects of the session are the same afterwards.
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

    private static List<FlushPlan.Step> steps(FlushContext context, WriteSet changes, List<FlushPlan.Step> waiting) {
        try {
            return Planner.plan(context, changes).summary(new WriteReasons(context, changes), waiting);
        } finally {
            changes.release();
        }
    }

    /** Returns the objects that a flush before a load would postpone, and why; sends no writes, and calls no listeners. */
    private static List<FlushPlan.Step> waiting(FlushContext context) {
        WriteSet changes = new WriteSet();
        try {
            Collector collector = new Collector(context, FlushReason.LOAD, changes);
            collector.gatherAll();
            return new WaitingSteps(context, changes).of(collector);
        } finally {
            changes.release();
        }
    }
}
