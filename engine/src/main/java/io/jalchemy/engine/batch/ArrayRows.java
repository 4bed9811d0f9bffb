package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.Slot;
import io.jalchemy.sql.tree.Unnest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are sent as one array for each column: one text for any number of rows. */
final class ArrayRows {

    /** The greatest number of rows that are sent at once. */
    private static final int MAX_ROWS = 5_000;

    /** About the greatest size of texts and data that are sent at once, in bytes. */
    private static final long MAX_BYTES = 16L << 20;

    private ArrayRows() {}

    /** Returns whether values of {@code columns} can be sent as arrays on {@code connection}. */
    static boolean take(List<? extends Column<?>> columns, BatchConnection connection) {
        Dialect dialect = connection.dialect();
        if (!dialect.has(Feature.ARRAYS) || !dialect.has(Feature.UNNEST)) {
            return false;
        }
        for (Column<?> column : columns) {
            if (!dialect.isUnnested(column.type().on(dialect.name()))) {
                return false;
            }
        }
        return connection.sendsTypedArrays();
    }

    /** Returns the columns of {@code written} for which each row has a value of its own. */
    static List<Column<?>> valued(List<WrittenColumn> written) {
        List<Column<?>> valued = new ArrayList<>();
        for (WrittenColumn each : written) {
            if (each.expression() == null) {
                valued.add(each.column());
            }
        }
        return valued;
    }

    /** Returns an {@code unnest} of one array for each of {@code columns}; each array has its position as its slot. */
    static Unnest of(List<? extends Column<?>> columns) {
        List<ListBind<?>> arrays = new ArrayList<>();
        for (Column<?> each : columns) {
            arrays.add(new ListBind<>(new Slot(arrays.size()), each.type()));
        }
        return new Unnest(arrays, new AliasName("r"));
    }

    /**
     * Returns one array for each column with the rows from {@code from} to before {@code to}; {@code values} are by column and not copied.
     */
    static Object[] arrays(@Nullable Object[][] values, int from, int to) {
        Object[] arrays = new Object[values.length];
        for (int i = 0; i < arrays.length; i++) {
            arrays[i] = new ValueRange(values[i], from, to);
        }
        return arrays;
    }

    /**
     * Returns the row before which a statement that begins with row {@code from} ends, so that neither rows nor bytes become too many; it
     * has at least one row.
     */
    static int end(@Nullable Object[][] values, int from, int rows) {
        return end(values, from, rows, MAX_ROWS);
    }

    /** Returns the same as {@link #end(Object[][], int, int)}, with at most {@code page} rows in a statement. */
    static int end(@Nullable Object[][] values, int from, int rows, int page) {
        int most = Math.min(rows, from + Math.min(MAX_ROWS, page));
        long bytes = 0;
        for (int row = from; row < most; row++) {
            for (@Nullable Object[] column : values) {
                bytes += column[row] instanceof String text
                        ? text.length()
                        : column[row] instanceof byte[] data ? data.length : 0;
            }
            if (bytes > MAX_BYTES && row > from) {
                return row;
            }
        }
        return most;
    }
}
