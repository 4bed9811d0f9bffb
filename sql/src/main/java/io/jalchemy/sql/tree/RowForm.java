package io.jalchemy.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Converts the values of a row to an object. */
@FunctionalInterface
public interface RowForm<R> {

    /**
     * Returns the object for one row.
     *
     * @param values one for each element of the select list; null for SQL NULL. The array is not used again.
     */
    R row(@Nullable Object[] values);

    /**
     * Returns the form of rows whose columns are known only when they are there. Default: this, whose rows have the columns that the
     * statement names.
     */
    default RowForm<R> of(List<? extends Node> columns) {
        return this;
    }

    /** Returns whether a row is its only value itself, so that the list of values is the list of rows. */
    default boolean isOnlyValue() {
        return false;
    }
}
