package io.jalchemy.sql.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of which all, or any, have to hold; none at all are true, or false.
 *
 * @param any OR in place of AND
 */
public record Junction(boolean any, List<Condition> conditions) implements Condition {

    /** Copies the list. */
    public Junction {
        conditions = List.copyOf(conditions);
    }

    @Override
    public List<? extends Node> children() {
        return conditions;
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new Junction(any, children.stream().map(Condition.class::cast).toList());
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(any);
        parts.accept(conditions.size());
    }
}
