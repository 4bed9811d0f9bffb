package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The condition {@code NOT operand}.
 *
 * @param operand the condition that is negated
 */
public record Not(Condition operand) implements Condition {

    @Override
    public List<? extends Node> children() {
        return List.of(operand);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new Not(Is.condition(children.get(0)));
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {}
}
