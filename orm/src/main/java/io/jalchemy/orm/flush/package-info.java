/**
 * The unit of work: from changed objects to ordered row operations, to statements, and back into the objects. Programs see the steps of a
 * {@link FlushPlan}, which {@code session.plan()} returns, and the {@link FlushReason} of events; the rest is for sessions.
 *
 * <p>Start at {@link FlushPlans}: {@code Collector} follows cascades, {@code Synchronizer} sets foreign keys from relationships, {@code
 * Planner} orders the row operations that {@code Operations} creates, {@link FlushRun} sends them, {@link FlushResults} applies the
 * results to the objects. Sessions are used through {@link FlushContext}.
 */
@NullMarked
package io.jalchemy.orm.flush;

import org.jspecify.annotations.NullMarked;
