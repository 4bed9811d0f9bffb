package io.jalchemy.sql.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tree of an UPDATE.
 *
 * @param target a table or an entity
 * @param set the assignments; at least one
 * @param where conditions that all have to hold; empty for every row
 * @param returning the elements of RETURNING; empty for none
 * @param only whether rows of the tables that inherit from the target stay as they are
 */
public record UpdateNode(
        FromItem target, List<Assignment> set, List<Condition> where, List<Node> returning, boolean only)
        implements StatementNode {

    /** Copies the lists. */
    public UpdateNode {
        set = List.copyOf(set);
        where = List.copyOf(where);
        returning = List.copyOf(returning);
    }

    /** Makes the tree of a statement that also changes the tables which inherit from its target. */
    public UpdateNode(FromItem target, List<Assignment> set, List<Condition> where, List<Node> returning) {
        this(target, set, where, returning, false);
    }

    /** Returns this for the target alone, without the tables that inherit from it. */
    public UpdateNode withOnly() {
        return new UpdateNode(target, set, where, returning, true);
    }

    /** Returns the statement with {@code other} as its RETURNING. */
    public UpdateNode withReturning(List<? extends Node> other) {
        return new UpdateNode(target, set, where, List.copyOf(other), only);
    }

    /** Returns the statement with {@code condition} added to WHERE, joined by AND. */
    UpdateNode withCondition(Condition condition) {
        List<Condition> all = new ArrayList<>(where);
        all.add(condition);
        return new UpdateNode(target, set, all, returning, only);
    }

    @Override
    public List<? extends Node> children() {
        List<Node> all = new ArrayList<>();
        all.add(target);
        all.addAll(set);
        all.addAll(where);
        all.addAll(returning);
        return all;
    }

    @Override
    public Node withChildren(List<Node> children) {
        Children next = new Children(children);
        FromItem newTarget = (FromItem) next.one();
        return new UpdateNode(
                newTarget, next.take(set.size()), next.conditions(where.size()), next.take(returning.size()), only);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(set.size());
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
