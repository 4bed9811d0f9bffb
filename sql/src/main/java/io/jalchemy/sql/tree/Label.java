package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A label {@code expression AS name}. In a select list both are written, elsewhere the name alone where the database accepts it.
 *
 * @param expression the expression that gets the name
 * @param name the name, without quotes
 */
public record Label<T>(Expression<T> expression, String name) implements Expression<T> {

    @Override
    public SqlType<T> type() {
        return expression.type();
    }

    @Override
    public List<? extends Node> children() {
        return List.of(expression);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new Label<>((Expression<?>) children.get(0), name);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(name);
    }
}
