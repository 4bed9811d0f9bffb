package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An element of ORDER BY.
 *
 * @param expression the expression that rows are sorted by
 * @param descending true for DESC
 * @param nullsBefore whether nulls sort before everything else; null for the database's default
 */
public record Ordering(
        Expression<?> expression,
        boolean descending,
        @Nullable Boolean nullsBefore) implements Node, Sortable {

    /** Returns this ordering with {@code NULLS FIRST}. */
    public Ordering nullsFirst() {
        return new Ordering(expression, descending, true);
    }

    /** Returns this ordering with {@code NULLS LAST}. */
    public Ordering nullsLast() {
        return new Ordering(expression, descending, false);
    }

    @Override
    public Ordering asOrdering() {
        return this;
    }

    @Override
    public List<? extends Node> children() {
        return List.of(expression);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new Ordering((Expression<?>) children.get(0), descending, nullsBefore);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(descending);
        parts.accept(nullsBefore);
    }
}
