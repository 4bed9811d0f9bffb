package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An expression of a character string, with the operators of {@link Text}.
 *
 * @param of the expression that is written
 */
public record TextView(Expression<String> of) implements Text, View<String> {

    @Override
    public SqlType<String> type() {
        return of.type();
    }

    @Override
    public List<? extends Node> children() {
        return List.of(of);
    }

    @Override
    @SuppressWarnings("unchecked") // a child is replaced by one of its type
    public Node withChildren(List<Node> children) {
        return new TextView((Expression<String>) children.get(0));
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {}
}
