package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.tree.Comparison;
import io.jalchemy.sql.tree.ComparisonOperator;
import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.DeleteNode;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Locking;
import io.jalchemy.sql.tree.ScalarSubquery;
import io.jalchemy.sql.tree.SelectNode;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code DELETE … USING (SELECT … JOIN unnest(…) WITH ORDINALITY … FOR UPDATE)}: one array for each column that rows are found by, and all
 * rows locked in their order before the first is deleted.
 *
 * <p><b>Which row is which:</b> RETURNING gives the number of each row that was there, or that need not be known, and rows are counted.
 * What may not serve: the order in which rows come back.
 *
 * <p><b>Parameters:</b> one for each column. <b>Texts:</b> two for each batch, whatever the number of rows.
 */
public final class ArrayDelete implements DeleteStrategy {

    private static final int EACH = 0;
    private static final int COUNTED = 1;

    /** Makes the strategy, which has no state of its own. */
    public ArrayDelete() {}

    @Override
    public boolean accepts(BatchDelete batch, int rows, boolean counted, BatchConnection connection) {
        return rows > 1
                && connection.dialect().has(Feature.LOCKING_SUBQUERY)
                && connection.dialect().has(Feature.ROW_LOCKS)
                && ((counted && batch.where().size() == 1)
                        || connection.dialect().has(Feature.DELETE_USING))
                && (counted || connection.dialect().has(Feature.UPDATE_RETURNING))
                && ArrayRows.take(batch.where(), connection);
    }

    @Override
    public BitSet delete(BatchDelete batch, @Nullable Object[][] values, int rows, BatchConnection connection) {
        Compiled compiled = connection.compiled(batch, List.of(), this, EACH, () -> each(batch));
        return LockedRows.numbers(compiled, values, rows, connection);
    }

    @Override
    public long deleteCounted(BatchDelete batch, @Nullable Object[][] values, int rows, BatchConnection connection) {
        Compiled compiled = connection.compiled(batch, List.of(), this, COUNTED, () -> counted(batch));
        return LockedRows.count(compiled, values, rows, connection);
    }

    private static DeleteNode each(BatchDelete batch) {
        LockedRows locked = new LockedRows(batch.table(), batch.where(), List.of(), Locking.UPDATE);
        return new DeleteNode(batch.table(), locked.same(batch.table()), List.of(locked.number()));
    }

    /**
     * Returns the statement for counted rows. Where rows are found by one column, it deletes those in the array that the locking subquery
     * makes: none can be deleted before all are locked, and no join is needed. Otherwise it is that of {@link #each} without RETURNING.
     */
    private static DeleteNode counted(BatchDelete batch) {
        if (batch.where().size() > 1) {
            return each(batch).withReturning(List.of());
        }
        Column<?> column = batch.where().get(0);
        SelectNode locked = LockedRows.isOrderedAlike(column)
                ? LockedRows.lockedInOrder(batch.table(), column, 0, Locking.UPDATE)
                : new LockedRows(batch.table(), batch.where(), List.of(), Locking.UPDATE).keys();
        Expression<?> any =
                new Custom<>(Custom.ANY_ROW, "", List.of(new ScalarSubquery<>(locked, column.type())), column.type());
        return new DeleteNode(batch.table(), List.of(new Comparison(ComparisonOperator.EQ, column, any)), List.of());
    }
}
