package io.jalchemy.engine.batch;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.tree.Expression;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one batch that are inserted, and what came back of them. */
@SuppressWarnings("NullAway") // rows have nulls; arrays of arrays cannot say so to this checker
public final class RowsToInsert {

    private final BatchInsert batch;
    private final @Nullable Object[][] values;
    private final @Nullable Object[][] valued;
    private final @Nullable Object[][] returned;
    private final int count;

    /**
     * Some rows.
     *
     * @param values by column and row; columns that are expressions have none
     */
    public RowsToInsert(BatchInsert batch, @Nullable Object[][] values, int count) {
        this.batch = batch;
        this.values = values;
        this.valued = withoutExpressions(batch.columns(), values);
        this.returned = new Object[batch.returning().size()][count];
        this.count = count;
    }

    private static @Nullable Object[][] withoutExpressions(List<WrittenColumn> columns, @Nullable Object[][] values) {
        @Nullable Object[][] valued = new Object[values.length][];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            if (columns.get(i).expression() == null) {
                valued[next++] = values[i];
            }
        }
        return next == valued.length ? values : Arrays.copyOf(valued, next);
    }

    /** Returns what they have in common. */
    public BatchInsert batch() {
        return batch;
    }

    /** Returns how many there are. */
    public int count() {
        return count;
    }

    /** Returns their values by column and row; columns that are expressions have none. */
    public @Nullable Object[][] values() {
        return values;
    }

    /** Returns their values by column and row, without the columns that are expressions. */
    public @Nullable Object[][] valued() {
        return valued;
    }

    /** Returns what came back, by column of {@code batch().returning()} and by row; strategies fill it. */
    public @Nullable Object[][] returned() {
        return returned;
    }

    /** Returns whether rows, of which some are told apart by their keys, have all parts of these as values. */
    public boolean isKeyGiven() {
        List<Column<?>> keys = batch.table().primaryKeyColumns();
        for (Column<?> key : keys) {
            int place = place(key);
            if (place < 0 || batch.columns().get(place).expression() != null) {
                return false;
            }
        }
        return !keys.isEmpty();
    }

    /** Returns where among what comes back the key is that the database makes; -1 if it is given, or does not come back. */
    public int generatedPlace() {
        Column<?> generated = batch.table().autoincrementColumn();
        return generated == null || place(generated) >= 0
                ? -1
                : batch.returning().indexOf(generated);
    }

    /** Returns where {@code column} is among those that are given; -1 if it is not. */
    int place(Column<?> column) {
        for (int i = 0; i < batch.columns().size(); i++) {
            if (batch.columns().get(i).column().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the values of some rows, one row after the other; rows of a mixed batch have none where there is an expression. */
    @Nullable
    Object[] byRow(int from, int to) {
        @Nullable Object[] all = new Object[valued.length * (to - from)];
        int next = 0;
        for (int row = from; row < to; row++) {
            for (@Nullable Object[] column : valued) {
                if (!(column[row] instanceof Expression<?>)) {
                    all[next++] = column[row];
                }
            }
        }
        return batch.mixed() ? Arrays.copyOf(all, next) : all;
    }

    /**
     * Checks how many rows the database says that it took.
     *
     * @throws JalchemyException if it is another number: nobody can say which are missing
     */
    public void check(long came, int went) {
        if (came != went) {
            throw new JalchemyException(
                    "ROWS_MISSING",
                    "Of " + went + " rows for table " + batch.table().name() + " the database took " + came
                            + ". A trigger or a rule drops rows; the library cannot say which.");
        }
    }
}
