package io.jalchemy.sql.schema;

import org.jspecify.annotations.Nullable;

/**
 * Makes a value for a column that a row does not give, each time a row is written.
 *
 * @param <J> the Java type of the column
 */
@FunctionalInterface
public interface DefaultGenerator<J> {

    /** The value for this row; null for NULL. */
    @Nullable
    J value(DefaultContext context);
}
