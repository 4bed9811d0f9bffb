package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Slot;
import java.util.ArrayList;
import java.util.List;

/** {@code INSERT … VALUES (…), (…)}: the statement that several strategies send. */
final class ValuesInsert {

    private static final int MAX_ROWS = 1000;
    private static final int MAX_PARAMETERS = 30_000;

    private ValuesInsert() {}

    /** Sends all rows, as many at a time as {@link RowCounts} and the database allow, and fills in the values that came back. */
    static void sendAll(RowsToInsert rows, Object strategy, BatchConnection connection) {
        ReturnedByRow returning = new ReturnedByRow(rows, connection, rows.count() > 1);
        int width = Math.max(1, rows.batch().columns().size());
        int max = maxRows(rows.count(), width, connection);
        int to;
        for (int from = 0; from < rows.count(); from = to) {
            int left = rows.count() - from;
            to = from + (rows.batch().mixed() ? Math.min(left, max) : RowCounts.next(left, width, max));
            Compiled compiled = compiled(rows, from, to, returning.back, strategy, connection);
            connection.nextPart(from, to, rows.count());
            returning.send(compiled, rows.byRow(from, to), from, to);
        }
    }

    private static int maxRows(int rows, int width, BatchConnection connection) {
        long parameters = (long) width * Math.min(rows, MAX_ROWS);
        int limit = parameters <= RowCounts.SAFE_PARAMETERS
                ? RowCounts.SAFE_PARAMETERS
                : Math.min(MAX_PARAMETERS, connection.maxParameters());
        return Math.max(1, Math.min(Math.min(MAX_ROWS, connection.insertPageSize()), limit / width));
    }

    /**
     * Returns the compiled statement for the rows from {@code from} to before {@code to}, with RETURNING of {@code back}. Rows of a mixed
     * batch have a text of their own.
     */
    static Compiled compiled(
            RowsToInsert rows, int from, int to, List<Column<?>> back, Object strategy, BatchConnection connection) {
        BatchInsert batch = rows.batch();
        return batch.mixed()
                ? connection.compiled(statement(rows, from, to - from, back))
                : connection.compiled(
                        batch, batch.columns(), strategy, to - from, () -> statement(rows, from, to - from, back));
    }

    private static InsertNode statement(RowsToInsert rows, int from, int count, List<Column<?>> back) {
        BatchInsert batch = rows.batch();
        List<Expression<?>> columns = new ArrayList<>();
        batch.columns().forEach(each -> columns.add(each.column()));
        List<List<Expression<?>>> all = new ArrayList<>(count);
        int slot = 0;
        for (int row = 0; row < count; row++) {
            List<Expression<?>> one = new ArrayList<>(columns.size());
            for (int column = 0; column < columns.size(); column++) {
                WrittenColumn each = batch.columns().get(column);
                Expression<?> computed = each.expression();
                if (computed == null && rows.values()[column][from + row] instanceof Expression<?> own) {
                    computed = own;
                }
                one.add(
                        computed != null
                                ? computed
                                : new Bind<>(new Slot(slot++), each.column().type()));
            }
            all.add(one);
        }
        return new InsertNode(
                batch.table(), columns, columns.isEmpty() ? List.of() : all, null, List.of(), List.<Node>copyOf(back));
    }
}
