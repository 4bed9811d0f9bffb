package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An assignment {@code column = value} of an INSERT or UPDATE. The column is an attribute or a table's column. */
public record Assignment(Expression<?> column, Expression<?> value) implements Node {

    @Override
    public List<? extends Node> children() {
        return List.of(column, value);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new Assignment((Expression<?>) children.get(0), (Expression<?>) children.get(1));
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {}
}
