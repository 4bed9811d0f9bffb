package io.jalchemy.sql.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Conditions joined by AND or by OR. Without any condition, AND is true and OR is false.
 *
 * @param any true for OR, false for AND
 * @param conditions the conditions in the order of the text; may be empty
 */
public record Junction(boolean any, List<Condition> conditions) implements Condition {

    /** Copies the list and flattens junctions of the same operator. */
    public Junction {
        conditions = flat(any, conditions);
    }

    private static List<Condition> flat(boolean any, List<Condition> conditions) {
        boolean nested = false;
        for (Condition condition : conditions) {
            nested |= isNested(any, condition);
        }
        if (!nested) {
            return List.copyOf(conditions);
        }
        List<Condition> all = new ArrayList<>();
        for (Condition condition : conditions) {
            if (isNested(any, condition)) {
                all.addAll(((Junction) condition).conditions);
            } else {
                all.add(condition);
            }
        }
        return List.copyOf(all);
    }

    private static boolean isNested(boolean any, Condition condition) {
        return condition instanceof Junction junction && junction.any == any && !junction.conditions.isEmpty();
    }

    @Override
    public List<? extends Node> children() {
        return conditions;
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new Junction(any, children.stream().map(Is::condition).toList());
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(any);
        parts.accept(conditions.size());
    }
}
