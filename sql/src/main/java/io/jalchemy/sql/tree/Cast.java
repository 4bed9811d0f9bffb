package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The expression {@code CAST(operand AS type)}.
 *
 * @param operand the expression that is converted
 * @param type the type that it is converted to
 */
public record Cast<T>(Expression<?> operand, SqlType<T> type) implements Expression<T> {

    @Override
    public List<? extends Node> children() {
        return List.of(operand);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new Cast<>((Expression<?>) children.get(0), type);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(type);
    }
}
