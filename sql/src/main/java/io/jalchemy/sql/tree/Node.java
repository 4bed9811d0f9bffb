package io.jalchemy.sql.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A node of a statement's tree. */
public sealed interface Node permits FromItem, Selected, JoinTarget, Ordering, StatementNode, Assignment {

    /** Returns the nodes directly below this one, in the order in which their text is written. */
    default List<? extends Node> children() {
        return List.of();
    }

    /** Returns this node with other nodes below it: as many as {@link #children()}, in the same order, of types that fit. */
    default Node withChildren(List<Node> children) {
        return this;
    }

    /**
     * Passes the properties that distinguish this node from others of its class, apart from children and values, to {@code parts}:
     * operators, names, types.
     */
    void describe(Consumer<@Nullable Object> parts);

    /** Returns this node with each child replaced by the result of {@code change}; this very node if no child changed. */
    default Node mapChildren(UnaryOperator<Node> change) {
        List<? extends Node> children = children();
        List<Node> changed = null;
        for (int i = 0; i < children.size(); i++) {
            Node child = children.get(i);
            Node now = change.apply(child);
            if (changed == null && now != child) {
                changed = new ArrayList<>(children.subList(0, i));
            }
            if (changed != null) {
                changed.add(now);
            }
        }
        return changed == null ? this : withChildren(changed);
    }
}
