package io.jalchemy.sql.tree;

import java.util.List;

/**
 * Which rows, and how they are put together.
 *
 * @param where all have to hold
 * @param groupBy rows with equal values become one
 * @param having all have to hold for the one
 */
public record Filter(List<Condition> where, List<Expression<?>> groupBy, List<Condition> having) {

    /** All rows. */
    public static final Filter NONE = new Filter(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Filter {
        where = List.copyOf(where);
        groupBy = List.copyOf(groupBy);
        having = List.copyOf(having);
    }

    int size() {
        return where.size() + groupBy.size() + having.size();
    }
}
