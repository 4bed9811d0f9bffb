package io.jalchemy.sql.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The window of a window function: {@code OVER (PARTITION BY … ORDER BY …)}.
 *
 * @param partition the expressions of PARTITION BY; empty for one partition of all rows
 * @param ordering the order within a partition; empty for none
 */
public record Window(List<Expression<?>> partition, List<Ordering> ordering) {

    /** Copies the lists. */
    public Window {
        partition = List.copyOf(partition);
        ordering = List.copyOf(ordering);
    }

    /** Returns this window with {@code more} appended to its ORDER BY. */
    public Window orderBy(Sortable... more) {
        List<Ordering> all = new ArrayList<>(ordering);
        for (Sortable order : more) {
            all.add(order.asOrdering());
        }
        return new Window(partition, all);
    }
}
