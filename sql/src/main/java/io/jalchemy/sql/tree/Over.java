package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A window function: {@code function OVER (PARTITION BY … ORDER BY …)}.
 *
 * @param function the aggregate or window function
 * @param partition the expressions of PARTITION BY; empty for one partition of all rows
 * @param ordering the elements of ORDER BY; empty for none
 */
public record Over<T>(Function<T> function, List<Expression<?>> partition, List<Ordering> ordering)
        implements Expression<T> {

    /** Copies the lists. */
    public Over {
        partition = List.copyOf(partition);
        ordering = List.copyOf(ordering);
    }

    @Override
    public SqlType<T> type() {
        return function.type();
    }

    @Override
    public List<? extends Node> children() {
        List<Node> all = new ArrayList<>();
        all.add(function);
        all.addAll(partition);
        all.addAll(ordering);
        return all;
    }

    @Override
    public Node withChildren(List<Node> children) {
        List<Expression<?>> parts = new ArrayList<>();
        List<Ordering> orders = new ArrayList<>();
        for (Node child : children.subList(1, children.size())) {
            if (child instanceof Ordering order) {
                orders.add(order);
            } else {
                parts.add((Expression<?>) child);
            }
        }
        return new Over<>((Function<?>) children.get(0), parts, orders);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(partition.size());
        parts.accept(ordering.size());
    }
}
