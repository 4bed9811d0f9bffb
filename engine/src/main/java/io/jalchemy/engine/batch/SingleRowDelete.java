package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Compiled;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code DELETE … WHERE k = ?}, one row after the other.
 *
 * <p><b>Which row is which:</b> there is one. <b>Parameters:</b> those of one row. <b>Texts:</b> one for each batch, prepared once.
 */
public final class SingleRowDelete implements DeleteStrategy {

    /** Makes the strategy, which has no state of its own. */
    public SingleRowDelete() {}

    @Override
    public boolean accepts(BatchDelete batch, int rows, boolean counted, BatchConnection connection) {
        return true;
    }

    @Override
    public BitSet delete(BatchDelete batch, @Nullable Object[][] values, int rows, BatchConnection connection) {
        return RowStatements.oneByOne(RowStatements.delete(batch, connection), values, rows, connection);
    }

    /** Deletes rows and returns how many there were: the sum of the counts, since a row that is not found by its key may be several. */
    @Override
    public long deleteCounted(BatchDelete batch, @Nullable Object[][] values, int rows, BatchConnection connection) {
        Compiled compiled = RowStatements.delete(batch, connection);
        long deleted = 0;
        for (int row = 0; row < rows; row++) {
            deleted += connection.update(compiled, RowStatements.row(values, row));
        }
        return deleted;
    }
}
