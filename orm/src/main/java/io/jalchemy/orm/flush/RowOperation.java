package io.jalchemy.orm.flush;

import io.jalchemy.engine.row.Written;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Expression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row that is inserted, updated or deleted; its values are known or come from other rows. */
final class RowOperation {

    /** What is done, in the order in which it is done to one table if nothing else decides. */
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

    final Kind kind;
    final Table table;
    final @Nullable Change change;
    final @Nullable LinkChange link;
    final List<Written> written = new ArrayList<>();
    final List<Object> values = new ArrayList<>();
    final List<Column<?>> where = new ArrayList<>();
    final List<Object> whereValues = new ArrayList<>();
    final List<Column<?>> returning = new ArrayList<>();
    final List<Integer> returningNumbers = new ArrayList<>();
    boolean versioned;

    private final List<RowOperation> blocks = new ArrayList<>(2);
    private int waitsFor;
    private @Nullable Set<String> reasons;

    RowOperation(Kind kind, Table table, @Nullable Change change, @Nullable LinkChange link) {
        this.kind = kind;
        this.table = table;
        this.change = change;
        this.link = link;
    }

    /** Stands for null among values: lists of values take none. */
    static final Object NULL = new Object();

    void write(Column<?> column, @Nullable Object value) {
        if (value instanceof Expression<?> expression) {
            written.add(new Written(column, expression));
        } else {
            written.add(Written.value(column));
            values.add(value == null ? NULL : value);
        }
    }

    void find(Column<?> column, @Nullable Object value) {
        where.add(column);
        whereValues.add(value == null ? NULL : value);
    }

    /** What is written into {@code column}: a value, a {@link KeyOf}, null; {@code NULL} where it is not written. */
    @Nullable
    Object valueOf(String column) {
        int at = 0;
        for (Written each : written) {
            if (each.column().name().equals(column)) {
                return each.expression() != null ? each.expression() : values.get(at) == NULL ? null : values.get(at);
            }
            at += each.expression() == null ? 1 : 0;
        }
        return NULL;
    }

    /** This comes after {@code other}. */
    void after(RowOperation other, @Nullable String reason) {
        if (other == this) {
            return;
        }
        other.blocks.add(this);
        waitsFor++;
        if (reason != null) {
            reason(reason);
        }
    }

    /** Says why it is where it is. */
    void reason(String why) {
        if (reasons == null) {
            reasons = new LinkedHashSet<>(2);
        }
        reasons.add(why);
    }

    /** Why it is where it is, or what it is. */
    Set<String> reasons() {
        return reasons == null ? Set.of() : reasons;
    }

    boolean isReady() {
        return waitsFor == 0;
    }

    /** It is done; returns what may be done now. */
    List<RowOperation> done() {
        List<RowOperation> ready = new ArrayList<>();
        for (RowOperation each : blocks) {
            if (--each.waitsFor == 0) {
                ready.add(each);
            }
        }
        return ready;
    }

    List<RowOperation> blocked() {
        return blocks;
    }

    boolean addsOrDeletes() {
        return kind == Kind.INSERT || kind == Kind.DELETE;
    }

    /** Whether it is plain that it is sent with the same text as {@code other}; if not, shapes have to be compared. */
    @SuppressWarnings("ReferenceEquality") // what is equal and not the same is found by its shape
    boolean isShapedAs(RowOperation other) {
        if (kind != other.kind
                || table != other.table
                || written.size() != other.written.size()
                || !where.equals(other.where)
                || !returning.equals(other.returning)) {
            return false;
        }
        for (int i = 0; i < written.size(); i++) {
            Written own = written.get(i);
            Written that = other.written.get(i);
            if (own.column() != that.column() || own.expression() != that.expression()) {
                return false;
            }
        }
        return true;
    }

    String verb() {
        return switch (kind) {
            case INSERT -> "INSERT";
            case DELETE, DELETE_LINK -> "DELETE";
            case UPDATE, POST_UPDATE -> "UPDATE";
        };
    }

    @Override
    public String toString() {
        return verb() + " " + table.name() + (change == null ? "" : " (" + change + ")");
    }
}
