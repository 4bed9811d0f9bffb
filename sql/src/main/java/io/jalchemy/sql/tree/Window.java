package io.jalchemy.sql.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * What a window function looks at.
 *
 * @param partition rows with equal values are looked at together; empty for all rows
 * @param ordering the order within; empty for none
 */
public record Window(List<Expression<?>> partition, List<Ordering> ordering) {

    /** Copies the lists. */
    public Window {
        partition = List.copyOf(partition);
        ordering = List.copyOf(ordering);
    }

    /** This window, in this order. */
    public Window orderBy(Sortable... more) {
        List<Ordering> all = new ArrayList<>(ordering);
        for (Sortable order : more) {
            all.add(order.asOrdering());
        }
        return new Window(partition, all);
    }
}
