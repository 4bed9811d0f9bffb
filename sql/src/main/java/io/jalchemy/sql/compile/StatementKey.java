package io.jalchemy.sql.compile;

import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.HeldValue;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Source;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.TableSource;
import io.jalchemy.sql.tree.ValueHolder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a statement, which decides its text, and its values, which do not.
 *
 * <p>It is made by one walk through the tree. Two statements of equal shape differ in values alone; aliases are numbered in the order in
 * which they occur, and the item that an alias stands for is walked where the alias occurs first. The statement itself is not changed. A
 * shape is the key of a {@link StatementCache}.
 */
public final class StatementKey {

    private static final Object[] NO_NODES = {};
    private static final int PART_WEIGHT = 2;
    private static final int TABLE_WEIGHT = 100;
    private static final int COLUMN_WEIGHT = 50;
    private static final int INITIAL_CAPACITY = 16;
    private static final int PARTS_OF_A_CHILD = 8;
    private static final int MAX_INITIAL_CAPACITY = 256;

    private final @Nullable Object[] parts;
    private final int size;
    private final int hash;
    private final Object[] nodes;

    private StatementKey(@Nullable Object[] parts, int size, int hash, Object[] nodes) {
        this.parts = parts;
        this.size = size;
        this.hash = hash;
        this.nodes = nodes;
    }

    /**
     * Returns the shape and the values of {@code statement}.
     *
     * @param context objects that also decide the text, such as options; compared by {@code equals}
     */
    public static StatementKey of(StatementNode statement, Object... context) {
        List<? extends Node> children = statement.children();
        Walk walk = new Walk(Math.min(MAX_INITIAL_CAPACITY, INITIAL_CAPACITY + PARTS_OF_A_CHILD * children.size()));
        for (Object each : context) {
            walk.accept(each);
        }
        walk.accept(statement.getClass());
        statement.describe(walk);
        for (int i = 0; i < children.size(); i++) {
            walk.visit(children.get(i));
        }
        return new StatementKey(walk.parts, walk.size, walk.hash, walk.nodes());
    }

    /**
     * Returns the values in the order of their places; each at the index of its slot, and one that stands in several places at that of
     * each.
     */
    public @Nullable Object[] values() {
        @Nullable Object[] values = new Object[nodes.length];
        for (int i = 0; i < values.length; i++) {
            Object node = nodes[i];
            if (node instanceof Bind<?> bind) {
                values[i] = bind.value();
            } else if (node instanceof ListBind<?> list) {
                values[i] = list.values();
            } else {
                values[i] = ((HeldValue) node).value();
            }
        }
        return values;
    }

    /**
     * Returns the approximate memory of the shape {@linkplain #withoutValues without values}, in characters: of its parts, and of the texts
     * and tables among them, which it may be the last to hold.
     */
    long weight() {
        long weight = (long) PART_WEIGHT * size;
        Set<TableSource> tables = Collections.newSetFromMap(new IdentityHashMap<>(4));
        for (int i = 0; i < size; i++) {
            Object part = parts[i];
            if (part instanceof String text) {
                weight += text.length();
            }
            FromItem item = part instanceof ColumnExpression<?> column
                    ? column.from()
                    : part instanceof FromItem from ? from : null;
            if (item instanceof TableSource table && tables.add(table)) {
                weight += TABLE_WEIGHT + (long) COLUMN_WEIGHT * table.columns().size();
            }
        }
        return weight;
    }

    /** Returns the number of places with values. */
    int places() {
        return nodes.length;
    }

    /** Returns the slots by which a compiler knows the values. */
    ValueSlots slots() {
        return ValueSlots.of(nodes);
    }

    /** Returns an equal shape that refers to no value, to be kept. */
    StatementKey withoutValues() {
        return new StatementKey(Arrays.copyOf(parts, size), size, hash, NO_NODES);
    }

    /**
     * Returns the shape of a statement in which one node with a value stands in several places. A result that is made of it has one slot
     * for all of these, so the shape is not equal to that of a statement with different nodes there.
     */
    StatementKey shared(ValueSlots slots) {
        Walk walk = new Walk(size + nodes.length + 1);
        for (int i = 0; i < size; i++) {
            walk.accept(parts[i]);
        }
        walk.accept(ValueSlots.class);
        for (Object node : nodes) {
            walk.accept(slots.first(node));
        }
        return new StatementKey(walk.parts, walk.size, walk.hash, nodes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof StatementKey that
                        && hash == that.hash
                        && Arrays.equals(parts, 0, size, that.parts, 0, that.size));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Collects parts and values. */
    private static final class Walk implements Consumer<@Nullable Object> {
        @Nullable
        Object[] parts;

        int size;
        int hash;
        private Object[] nodes = NO_NODES;
        private int count;
        private @Nullable List<AliasName> aliases;
        private @Nullable List<Node> behindAliases;

        Walk(int capacity) {
            this.parts = new Object[capacity];
        }

        Object[] nodes() {
            return count == nodes.length ? nodes : Arrays.copyOf(nodes, count);
        }

        void visit(Node node) {
            accept(node.getClass());
            if (node instanceof FromItem item
                    && item.identity() instanceof AliasName alias
                    && !(node instanceof Source)) {
                aliased(node, alias);
                return;
            }
            node.describe(this);
            if (node instanceof Bind || node instanceof ListBind) {
                value(node);
            } else {
                if (node instanceof ValueHolder holder) {
                    value(holder.held());
                }
                List<? extends Node> children = node.children();
                for (int i = 0; i < children.size(); i++) {
                    visit(children.get(i));
                }
            }
        }

        /** Visits an alias, which appears wherever its columns do; the item that it stands for is visited once. */
        private void aliased(Node node, AliasName alias) {
            if (aliases != null && aliases.contains(alias)) {
                accept(alias);
            } else {
                node.describe(this);
            }
            List<Node> visited = behindAliases;
            if (visited == null) {
                visited = new ArrayList<>(4);
                behindAliases = visited;
            }
            List<? extends Node> children = node.children();
            for (int i = 0; i < children.size(); i++) {
                Node child = children.get(i);
                int before = indexOf(child, visited);
                accept(before);
                if (before < 0) {
                    visited.add(child);
                    visit(child);
                }
            }
        }

        @SuppressWarnings("ReferenceEquality") // equal ones may have nodes of their own
        private static int indexOf(Node node, List<Node> visited) {
            for (int i = 0; i < visited.size(); i++) {
                if (visited.get(i) == node) {
                    return i;
                }
            }
            return -1;
        }

        private void value(Object node) {
            if (count == nodes.length) {
                nodes = Arrays.copyOf(nodes, count == 0 ? 4 : 2 * count);
            }
            nodes[count++] = node;
        }

        @Override
        public void accept(@Nullable Object part) {
            Object kept = part instanceof AliasName alias ? (Object) number(alias) : part;
            if (size == parts.length) {
                parts = Arrays.copyOf(parts, 2 * size);
            }
            parts[size++] = kept;
            hash = 31 * hash + (kept == null ? 0 : kept.hashCode());
        }

        private int number(AliasName alias) {
            List<AliasName> known = aliases;
            if (known == null) {
                known = new ArrayList<>(4);
                aliases = known;
            }
            int number = known.indexOf(alias);
            if (number < 0) {
                number = known.size();
                known.add(alias);
            }
            return number;
        }
    }
}
