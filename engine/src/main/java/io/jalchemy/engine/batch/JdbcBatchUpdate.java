package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Feature;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC batch of {@code UPDATE … SET … WHERE k = ?}.
 *
 * <p><b>Which row is which:</b> JDBC gives the count of each statement in their order; a driver that only says that a statement was done
 * ({@code SUCCESS_NO_INFO}) is taken to have found its row. Rows come sorted by their keys, so writers lock in the same order.
 *
 * <p><b>Parameters:</b> those of one row. <b>Texts:</b> one for each batch.
 */
public final class JdbcBatchUpdate implements UpdateStrategy {

    /** Makes the strategy, which has no state of its own. */
    public JdbcBatchUpdate() {}

    @Override
    public boolean accepts(BatchUpdate batch, int rows, BatchConnection connection) {
        return rows > 1 && connection.dialect().has(Feature.JDBC_BATCHES);
    }

    @Override
    public BitSet update(BatchUpdate batch, @Nullable Object[][] values, int rows, BatchConnection connection) {
        int[] counts = RowStatements.together(RowStatements.update(batch, connection), values, rows, connection);
        return there(counts);
    }

    /** Returns the numbers of the statements that found a row, or whose count the driver does not say. */
    static BitSet there(int[] counts) {
        BitSet there = new BitSet(counts.length);
        for (int row = 0; row < counts.length; row++) {
            there.set(row, counts[row] != 0);
        }
        return there;
    }
}
