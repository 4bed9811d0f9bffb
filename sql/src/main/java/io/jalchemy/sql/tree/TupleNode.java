package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code (a, b, …)}: several values compared as one. */
public record TupleNode<T>(List<Expression<?>> parts, SqlType<T> type) implements Expression<T> {

    /** Copies the list. */
    public TupleNode {
        parts = List.copyOf(parts);
    }

    @Override
    public List<? extends Node> children() {
        return parts;
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new TupleNode<>(
                children.stream()
                        .<Expression<?>>map(child -> (Expression<?>) child)
                        .toList(),
                type);
    }

    @Override
    public void describe(Consumer<@Nullable Object> described) {
        described.accept(parts.size());
    }
}
