package io.jalchemy.sql.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Anything in the tree. */
public sealed interface Node permits FromItem, Selected, JoinTarget, Ordering, StatementNode, Assignment {

    /** The nodes directly below this one, in the order in which their text comes. */
    default List<? extends Node> children() {
        return List.of();
    }

    /** This node with other nodes below it: as many as {@link #children()}, in the same order, of kinds that fit. */
    default Node withChildren(List<Node> children) {
        return this;
    }

    /** Hands on what tells this node from others of its class, children and values apart: operators, names, types. */
    void describe(Consumer<@Nullable Object> parts);

    /** This node with each child replaced by what {@code change} makes of it; this very node if nothing changed. */
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
