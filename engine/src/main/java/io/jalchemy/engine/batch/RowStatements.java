package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Comparison;
import io.jalchemy.sql.tree.ComparisonOperator;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.DeleteNode;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Slot;
import io.jalchemy.sql.tree.UpdateNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code UPDATE … SET c = ? WHERE k = ?} and {@code DELETE … WHERE k = ?}: statements for one row, which several strategies send. */
final class RowStatements {

    /** Stands for all strategies that send these statements. */
    private static final Object TEXT = new Object();

    private RowStatements() {}

    static Compiled update(BatchUpdate batch, BatchConnection connection) {
        return connection.compiled(batch, batch.set(), TEXT, 1, () -> {
            int given = ArrayRows.valued(batch.set()).size();
            List<Column<?>> valued = ArrayRows.valued(batch.set());
            return new UpdateNode(
                    batch.table(),
                    ArrayUpdate.set(batch, slot -> bind(valued.get(slot), slot)),
                    where(batch.where(), given),
                    List.of());
        });
    }

    static Compiled delete(BatchDelete batch, BatchConnection connection) {
        return connection.compiled(
                batch, List.of(), TEXT, 1, () -> new DeleteNode(batch.table(), where(batch.where(), 0), List.of()));
    }

    /** Returns the conditions that find one row: each of {@code columns} equal to the value of a slot, from {@code first} on. */
    static List<Condition> where(List<Column<?>> columns, int first) {
        List<Condition> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column<?> column = columns.get(i);
            all.add(new Comparison(ComparisonOperator.EQ, column, bind(column, first + i)));
        }
        return all;
    }

    private static Expression<?> bind(Column<?> column, int slot) {
        return new Bind<>(new Slot(slot), column.type());
    }

    /** Sends {@code compiled} row by row; returns which rows existed. */
    static BitSet oneByOne(Compiled compiled, @Nullable Object[][] values, int rows, BatchConnection connection) {
        BitSet there = new BitSet(rows);
        for (int row = 0; row < rows; row++) {
            there.set(row, connection.update(compiled, row(values, row)) > 0);
        }
        return there;
    }

    /** Sends {@code compiled} as a JDBC batch; returns how many rows each statement changed, as JDBC says it. */
    static int[] together(Compiled compiled, @Nullable Object[][] values, int rows, BatchConnection connection) {
        List<@Nullable Object[]> all = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            all.add(row(values, row));
        }
        return connection.updateAll(compiled, all);
    }

    static @Nullable Object[] row(@Nullable Object[][] values, int row) {
        @Nullable Object[] one = new Object[values.length];
        for (int column = 0; column < one.length; column++) {
            one[column] = values[column][row];
        }
        return one;
    }
}
