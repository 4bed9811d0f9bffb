package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The negation {@code -operand} of a number.
 *
 * @param operand the number that is negated
 */
public record Unary<T>(Expression<T> operand) implements Expression<T> {

    @Override
    public SqlType<T> type() {
        return operand.type();
    }

    @Override
    public List<? extends Node> children() {
        return List.of(operand);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new Unary<>((Expression<?>) children.get(0));
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {}
}
