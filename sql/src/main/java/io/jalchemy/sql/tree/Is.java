package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A boolean expression as a condition; it has no text of its own.
 *
 * @param of the expression that is written
 */
public record Is(Expression<Boolean> of) implements Condition, View<Boolean> {

    /** Returns {@code node}, an expression that is true or false, as a condition. */
    @SuppressWarnings("unchecked") // it stands where a condition stood
    public static Condition condition(Node node) {
        return node instanceof Condition condition ? condition : new Is((Expression<Boolean>) node);
    }

    @Override
    public List<? extends Node> children() {
        return List.of(of);
    }

    @Override
    @SuppressWarnings("unchecked") // a child is replaced by one of its type
    public Node withChildren(List<Node> children) {
        return new Is((Expression<Boolean>) children.get(0));
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {}
}
