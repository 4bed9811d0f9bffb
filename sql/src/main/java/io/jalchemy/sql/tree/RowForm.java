package io.jalchemy.sql.tree;

import org.jspecify.annotations.Nullable;

/** Makes a row of its values. */
@FunctionalInterface
public interface RowForm<R> {

    /** The row with these values, one for each element of the select list; the array is not used again. */
    R row(@Nullable Object[] values);

    /** Whether a row is its only value itself, so that whoever has the values has the rows. */
    default boolean isOnlyValue() {
        return false;
    }
}
