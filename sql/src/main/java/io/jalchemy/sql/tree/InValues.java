package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The condition {@code operand IN (values)}, or {@code NOT IN} where {@code negated}. IN an empty list is always false.
 *
 * @param operand the expression that is looked for
 * @param values the values; may be empty
 * @param negated true for NOT IN
 */
public record InValues(Expression<?> operand, ListBind<?> values, boolean negated) implements Condition {

    @Override
    public List<? extends Node> children() {
        return List.of(operand, values);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new InValues((Expression<?>) children.get(0), (ListBind<?>) children.get(1), negated);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(negated);
    }
}
