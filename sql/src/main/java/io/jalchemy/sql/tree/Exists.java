package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The condition {@code EXISTS (SELECT …)}.
 *
 * @param query the query, which may be correlated with the one around it
 */
public record Exists(QueryNode query) implements Condition {

    @Override
    public List<? extends Node> children() {
        return List.of(query);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new Exists((QueryNode) children.get(0));
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {}
}
