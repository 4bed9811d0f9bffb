package io.jalchemy.engine;

import io.jalchemy.engine.row.BatchDelete;
import io.jalchemy.engine.row.BatchUpdate;
import io.jalchemy.engine.row.Written;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.tree.Assignment;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Comparison;
import io.jalchemy.sql.tree.ComparisonOperator;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.DeleteNode;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Slot;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.UpdateNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Updates and deletes many rows, each found by its key, as one JDBC batch; says which rows were there. */
final class ChangeBatches {

    private final Connection connection;

    ChangeBatches(Connection connection) {
        this.connection = connection;
    }

    /** Updates; {@code values} by column and row, those that are set first. */
    BitSet update(BatchUpdate batch, Object[][] values, int rows) {
        List<Assignment> set = new ArrayList<>();
        int slot = 0;
        for (Written each : batch.set()) {
            Expression<?> computed = each.expression();
            set.add(new Assignment(
                    each.column(),
                    computed != null
                            ? computed
                            : new Bind<>(new Slot(slot++), each.column().type())));
        }
        return send(new UpdateNode(batch.table(), set, where(batch.where(), slot), List.of()), values, rows);
    }

    /** Deletes; {@code values} by column and row. */
    BitSet delete(BatchDelete batch, Object[][] values, int rows) {
        return send(new DeleteNode(batch.table(), where(batch.where(), 0), List.of()), values, rows);
    }

    private static List<Condition> where(List<Column<?>> columns, int first) {
        List<Condition> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column<?> column = columns.get(i);
            all.add(new Comparison(ComparisonOperator.EQ, column, new Bind<>(new Slot(first + i), column.type())));
        }
        return all;
    }

    private BitSet send(StatementNode node, Object[][] values, int rows) {
        Compiled compiled = connection.compiled(node);
        BitSet there = new BitSet(rows);
        if (rows == 1) {
            there.set(0, connection.update(compiled, row(values, 0)) > 0);
            return there;
        }
        List<Object[]> all = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            all.add(row(values, row));
        }
        int[] counts = connection.sendBatch(compiled, all);
        for (int row = 0; row < rows; row++) {
            there.set(row, counts[row] != 0);
        }
        return there;
    }

    private static Object[] row(Object[][] values, int row) {
        Object[] one = new Object[values.length];
        for (int column = 0; column < one.length; column++) {
            one[column] = values[column][row];
        }
        return one;
    }
}
