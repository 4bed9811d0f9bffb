package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.error.Counted;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.SelectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are read by their keys, and the values that were read. */
@SuppressWarnings("NullAway") // rows have nulls; arrays of arrays cannot say so to this checker
public final class RowsToFind {

    private final BatchLookup batch;
    private final @Nullable Object[][] keys;
    private final @Nullable Object[][] found;
    private final int count;

    /**
     * Makes rows that are to be found.
     *
     * @param keys by column and row; no row twice
     */
    public RowsToFind(BatchLookup batch, @Nullable Object[][] keys, int count) {
        this.batch = batch;
        this.keys = keys;
        this.found = new Object[batch.columns().size()][count];
        this.count = count;
    }

    /** Returns the batch: what the rows have in common. */
    public BatchLookup batch() {
        return batch;
    }

    /** Returns their keys, by column and row. */
    public @Nullable Object[][] keys() {
        return keys;
    }

    /** Returns how many there are. */
    public int count() {
        return count;
    }

    /** Returns the values that were read, by column of {@code batch().columns()} and by row. */
    public @Nullable Object[][] found() {
        return found;
    }

    /** Returns the query for rows that {@code where} finds: their keys, then the columns that are read. */
    SelectNode query(Condition where) {
        List<Node> columns = new ArrayList<>(batch.keys());
        columns.addAll(batch.columns());
        return SelectNode.of(columns).withFrom(List.of(batch.table())).where(List.of(where));
    }

    /**
     * Sends {@link #query} for the keys from row {@code from} to before {@code to}, and puts the values that it reads in their places.
     *
     * @throws JalchemyException if a row does not exist
     */
    void read(Compiled compiled, @Nullable Object[] sent, int from, int to, BatchConnection connection) {
        List<Column<?>> columns = batch.keys();
        int[] places = new int[columns.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
        }
        KeyMatching matching = new KeyMatching(columns, keys, places, from, to);
        int width = columns.size() + found.length;
        @Nullable Object[][] came = new Object[width][to - from];
        connection.read(compiled, sent, rows -> {
            int row = 0;
            while (rows.next() && row < to - from) {
                for (int i = 0; i < width; i++) {
                    came[i][row] = rows.get(i);
                }
                row++;
            }
            check(row, to - from);
        });
        for (int row = 0; row < to - from; row++) {
            int at = matching.find(came, places, row);
            check(at < 0 ? 0 : 1, 1);
            for (int i = 0; i < found.length; i++) {
                found[i][at] = came[columns.size() + i][row];
            }
        }
    }

    private void check(int there, int wanted) {
        if (there != wanted) {
            throw new JalchemyException(
                    "ROWS_MISSING",
                    "Of " + Counted.of(wanted, "row") + " of table "
                            + batch.table().name() + " that were to be read by their keys, " + there
                            + (there == 1 ? " is" : " are")
                            + " there. Does a trigger change their keys, or a policy hide rows?");
        }
    }
}
