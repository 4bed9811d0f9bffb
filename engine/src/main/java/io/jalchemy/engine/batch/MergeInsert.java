package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.MergeNode;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Unnest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code MERGE INTO t USING unnest(…) WITH ORDINALITY AS r ON false WHEN NOT MATCHED THEN INSERT … RETURNING t.…, r.n}: for rows whose keys
 * the database makes in no order.
 *
 * <p><b>Which row is which:</b> each row that comes back says the number of the given one, since RETURNING of MERGE knows both sides
 * (postgresql.org/docs/18/sql-merge.html). So keys may come from a sequence that counts down or cycles, a trigger or a random default.
 * What may not serve: tables with rules or views, which MERGE does not take ({@link RowIdentity#SINGLE_ROWS}).
 *
 * <p><b>Parameters:</b> one for each column. <b>Texts:</b> one for each batch, whatever the number of rows.
 */
public final class MergeInsert implements InsertStrategy {

    /** Makes the strategy, which has no state of its own. */
    public MergeInsert() {}

    @Override
    public boolean accepts(RowsToInsert rows, BatchConnection connection) {
        return rows.count() > 1
                && connection.dialect().has(Feature.MERGE_RETURNING)
                && ArrayInsert.fits(rows, connection)
                && connection.rowIdentity(rows.batch().table()) != RowIdentity.SINGLE_ROWS;
    }

    @Override
    public void insert(RowsToInsert rows, BatchConnection connection) {
        BatchInsert batch = rows.batch();
        Compiled compiled = connection.compiled(batch, batch.columns(), this, 0, () -> statement(batch));
        int to;
        for (int from = 0; from < rows.count(); from = to) {
            to = ArrayRows.end(rows.valued(), from, rows.count(), connection.insertPageSize());
            connection.nextPart(from, to, rows.count());
            send(compiled, rows, from, to, connection);
        }
    }

    private static MergeNode statement(BatchInsert batch) {
        Unnest rows = ArrayRows.of(ArrayRows.valued(batch.columns()));
        List<Expression<?>> columns = new ArrayList<>();
        List<Expression<?>> written = new ArrayList<>();
        ArrayInsert.fill(batch, rows, columns, written);
        List<Node> back = new ArrayList<>(batch.returning());
        back.add(rows.ordinality());
        return new MergeNode(batch.table(), rows, columns, written, back);
    }

    private static void send(Compiled compiled, RowsToInsert rows, int from, int to, BatchConnection connection) {
        @Nullable Object[][] returned = rows.returned();
        connection.read(compiled, ArrayRows.arrays(rows.valued(), from, to), came -> {
            int count = 0;
            while (came.next()) {
                int at = from + (int) came.getLong(returned.length) - 1;
                for (int i = 0; i < returned.length; i++) {
                    returned[i][at] = came.get(i);
                }
                count++;
            }
            rows.check(count, to - from);
        });
    }
}
