package io.jalchemy.sql.compile;

import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Slot;
import io.jalchemy.sql.tree.Source;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.ValueHolder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A statement split into what decides its text and the values that do not.
 *
 * <p>Made by one walk. Two statements of equal shape differ in values alone; aliases are numbered in the order in which they
 * come, and what an alias stands for is walked where the alias comes first. A shape is the key of a {@link StatementCache}.
 */
public final class Shape {

    private static final @Nullable Object[] NO_VALUES = {};
    private static final int LEAST_FORESEEN = 16;
    private static final int PARTS_OF_A_CHILD = 8;
    private static final int MOST_FORESEEN = 256;

    private final @Nullable Object[] parts;
    private final int size;
    private final int hash;
    private final @Nullable Object[] values;

    private Shape(@Nullable Object[] parts, int size, int hash, @Nullable Object[] values) {
        this.parts = parts;
        this.size = size;
        this.hash = hash;
        this.values = values;
    }

    /**
     * Splits {@code statement}.
     *
     * @param context what else decides the text: options, for example; compared by {@code equals}
     */
    public static Shape of(StatementNode statement, Object... context) {
        List<? extends Node> children = statement.children();
        Walk walk = new Walk(Math.min(MOST_FORESEEN, LEAST_FORESEEN + PARTS_OF_A_CHILD * children.size()));
        for (Object each : context) {
            walk.accept(each);
        }
        walk.accept(statement.getClass());
        statement.describe(walk);
        for (int i = 0; i < children.size(); i++) {
            walk.visit(children.get(i));
        }
        return new Shape(walk.parts, walk.size, walk.hash, walk.values());
    }

    /** {@code statement} with a numbered slot in place of each value, numbered as {@link #values()} are. */
    public static StatementNode withSlots(StatementNode statement) {
        return (StatementNode) new Slots().in(statement);
    }

    /** The values, in the order in which they come; each at the index that its slot has. */
    public @Nullable Object[] values() {
        return values;
    }

    /** An equal shape that holds on to no value. */
    Shape withoutValues() {
        return new Shape(Arrays.copyOf(parts, size), size, hash, NO_VALUES);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Shape that
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
        private @Nullable Object[] values = NO_VALUES;
        private int count;
        private @Nullable List<AliasName> aliases;

        Walk(int capacity) {
            this.parts = new Object[capacity];
        }

        @Nullable
        Object[] values() {
            return count == values.length ? values : Arrays.copyOf(values, count);
        }

        void visit(Node node) {
            accept(node.getClass());
            if (node instanceof FromItem item
                    && item.identity() instanceof AliasName alias
                    && aliases != null
                    && aliases.contains(alias)
                    && !(node instanceof Source)) {
                accept(alias);
                return;
            }
            node.describe(this);
            if (node instanceof Bind<?> bind) {
                value(bind.value());
            } else if (node instanceof ListBind<?> list) {
                value(list.values());
            } else {
                if (node instanceof ValueHolder holder) {
                    value(holder.value());
                }
                List<? extends Node> children = node.children();
                for (int i = 0; i < children.size(); i++) {
                    visit(children.get(i));
                }
            }
        }

        private void value(@Nullable Object value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count == 0 ? 4 : 2 * count);
            }
            values[count++] = value;
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

    /** Puts slots into a statement, in the order of the walk. */
    private static final class Slots {
        private final Map<AliasName, Node> done = new HashMap<>();
        private int next;

        Node in(Node node) {
            if (node instanceof Bind<?> bind) {
                return new Bind<>(new Slot(next++), bind.type());
            }
            if (node instanceof ListBind<?> list) {
                return new ListBind<>(new Slot(next++), list.type());
            }
            Node slotted = node instanceof ValueHolder holder ? holder.withSlot(new Slot(next++)) : node;
            if (node instanceof FromItem item
                    && item.identity() instanceof AliasName alias
                    && !(node instanceof Source)) {
                Node known = done.get(alias);
                if (known == null) {
                    done.put(alias, node);
                    known = node.mapChildren(this::in);
                    done.put(alias, known);
                }
                return known;
            }
            return slotted.mapChildren(this::in);
        }
    }
}
