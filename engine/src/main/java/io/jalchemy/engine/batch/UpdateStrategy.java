package io.jalchemy.engine.batch;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A way to update rows that knows of each whether it exists. */
public interface UpdateStrategy {

    /** Returns whether it can update {@code rows} rows of {@code batch} on {@code connection}. */
    boolean accepts(BatchUpdate batch, int rows, BatchConnection connection);

    /**
     * Updates rows of a batch that it takes.
     *
     * @param values by column and row, those that are set and have no expression first
     * @return the numbers of the rows that exist
     */
    BitSet update(BatchUpdate batch, @Nullable Object[][] values, int rows, BatchConnection connection);
}
