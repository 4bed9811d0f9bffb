package io.jalchemy.sql.compile;

import io.jalchemy.sql.type.SqlType;

/**
 * One column of a result.
 *
 * @param name its name, as a user of a map of the row would have it
 * @param type how it is read
 * @param entity whether it stands for an object of a session
 */
public record ResultColumn(String name, SqlType<?> type, boolean entity) {

    /** A column that holds a value. */
    public ResultColumn(String name, SqlType<?> type) {
        this(name, type, false);
    }
}
