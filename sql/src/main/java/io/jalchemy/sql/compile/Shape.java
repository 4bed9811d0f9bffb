package io.jalchemy.sql.compile;

import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Slot;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.ValueHolder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement split into what decides its text and the values that do not.
 *
 * <p>Made by one walk. Two statements of equal shape differ in values alone; aliases are numbered in the order in which they
 * come. A shape is the key of a {@link StatementCache}.
 */
public final class Shape {

    private final @Nullable Object[] parts;
    private final int hash;
    private final @Nullable Object[] values;

    private Shape(@Nullable Object[] parts, @Nullable Object[] values) {
        this.parts = parts;
        this.hash = Arrays.hashCode(parts);
        this.values = values;
    }

    /**
     * Splits {@code statement}.
     *
     * @param context what else decides the text: options, for example; compared by {@code equals}
     */
    public static Shape of(StatementNode statement, Object... context) {
        Walk walk = new Walk();
        for (Object each : context) {
            walk.part(each);
        }
        walk.visit(statement);
        return new Shape(walk.parts.toArray(), walk.values.toArray());
    }

    /** {@code statement} with a numbered slot in place of each value, numbered as {@link #values()} are. */
    public static StatementNode withSlots(StatementNode statement) {
        return (StatementNode) slotted(statement, new int[1]);
    }

    private static Node slotted(Node node, int[] next) {
        if (node instanceof Bind<?> bind) {
            return new Bind<>(new Slot(next[0]++), bind.type());
        }
        if (node instanceof ListBind<?> list) {
            return new ListBind<>(new Slot(next[0]++), list.type());
        }
        if (node instanceof ValueHolder holder) {
            return holder.withSlot(new Slot(next[0]++));
        }
        return node.mapChildren(child -> slotted(child, next));
    }

    /** The values, in the order in which they come; each at the index that its slot has. */
    public @Nullable Object[] values() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Shape that && hash == that.hash && Arrays.equals(parts, that.parts));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Collects parts and values. */
    private static final class Walk {
        final List<@Nullable Object> parts = new ArrayList<>(64);
        final List<@Nullable Object> values = new ArrayList<>();
        final List<AliasName> aliases = new ArrayList<>(4);

        void visit(Node node) {
            parts.add(node.getClass());
            node.describe(this::part);
            if (node instanceof Bind<?> bind) {
                values.add(bind.value());
            } else if (node instanceof ListBind<?> list) {
                values.add(list.values());
            } else if (node instanceof ValueHolder holder) {
                values.add(holder.value());
            } else {
                List<? extends Node> children = node.children();
                for (int i = 0; i < children.size(); i++) {
                    visit(children.get(i));
                }
            }
        }

        void part(@Nullable Object part) {
            parts.add(part instanceof AliasName alias ? (Object) number(alias) : part);
        }

        private int number(AliasName alias) {
            for (int i = 0; i < aliases.size(); i++) {
                if (aliases.get(i) == alias) {
                    return i;
                }
            }
            aliases.add(alias);
            return aliases.size() - 1;
        }
    }
}
