package io.jalchemy.sql.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A join {@code left JOIN right ON on}.
 *
 * @param left the left side; null until the statement is lowered where a relationship determines it
 * @param kind the kind of join: inner, left outer or another
 * @param right a {@link FromItem}, or a {@link JoinTarget} to be lowered
 * @param on null where the relationship or the foreign keys between the two sides determine it
 */
public record Join(
        @Nullable FromItem left,
        JoinKind kind,
        Node right,
        @Nullable Condition on) implements FromItem {

    @Override
    public Object identity() {
        return this;
    }

    @Override
    public List<? extends Node> children() {
        List<Node> all = new ArrayList<>(3);
        if (left != null) {
            all.add(left);
        }
        all.add(right);
        if (on != null) {
            all.add(on);
        }
        return all;
    }

    @Override
    public Node withChildren(List<Node> children) {
        int at = left == null ? 0 : 1;
        FromItem newLeft = left == null ? null : (FromItem) children.get(0);
        return new Join(newLeft, kind, children.get(at), on == null ? null : Is.condition(children.get(at + 1)));
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        parts.accept(kind);
        parts.accept(left != null);
        parts.accept(on != null);
    }
}
