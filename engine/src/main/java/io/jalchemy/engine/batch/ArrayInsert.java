package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.Unnest;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code INSERT … SELECT … FROM unnest(…) WITH ORDINALITY ORDER BY n RETURNING …}: one array for each column.
 *
 * <p><b>Which row is which:</b> by the key, where the program gives it; by the order of the keys ({@link AscendingKeys}), which serves
 * because the SELECT is sorted by the number of the row, and PostgreSQL computes {@code nextval} for a sorted query after sorting it
 * (postgresql.org/docs/18/sql-insert.html, queries). What may not serve: the order in which rows come back, keys of a sequence that counts
 * down or cycles, and keys that a trigger sets; such tables are left to {@link MergeInsert}.
 *
 * <p><b>Parameters:</b> one for each column. <b>Texts:</b> one for each batch, whatever the number of rows.
 */
public final class ArrayInsert implements InsertStrategy {

    /** Makes the strategy, which has no state of its own. */
    public ArrayInsert() {}

    @Override
    public boolean accepts(RowsToInsert rows, BatchConnection connection) {
        return rows.count() > 1
                && (rows.batch().returning().isEmpty() || connection.dialect().has(Feature.INSERT_RETURNING))
                && fits(rows, connection)
                && ReturnedByRow.canMatchRows(rows, connection);
    }

    /** Returns whether the values of {@code rows} can be sent as arrays. */
    static boolean fits(RowsToInsert rows, BatchConnection connection) {
        if (rows.batch().mixed()) {
            return false;
        }
        List<Column<?>> valued = ArrayRows.valued(rows.batch().columns());
        return !valued.isEmpty() && ArrayRows.take(valued, connection);
    }

    @Override
    public void insert(RowsToInsert rows, BatchConnection connection) {
        BatchInsert batch = rows.batch();
        ReturnedByRow returning = new ReturnedByRow(rows, connection, true);
        Compiled compiled =
                connection.compiled(batch, batch.columns(), this, 0, () -> statement(batch, returning.back));
        int to;
        for (int from = 0; from < rows.count(); from = to) {
            to = ArrayRows.end(rows.valued(), from, rows.count(), connection.insertPageSize());
            connection.nextPart(from, to, rows.count());
            returning.send(compiled, ArrayRows.arrays(rows.valued(), from, to), from, to);
        }
    }

    private static InsertNode statement(BatchInsert batch, List<Column<?>> back) {
        Unnest rows = ArrayRows.of(ArrayRows.valued(batch.columns()));
        List<Expression<?>> columns = new ArrayList<>();
        List<Node> selected = new ArrayList<>();
        fill(batch, rows, columns, selected);
        SelectNode query = SelectNode.of(selected)
                .withFrom(List.of(rows))
                .orderBy(List.of(rows.ordinality().asc()));
        return new InsertNode(batch.table(), columns, List.of(), query, List.of(), List.<Node>copyOf(back));
    }

    /**
     * Adds the columns of {@code batch} to {@code columns}, and what is written into them to {@code written}: expressions, or the columns
     * of {@code rows}.
     */
    static void fill(BatchInsert batch, Unnest rows, List<Expression<?>> columns, List<? super Expression<?>> written) {
        int next = 0;
        for (WrittenColumn each : batch.columns()) {
            columns.add(each.column());
            Expression<?> computed = each.expression();
            written.add(computed != null ? computed : rows.c(next++));
        }
    }
}
