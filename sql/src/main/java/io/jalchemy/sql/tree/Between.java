package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The condition {@code operand BETWEEN low AND high}, or {@code NOT BETWEEN} where {@code negated}.
 *
 * @param operand the expression that is compared
 * @param low the lower bound, inclusive
 * @param high the upper bound, inclusive
 * @param negated true for NOT BETWEEN
 */
public record Between(Expression<?> operand, Expression<?> low, Expression<?> high, boolean negated)
        implements Condition {

    @Override
    public List<? extends Node> children() {
        return List.of(operand, low, high);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new Between(
                (Expression<?>) children.get(0),
                (Expression<?>) children.get(1),
                (Expression<?>) children.get(2),
                negated);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(negated);
    }
}
