package io.jalchemy.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of rows, and which part of them.
 *
 * @param limit most rows; null for all
 * @param offset rows to leave out first; null for none
 */
public record Paging(
        List<Ordering> orderBy,
        @Nullable Expression<Long> limit,
        @Nullable Expression<Long> offset) {

    /** All rows, in any order. */
    public static final Paging NONE = new Paging(List.of(), null, null);

    /** Copies the list. */
    public Paging {
        orderBy = List.copyOf(orderBy);
    }
}
