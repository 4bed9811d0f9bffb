package io.jalchemy.engine.batch;

import org.jspecify.annotations.Nullable;

/**
 * Some values of a column, sent as one array without being copied.
 *
 * @param values of all rows; not changed
 * @param from the first that is sent
 * @param to behind the last that is sent
 */
@SuppressWarnings("ArrayRecordComponent") // nothing compares or prints ranges
public record ValueRange(@Nullable Object[] values, int from, int to) {}
