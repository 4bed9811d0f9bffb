package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends INSERTs of several rows and determines which row the values that came back belong to: by the key where that is given, by the order
 * of the keys where the database makes them ({@link AscendingKeys}). Databases do not promise the order of RETURNING, so the place at which
 * a row came back says nothing.
 */
@SuppressWarnings("NullAway") // rows have nulls; arrays of arrays cannot say so to this checker
final class ReturnedByRow {

    private static final int[] NO_PLACES = {};

    private final RowsToInsert rows;
    private final BatchConnection connection;

    /** The columns that have to come back: those that are wanted, and those that rows are found by. */
    final List<Column<?>> back;

    private final int[] keys;

    ReturnedByRow(RowsToInsert rows, BatchConnection connection, boolean several) {
        this.rows = rows;
        this.connection = connection;
        this.back = new ArrayList<>(rows.batch().returning());
        this.keys = several && !back.isEmpty() && rows.generatedPlace() < 0 ? keyPlaces() : NO_PLACES;
    }

    /** Returns whether several rows can be told apart, or need not be; rows of defaults cannot. */
    static boolean canMatchRows(RowsToInsert rows, BatchConnection connection) {
        if (rows.batch().columns().isEmpty()) {
            return false;
        }
        return rows.batch().returning().isEmpty() || rows.isKeyGiven() || AscendingKeys.canMatchRows(rows, connection);
    }

    /** Returns the places of the parts of the primary key in {@link #back}, to find rows by; adds those that are missing. */
    private int[] keyPlaces() {
        List<Column<?>> parts = rows.batch().table().primaryKeyColumns();
        int[] places = new int[parts.size()];
        for (int i = 0; i < places.length; i++) {
            int place = back.indexOf(parts.get(i));
            places[i] = place < 0 ? back.size() : place;
            if (place < 0) {
                back.add(parts.get(i));
            }
        }
        return places;
    }

    /**
     * Sends the rows from {@code from} to before {@code to} and fills in the values that came back of each.
     *
     * @param sent the values of the statement's parameters
     * @throws JalchemyException if the database took another number of rows, if a key that came back is none of the given ones, or if keys
     *     that the database made do not ascend
     */
    void send(Compiled compiled, @Nullable Object[] sent, int from, int to) {
        @Nullable Object[][] returned = rows.returned();
        if (back.isEmpty()) {
            rows.check(connection.update(compiled, sent), to - from);
        } else if (keys.length > 0 && to - from > 1) {
            @Nullable Object[][] came = new Object[back.size()][to - from];
            read(compiled, sent, came, 0, to - from);
            placeByKey(came, from, to);
        } else {
            read(compiled, sent, returned, from, to);
            int generated = to - from == 1 ? -1 : rows.generatedPlace();
            if (generated >= 0) {
                AscendingKeys.check(returned[generated], from, to, rows, connection);
            }
        }
    }

    /** Reads the values that come back into {@code into}, from row {@code from} to before {@code to}. */
    private void read(Compiled compiled, @Nullable Object[] sent, @Nullable Object[][] into, int from, int to) {
        connection.read(compiled, sent, came -> {
            int row = from;
            while (came.next()) {
                for (int i = 0; i < into.length && row < to; i++) {
                    into[i][row] = came.get(i);
                }
                row++;
            }
            rows.check(row - from, to - from);
        });
    }

    private void placeByKey(@Nullable Object[][] came, int from, int to) {
        List<Column<?>> parts = rows.batch().table().primaryKeyColumns();
        int[] given = new int[parts.size()];
        for (int i = 0; i < given.length; i++) {
            given[i] = rows.place(parts.get(i));
        }
        KeyMatching matching = new KeyMatching(parts, rows.values(), given, from, to);
        @Nullable Object[][] returned = rows.returned();
        for (int row = 0; row < to - from; row++) {
            int at = matching.find(came, keys, row);
            if (at < 0) {
                throw new JalchemyException(
                        "KEY_CHANGED",
                        "The database gave a row of table "
                                + rows.batch().table().name()
                                + " another key than it was sent. A trigger changes keys; have the database generate them.");
            }
            for (int i = 0; i < returned.length; i++) {
                returned[i][at] = came[i][row];
            }
        }
    }
}
