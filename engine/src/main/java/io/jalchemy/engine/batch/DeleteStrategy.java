package io.jalchemy.engine.batch;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** One way to delete rows. */
public interface DeleteStrategy {

    /**
     * Returns whether it can delete {@code rows} rows of {@code batch} on {@code connection}.
     *
     * @param counted whether it is enough to count the rows that existed
     */
    boolean accepts(BatchDelete batch, int rows, boolean counted, BatchConnection connection);

    /**
     * Deletes rows of a batch that it takes, and returns which of them existed.
     *
     * @param values by column and row
     */
    BitSet delete(BatchDelete batch, @Nullable Object[][] values, int rows, BatchConnection connection);

    /**
     * Deletes rows of a batch that it takes, and returns how many there were. Default: counts those that {@link #delete} returns.
     *
     * @param values by column and row
     */
    default long deleteCounted(BatchDelete batch, @Nullable Object[][] values, int rows, BatchConnection connection) {
        return delete(batch, values, rows, connection).cardinality();
    }
}
