package io.jalchemy.sql.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a DELETE.
 *
 * @param target a table or an entity
 * @param where conditions that all have to hold; empty for every row
 * @param returning the elements of RETURNING; empty for none
 */
public record DeleteNode(FromItem target, List<Condition> where, List<Node> returning) implements StatementNode {

    /** Copies the lists. */
    public DeleteNode {
        where = List.copyOf(where);
        returning = List.copyOf(returning);
    }

    /** Returns the statement with {@code other} as its RETURNING. */
    public DeleteNode withReturning(List<? extends Node> other) {
        return new DeleteNode(target, where, List.copyOf(other));
    }

    /** Returns the statement with {@code condition} added to WHERE, joined by AND. */
    DeleteNode withCondition(Condition condition) {
        List<Condition> all = new ArrayList<>(where);
        all.add(condition);
        return new DeleteNode(target, all, returning);
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

    /** Returns the statement in standard SQL, for people to read. */
    @Override
    public String toString() {
        return Printing.print(this);
    }
}
