package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The condition {@code operand IN (SELECT …)}, or {@code NOT IN} where {@code negated}.
 *
 * @param operand the expression that is looked for
 * @param query the query that gives the values
 * @param negated true for NOT IN
 */
public record InQuery(Expression<?> operand, QueryNode query, boolean negated) implements Condition {

    @Override
    public List<? extends Node> children() {
        return List.of(operand, query);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new InQuery((Expression<?>) children.get(0), (QueryNode) children.get(1), negated);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(negated);
    }
}
