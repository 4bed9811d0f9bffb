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
 * @param only whether rows of the tables that inherit from the target stay as they are
 */
public record DeleteNode(FromItem target, List<Condition> where, List<Node> returning, boolean only)
        implements StatementNode {

    /** Copies the lists. */
    public DeleteNode {
        where = List.copyOf(where);
        returning = List.copyOf(returning);
    }

    /** Makes the tree of a statement that also changes the tables which inherit from its target. */
    public DeleteNode(FromItem target, List<Condition> where, List<Node> returning) {
        this(target, where, returning, false);
    }

    /** Returns this for the target alone, without the tables that inherit from it. */
    public DeleteNode withOnly() {
        return new DeleteNode(target, where, returning, true);
    }

    /** Returns the statement with {@code other} as its RETURNING. */
    public DeleteNode withReturning(List<? extends Node> other) {
        return new DeleteNode(target, where, List.copyOf(other), only);
    }

    /** Returns the statement with {@code condition} added to WHERE, joined by AND. */
    DeleteNode withCondition(Condition condition) {
        List<Condition> all = new ArrayList<>(where);
        all.add(condition);
        return new DeleteNode(target, all, returning, only);
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
        return new DeleteNode(newTarget, next.conditions(where.size()), next.take(returning.size()), only);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(where.size());
        parts.accept(returning.size());
        parts.accept(only);
    }

    /** Returns the statement in standard SQL, for people to read. */
    @Override
    public String toString() {
        return Printing.print(this);
    }
}
