/**
 * Rows that are written many at a time: what is to be written ({@link io.jalchemy.engine.batch.Batch}), and the strategies that write it,
 * each with its own proof of which row is which.
 *
 * <p>Start at {@link io.jalchemy.engine.batch.WriteStrategies}.
 */
@NullMarked
package io.jalchemy.engine.batch;

import org.jspecify.annotations.NullMarked;
