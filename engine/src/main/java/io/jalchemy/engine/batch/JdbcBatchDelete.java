package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Feature;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC batch of {@code DELETE … WHERE k = ?}.
 *
 * <p><b>Which row is which:</b> JDBC gives the count of each statement in their order; a driver that only says that a statement was done
 * ({@code SUCCESS_NO_INFO}) is taken to have found its row. Rows come sorted by their keys, so writers lock in the same order.
 *
 * <p><b>Parameters:</b> those of one row. <b>Texts:</b> one for each batch.
 */
public final class JdbcBatchDelete implements DeleteStrategy {

    /** Makes the strategy, which has no state of its own. */
    public JdbcBatchDelete() {}

    @Override
    public boolean accepts(BatchDelete batch, int rows, boolean counted, BatchConnection connection) {
        return rows > 1 && connection.dialect().has(Feature.JDBC_BATCHES);
    }

    @Override
    public BitSet delete(BatchDelete batch, @Nullable Object[][] values, int rows, BatchConnection connection) {
        return JdbcBatchUpdate.there(
                RowStatements.together(RowStatements.delete(batch, connection), values, rows, connection));
    }

    /**
     * Deletes rows and returns how many there were: the sum of the driver's counts, since a row that is not found by its key may be
     * several.
     */
    @Override
    public long deleteCounted(BatchDelete batch, @Nullable Object[][] values, int rows, BatchConnection connection) {
        long deleted = 0;
        for (int count : RowStatements.together(RowStatements.delete(batch, connection), values, rows, connection)) {
            deleted += count < 0 ? 1 : count; // a driver may only say that it was done
        }
        return deleted;
    }
}
