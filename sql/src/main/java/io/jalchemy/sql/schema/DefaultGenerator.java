package io.jalchemy.sql.schema;

import org.jspecify.annotations.Nullable;

/**
 * Generates a value for a column that a statement does not give, each time a row is written.
 *
 * @param <J> the Java type of the column
 */
@FunctionalInterface
public interface DefaultGenerator<J> {

    /** Returns the value for this row; null for NULL. */
    @Nullable
    J value(DefaultContext context);
}
