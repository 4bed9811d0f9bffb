package io.jalchemy.engine.batch;

import io.jalchemy.sql.error.Counted;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.tree.Expression;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one batch that are inserted, and the values that came back of them. */
@SuppressWarnings("NullAway") // rows have nulls; arrays of arrays cannot say so to this checker
public final class RowsToInsert {

    private final BatchInsert batch;
    private final @Nullable Object[][] values;
    private final @Nullable Object[][] valued;
    private final @Nullable Object[][] returned;
    private final int count;

    /**
     * Makes rows that are to be inserted.
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

    /** Returns the batch: what the rows have in common. */
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

    /** Returns the values that came back, by column of {@code batch().returning()} and by row; strategies fill them in. */
    public @Nullable Object[][] returned() {
        return returned;
    }

    /** Returns whether all parts of the primary key are given as values, so that rows are told apart by their keys. */
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

    /**
     * Returns the place, among the columns that come back, of the key that the database makes; -1 if it is given, does not come back, or
     * there is none.
     */
    public int generatedPlace() {
        Column<?> generated = batch.table().autoincrementColumn();
        return generated == null || place(generated) >= 0
                ? -1
                : batch.returning().indexOf(generated);
    }

    /** Returns the place of {@code column} among the columns that are written; -1 if it is not there. */
    int place(Column<?> column) {
        for (int i = 0; i < batch.columns().size(); i++) {
            if (batch.columns().get(i).column().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns the values of the rows from {@code from} to before {@code to}, one row after the other; in a mixed batch those that are
     * expressions are left out.
     */
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
     * Checks the number of rows that the database says it took.
     *
     * @param came the number of rows that it took
     * @param went the number of rows that were sent
     * @throws JalchemyException if the numbers differ: it is unknown which rows are missing
     */
    public void check(long came, int went) {
        if (came != went) {
            throw new JalchemyException(
                    "ROWS_MISSING",
                    "Of " + Counted.of(went, "row") + " for table "
                            + batch.table().name() + " the database took " + came
                            + ". A trigger or a rule drops rows; the library cannot say which.");
        }
    }
}
