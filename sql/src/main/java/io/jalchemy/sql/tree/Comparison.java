package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The comparison {@code left operator right}: true, false or unknown.
 *
 * @param operator the operator between the two
 * @param left the left operand
 * @param right the right operand
 */
public record Comparison(ComparisonOperator operator, Expression<?> left, Expression<?> right) implements Condition {

    @Override
    public List<? extends Node> children() {
        return List.of(left, right);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new Comparison(operator, (Expression<?>) children.get(0), (Expression<?>) children.get(1));
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(operator);
    }
}
