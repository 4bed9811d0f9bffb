package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The computation {@code left operator right}.
 *
 * @param operator the operator between the two
 * @param left the left operand
 * @param right the right operand
 * @param type the type of the result
 */
public record Binary<T>(BinaryOperator operator, Expression<?> left, Expression<?> right, SqlType<T> type)
        implements Expression<T> {

    @Override
    public List<? extends Node> children() {
        return List.of(left, right);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new Binary<>(operator, (Expression<?>) children.get(0), (Expression<?>) children.get(1), type);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(operator);
        parts.accept(type);
    }
}
