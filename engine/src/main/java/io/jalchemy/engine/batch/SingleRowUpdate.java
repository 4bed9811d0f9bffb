package io.jalchemy.engine.batch;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code UPDATE … SET … WHERE k = ?}, one row after the other.
 *
 * <p><b>Which row is which:</b> there is one. <b>Parameters:</b> those of one row. <b>Texts:</b> one for each batch, prepared once.
 */
public final class SingleRowUpdate implements UpdateStrategy {

    /** Makes the strategy, which has no state of its own. */
    public SingleRowUpdate() {}

    @Override
    public boolean accepts(BatchUpdate batch, int rows, BatchConnection connection) {
        return true;
    }

    @Override
    public BitSet update(BatchUpdate batch, @Nullable Object[][] values, int rows, BatchConnection connection) {
        return RowStatements.oneByOne(RowStatements.update(batch, connection), values, rows, connection);
    }
}
