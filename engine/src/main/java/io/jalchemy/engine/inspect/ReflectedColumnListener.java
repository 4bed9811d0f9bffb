package io.jalchemy.engine.inspect;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.TableName;

/** Is told of each column that is reflected, and may change it. Like the event {@code column_reflect} in SQLAlchemy 2.0. */
@FunctionalInterface
public interface ReflectedColumnListener {

    /**
     * Returns the column to take in place of {@code column}: the same, or one with another key, type or default. Its name has to stay.
     *
     * @param table the table that the column will be in
     */
    Column<?> reflected(TableName table, Column<?> column);
}
