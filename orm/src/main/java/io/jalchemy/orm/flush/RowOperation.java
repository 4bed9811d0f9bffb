package io.jalchemy.orm.flush;

import io.jalchemy.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The operation on one row: an INSERT, UPDATE or DELETE whose values are known or are copied from other rows. */
final class RowOperation {

    /** The kinds of operations, in their default order within a table. */
    enum Kind {
        DELETE_LINK(0),
        UPDATE(1),
        INSERT(2),
        POST_UPDATE(3),
        DELETE(4);

        final int place;

        Kind(int place) {
            this.place = place;
        }
    }

    /** The marker for a column that a row does not write. */
    static final Object ABSENT = new Object();

    final RowShape shape;
    final @Nullable ObjectWrite change;
    final @Nullable LinkWrite link;

    /** The values of the written columns, followed by those that the row is found by; some are a {@link KeyReference}. */
    final @Nullable Object[] values;

    /** True if some of the values are a {@link KeyReference}. */
    final boolean refers;

    /** Another operation of the same object; null for none. */
    final @Nullable RowOperation sibling;

    private @Nullable List<RowOperation> blocks;
    private int waitsFor;

    /** The place among the operations before they are ordered, which follows the order in which objects were added. */
    int number;

    private @Nullable Set<String> reasons;

    RowOperation(
            RowShape shape,
            @Nullable Object[] values,
            boolean refers,
            @Nullable ObjectWrite change,
            @Nullable LinkWrite link) {
        this.shape = shape;
        this.values = values;
        this.refers = refers;
        this.change = change;
        this.link = link;
        if (change == null) {
            this.sibling = null;
        } else {
            this.sibling = change.row;
            change.row = this;
        }
    }

    Kind kind() {
        return shape.kind;
    }

    Table table() {
        return shape.table;
    }

    /** Returns the value written into {@code column}: a value, a {@link KeyReference}, an expression or null; {@link #ABSENT} for none. */
    @Nullable
    Object valueOf(String column) {
        int place = shape.place(column);
        if (place < 0) {
            return ABSENT;
        }
        int index = shape.valueIndex(place);
        return index < 0 ? shape.written.get(place).expression() : values[index];
    }

    /** Returns the value of column {@code index} of those that the row is found by. */
    @Nullable
    Object whereValue(int index) {
        return values[shape.given + index];
    }

    /** Makes this operation come after {@code other}. */
    void after(RowOperation other, @Nullable String reason) {
        if (other == this) {
            return;
        }
        if (other.blocks == null) {
            other.blocks = new ArrayList<>(2);
        }
        other.blocks.add(this);
        waitsFor++;
        if (reason != null) {
            reason(reason);
        }
    }

    /** Records a reason for the operation's place in the order. */
    void reason(String why) {
        if (reasons == null) {
            reasons = new LinkedHashSet<>(2);
        }
        reasons.add(why);
    }

    /** Returns the reasons for the operation's place in the order, or for its existence. */
    Set<String> reasons() {
        return reasons == null ? Set.of() : reasons;
    }

    boolean isReady() {
        return waitsFor == 0;
    }

    /** Marks this operation as done, and passes the operations that no longer wait to {@code ready}. */
    void done(Consumer<RowOperation> ready) {
        if (blocks == null) {
            return;
        }
        for (int i = 0; i < blocks.size(); i++) {
            RowOperation each = blocks.get(i);
            if (--each.waitsFor == 0) {
                ready.accept(each);
            }
        }
    }

    List<RowOperation> blocked() {
        return blocks == null ? List.of() : blocks;
    }

    /** Returns whether an existing row gets another key. */
    boolean changesKey() {
        return kind() == Kind.UPDATE && shape.takesKey;
    }

    boolean addsOrDeletes() {
        return kind() == Kind.INSERT || kind() == Kind.DELETE;
    }

    @Override
    public String toString() {
        return shape.verb() + " " + table().name() + (change == null ? "" : " (" + change + ")");
    }
}
