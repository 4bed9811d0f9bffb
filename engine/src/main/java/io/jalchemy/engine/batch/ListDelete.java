package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.tree.DeleteNode;
import io.jalchemy.sql.tree.InValues;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.Slot;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code DELETE … WHERE k IN (?, ?, …)}: for drivers without batches, which would send each row by itself.
 *
 * <p><b>Which row is which:</b> that need not be known; it serves only where it is enough to count rows, and those are found by one column.
 * It locks rows in no order, so it does not serve where transactions wait for rows ({@link Feature#ROW_LOCKS}): two could wait for each
 * other.
 *
 * <p><b>Parameters:</b> one for each key, in parts of 500. <b>Texts:</b> one for each power of two; the last key fills the places that are
 * left.
 */
@SuppressWarnings("NullAway") // rows have nulls; arrays of arrays cannot say so to this checker
public final class ListDelete implements DeleteStrategy {

    private static final int MAX_KEYS = 500;

    /** Makes the strategy, which has no state of its own. */
    public ListDelete() {}

    @Override
    public boolean accepts(BatchDelete batch, int rows, boolean counted, BatchConnection connection) {
        return rows > 1
                && counted
                && batch.where().size() == 1
                && !connection.dialect().has(Feature.ROW_LOCKS);
    }

    @Override
    public BitSet delete(BatchDelete batch, @Nullable Object[][] values, int rows, BatchConnection connection) {
        throw new UnsupportedOperationException("a list does not say which rows were there");
    }

    @Override
    public long deleteCounted(BatchDelete batch, @Nullable Object[][] values, int rows, BatchConnection connection) {
        Compiled compiled = connection.compiled(batch, List.of(), this, 0, () -> statement(batch));
        long deleted = 0;
        for (int from = 0; from < rows; from += MAX_KEYS) {
            List<@Nullable Object> keys = Arrays.asList(values[0]).subList(from, Math.min(rows, from + MAX_KEYS));
            deleted += connection.update(compiled, new Object[] {keys});
        }
        return deleted;
    }

    private static DeleteNode statement(BatchDelete batch) {
        Column<?> column = batch.where().get(0);
        return new DeleteNode(
                batch.table(),
                List.of(new InValues(column, new ListBind<>(new Slot(0), column.type()), false)),
                List.of());
    }
}
