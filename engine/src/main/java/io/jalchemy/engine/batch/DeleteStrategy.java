package io.jalchemy.engine.batch;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** One way to delete rows. */
public interface DeleteStrategy {

    /**
     * Returns whether it can delete {@code rows} rows of {@code batch} on {@code connection}.
     *
     * @param counted whether it is enough to say how many were there
     */
    boolean takes(BatchDelete batch, int rows, boolean counted, BatchConnection connection);

    /**
     * Deletes rows of a batch that it takes, and says of each whether it was there.
     *
     * @param values by column and row
     */
    BitSet delete(BatchDelete batch, @Nullable Object[][] values, int rows, BatchConnection connection);

    /**
     * Deletes rows of a batch that it takes, and counts them. Default: those that {@link #delete} says were there.
     *
     * @param values by column and row
     */
    default long deleteCounted(BatchDelete batch, @Nullable Object[][] values, int rows, BatchConnection connection) {
        return delete(batch, values, rows, connection).cardinality();
    }
}
