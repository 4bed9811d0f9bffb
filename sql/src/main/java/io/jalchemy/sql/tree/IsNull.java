package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The condition {@code operand IS NULL}, or {@code IS NOT NULL} where {@code negated}.
 *
 * @param operand the expression that is tested
 * @param negated true for IS NOT NULL
 */
public record IsNull(Expression<?> operand, boolean negated) implements Condition {

    @Override
    public List<? extends Node> children() {
        return List.of(operand);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new IsNull((Expression<?>) children.get(0), negated);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(negated);
    }
}
