package io.jalchemy.sql.tree;

import java.util.List;

/**
 * The WHERE, GROUP BY and HAVING of a SELECT.
 *
 * @param where conditions on rows, which all have to hold
 * @param groupBy expressions by which rows are grouped
 * @param having conditions on groups, which all have to hold
 */
public record Filter(List<Condition> where, List<Expression<?>> groupBy, List<Condition> having) {

    /** No conditions and no grouping. */
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
