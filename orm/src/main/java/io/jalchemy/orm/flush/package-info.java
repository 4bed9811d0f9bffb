/**
 * The unit of work: from changed objects to rows in order, to statements, and back into the objects.
 *
 * <p>Start at {@link io.jalchemy.orm.flush.Planner}: {@code Collector} finds what cascades, {@code Synchronizer} says
 * relationships in foreign keys, {@code Operations} makes rows, {@link io.jalchemy.orm.flush.FlushRun} sends them, {@link
 * io.jalchemy.orm.flush.Outcome} writes into the objects. Sessions are seen through {@link
 * io.jalchemy.orm.flush.FlushContext}.
 */
@NullMarked
package io.jalchemy.orm.flush;

import org.jspecify.annotations.NullMarked;
