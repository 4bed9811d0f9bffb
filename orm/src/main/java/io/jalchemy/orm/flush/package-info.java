/**
 * The unit of work: from changed objects to ordered row operations, to statements, and back into the objects.
 *
 * <p>Start at {@link io.jalchemy.orm.flush.FlushPlans}: {@code Collector} follows cascades, {@code Synchronizer} sets foreign keys from
 * relationships, {@code Planner} orders the row operations that {@code Operations} creates, {@link io.jalchemy.orm.flush.FlushRun} sends
 * them, {@link io.jalchemy.orm.flush.FlushResults} applies the results to the objects. Sessions are used through {@link
 * io.jalchemy.orm.flush.FlushContext}.
 */
@NullMarked
package io.jalchemy.orm.flush;

import org.jspecify.annotations.NullMarked;
