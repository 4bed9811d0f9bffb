package io.jalchemy.sql.tree;

import java.util.ArrayList;
import java.util.List;

/** Iterates over the children of a node, part by part. */
final class Children {

    private final List<Node> children;
    private int at;

    Children(List<Node> children) {
        this.children = children;
    }

    Node one() {
        return children.get(at++);
    }

    /** Returns the next {@code count} children, which stand where conditions stood: a condition may have become a column. */
    List<Condition> conditions(int count) {
        List<Condition> taken = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            taken.add(Is.condition(one()));
        }
        return taken;
    }

    /** Returns the next {@code count} children, which stand where nodes of type {@code N} stood. */
    @SuppressWarnings("unchecked")
    <N> List<N> take(int count) {
        List<N> taken = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            taken.add((N) one());
        }
        return taken;
    }
}
