package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.tree.InValues;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.Slot;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code SELECT … WHERE k = ANY (?)}, or {@code k IN (?, ?, …)} where the database has no arrays: for keys of one column.
 *
 * <p><b>Which row is which:</b> each comes back with its key.
 *
 * <p><b>Parameters:</b> one array of at most 5,000 keys, or one for each key, in parts of 500. <b>Texts:</b> one, or one for each power of
 * two; the last key fills the places that are left.
 */
@SuppressWarnings("NullAway") // rows have nulls; arrays of arrays cannot say so to this checker
public final class ListLookup implements LookupStrategy {

    private static final int MAX_IN_ARRAY = 5_000;
    private static final int MAX_IN_TEXT = 500;

    /** Makes the strategy, which has no state of its own. */
    public ListLookup() {}

    @Override
    public boolean accepts(BatchLookup batch, BatchConnection connection) {
        return batch.keys().size() == 1;
    }

    @Override
    public void read(RowsToFind rows, BatchConnection connection) {
        BatchLookup batch = rows.batch();
        Compiled compiled = connection.compiled(batch, List.of(), this, 0, () -> {
            Column<?> key = batch.keys().get(0);
            return rows.query(new InValues(key, new ListBind<>(new Slot(0), key.type()), false));
        });
        int max = connection.dialect().has(Feature.ARRAYS) ? MAX_IN_ARRAY : MAX_IN_TEXT;
        for (int from = 0; from < rows.count(); from += max) {
            int to = Math.min(rows.count(), from + max);
            List<@Nullable Object> keys = Arrays.asList(rows.keys()[0]).subList(from, to);
            rows.read(compiled, new Object[] {keys}, from, to, connection);
        }
    }
}
