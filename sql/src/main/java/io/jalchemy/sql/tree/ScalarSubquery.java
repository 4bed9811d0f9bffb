package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code (SELECT …)} as a value: one column, at most one row. */
public record ScalarSubquery<T>(QueryNode query, SqlType<T> type) implements Expression<T> {

    @Override
    public List<? extends Node> children() {
        return List.of(query);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new ScalarSubquery<>((QueryNode) children.get(0), type);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(type);
    }
}
