package io.jalchemy.orm.flush;

import io.jalchemy.engine.batch.WrittenColumn;
import io.jalchemy.orm.error.ViewWrittenException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds row operations. One builder builds all rows of a flush, one after the other: it reuses its arrays, and a row that looks like the
 * one before shares its shape.
 */
final class RowBuilder {

    private static final int FIRST = 16;

    private final WritePlans plans;
    private RowOperation.@Nullable Kind kind;
    private @Nullable Table table;
    boolean versioned;

    /** True if some value is the key of another row. */
    private boolean refers;

    private @Nullable Column<?>[] columns = new Column<?>[FIRST];
    private @Nullable Expression<?>[] expressions = new Expression<?>[FIRST];
    private int written;
    private @Nullable Object[] values = new Object[FIRST];
    private int given;
    private @Nullable Column<?>[] where = new Column<?>[4];
    private @Nullable Object[] whereValues = new Object[4];
    private int found;
    private @Nullable Column<?>[] returning = new Column<?>[4];
    private int[] returningNumbers = new int[4];
    private int returned;

    /** Creates a builder without a row; {@link #begin} must be called first. */
    RowBuilder(WritePlans plans) {
        this.plans = plans;
    }

    RowOperation.Kind kind() {
        return java.util.Objects.requireNonNull(kind, "begin");
    }

    Table table() {
        return java.util.Objects.requireNonNull(table, "begin");
    }

    /** Begins a row of {@code next}. */
    RowBuilder begin(RowOperation.Kind what, Table next) {
        this.kind = what;
        this.table = next;
        this.versioned = false;
        this.refers = false;
        this.written = 0;
        this.given = 0;
        this.found = 0;
        this.returned = 0;
        return this;
    }

    /** Returns whether no column is written yet. */
    boolean isEmpty() {
        return written == 0;
    }

    void write(Column<?> column, @Nullable Object value) {
        if (written == columns.length) {
            columns = Arrays.copyOf(columns, 2 * written);
            expressions = Arrays.copyOf(expressions, 2 * written);
        }
        columns[written] = column;
        if (value instanceof Expression<?> expression) {
            expressions[written++] = expression;
            return;
        }
        expressions[written++] = null;
        if (given == values.length) {
            values = Arrays.copyOf(values, 2 * given);
        }
        refers |= value instanceof KeyReference;
        values[given++] = value;
    }

    void find(Column<?> column, @Nullable Object value) {
        if (found == where.length) {
            where = Arrays.copyOf(where, 2 * found);
            whereValues = Arrays.copyOf(whereValues, 2 * found);
        }
        where[found] = column;
        refers |= value instanceof KeyReference;
        whereValues[found++] = value;
    }

    /** Adds {@code column} to RETURNING, for attribute {@code number}. */
    void back(Column<?> column, int number) {
        if (returned == returning.length) {
            returning = Arrays.copyOf(returning, 2 * returned);
            returningNumbers = Arrays.copyOf(returningNumbers, 2 * returned);
        }
        returning[returned] = column;
        returningNumbers[returned++] = number;
    }

    /** Returns whether {@code column} is written. */
    @SuppressWarnings("ReferenceEquality") // rows are made of the very columns that a table has
    boolean writes(Column<?> column) {
        for (int i = 0; i < written; i++) {
            if (column == columns[i]) {
                return true;
            }
        }
        return false;
    }

    /** Returns the value written into {@code column} so far; {@link RowOperation#ABSENT} for none. */
    @Nullable
    Object valueOf(String column) {
        int index = 0;
        for (int i = 0; i < written; i++) {
            Expression<?> expression = expressions[i];
            if (java.util.Objects.requireNonNull(columns[i]).name().equals(column)) {
                return expression != null ? expression : values[index];
            }
            index += expression == null ? 1 : 0;
        }
        return RowOperation.ABSENT;
    }

    /**
     * Ends the row.
     *
     * @param latest holds the shape of the latest row of each kind; null for none
     */
    RowOperation end(@Nullable ObjectWrite change, @Nullable LinkWrite link, @Nullable RowShape @Nullable [] latest) {
        RowShape shape = latest == null ? null : latest[kind().place];
        if (shape == null || !isLike(shape)) {
            refuseView(change);
            shape = new RowShape(this, plans);
            if (latest != null && shape.given == written) {
                latest[kind().place] = shape;
            }
        }
        @Nullable Object[] all = new Object[given + found];
        System.arraycopy(values, 0, all, 0, given);
        System.arraycopy(whereValues, 0, all, given, found);
        return new RowOperation(shape, all, refers, change, link);
    }

    /** Refuses to write to a view. It is called once for each shape, because a view has no shapes. */
    private void refuseView(@Nullable ObjectWrite change) {
        if (table().isView()) {
            throw new ViewWrittenException(change == null ? table().toString() : change.mapper.toString(), table());
        }
    }

    @SuppressWarnings("ReferenceEquality") // shapes are made of the very columns that a table has
    private boolean isLike(RowShape shape) {
        if (shape.table != table
                || shape.writes.length != written
                || shape.finds.length != found
                || shape.backNumbers.length != returned
                || shape.versioned != versioned) {
            return false;
        }
        for (int i = 0; i < written; i++) {
            WrittenColumn each = shape.writes[i];
            if (each.column() != columns[i] || each.expression() != expressions[i]) {
                return false;
            }
        }
        for (int i = 0; i < found; i++) {
            if (shape.finds[i] != where[i]) {
                return false;
            }
        }
        for (int i = 0; i < returned; i++) {
            if (shape.backNumbers[i] != returningNumbers[i]) {
                return false;
            }
        }
        return true;
    }

    // ---- what a new shape is made of

    List<WrittenColumn> written() {
        List<WrittenColumn> all = new ArrayList<>(written);
        for (int i = 0; i < written; i++) {
            all.add(new WrittenColumn(java.util.Objects.requireNonNull(columns[i]), expressions[i]));
        }
        return List.copyOf(all);
    }

    int given() {
        return given;
    }

    List<Column<?>> where() {
        return columns(where, found);
    }

    List<Column<?>> returning() {
        return columns(returning, returned);
    }

    private static List<Column<?>> columns(@Nullable Column<?>[] from, int count) {
        List<Column<?>> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(java.util.Objects.requireNonNull(from[i]));
        }
        return List.copyOf(all);
    }

    int[] returningNumbers() {
        return Arrays.copyOf(returningNumbers, returned);
    }
}
