package io.jalchemy.sql.compile;

import io.jalchemy.sql.type.SqlType;

/**
 * One column of a result.
 *
 * @param name its name, as a user of a map of the row would have it
 * @param type how it is read
 */
public record ResultColumn(String name, SqlType<?> type) {}
