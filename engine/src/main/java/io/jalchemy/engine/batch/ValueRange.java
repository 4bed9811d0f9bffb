package io.jalchemy.engine.batch;

import org.jspecify.annotations.Nullable;

/**
 * Some values of a column, sent as one array without being copied.
 *
 * @param values the values of all rows; not changed
 * @param from the number of the first one that is sent
 * @param to the number after the last one that is sent
 */
@SuppressWarnings("ArrayRecordComponent") // nothing compares or prints ranges
public record ValueRange(@Nullable Object[] values, int from, int to) {}
