package io.jalchemy.sql.compile;

import io.jalchemy.sql.type.SqlType;

/**
 * One column of a result.
 *
 * @param name its name, the key in a map of the row
 * @param type the type as which it is read
 * @param entity whether it stands for an object of a session
 */
public record ResultColumn(String name, SqlType<?> type, boolean entity) {

    /** Makes a column that holds a value, not an object. */
    public ResultColumn(String name, SqlType<?> type) {
        this(name, type, false);
    }
}
