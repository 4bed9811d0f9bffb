package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One part of ORDER BY.
 *
 * @param nullsBefore whether nulls come before everything else; null for where the database puts them
 */
public record Ordering(
        Expression<?> expression,
        boolean descending,
        @Nullable Boolean nullsBefore) implements Node, Sortable {

    /** This, with nulls before everything else. */
    public Ordering nullsFirst() {
        return new Ordering(expression, descending, true);
    }

    /** This, with nulls after everything else. */
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
