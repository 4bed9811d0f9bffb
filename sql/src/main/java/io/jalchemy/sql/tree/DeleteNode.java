package io.jalchemy.sql.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A DELETE.
 *
 * @param target a table or an entity
 * @param where all have to hold; empty for every row
 * @param returning what comes back of each row; empty for nothing
 */
public record DeleteNode(FromItem target, List<Condition> where, List<Node> returning) implements StatementNode {

    /** Copies the lists. */
    public DeleteNode {
        where = List.copyOf(where);
        returning = List.copyOf(returning);
    }

    /** Giving back these of each row. */
    public DeleteNode withReturning(List<? extends Node> other) {
        return new DeleteNode(target, where, List.copyOf(other));
    }

    @Override
    public List<? extends Node> children() {
        List<Node> all = new ArrayList<>();
        all.add(target);
        all.addAll(where);
        all.addAll(returning);
        return all;
    }

    @Override
    public Node withChildren(List<Node> children) {
        Children next = new Children(children);
        FromItem newTarget = (FromItem) next.one();
        return new DeleteNode(newTarget, next.conditions(where.size()), next.take(returning.size()));
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(where.size());
        parts.accept(returning.size());
    }
}
