package io.jalchemy.sql.compile;

import io.jalchemy.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a compiled statement.
 *
 * @param value its {@code Slot}, or the value itself where the statement was compiled with its values
 * @param type how it is sent
 * @param list whether the value is a list: sent as one array, or written out one by one as {@link Compiled#text} does
 */
public record Parameter(@Nullable Object value, SqlType<?> type, boolean list) {}
