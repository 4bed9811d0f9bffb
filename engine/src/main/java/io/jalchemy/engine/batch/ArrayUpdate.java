package io.jalchemy.engine.batch;

import io.jalchemy.sql.Sql;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Assignment;
import io.jalchemy.sql.tree.Comparison;
import io.jalchemy.sql.tree.ComparisonOperator;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Locking;
import io.jalchemy.sql.tree.ScalarSubquery;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.sql.tree.Unnest;
import io.jalchemy.sql.tree.UpdateNode;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@code UPDATE … FROM (SELECT … JOIN unnest(…) WITH ORDINALITY … FOR UPDATE)}: one array for each column, and all rows locked in their
 * order before the first is changed.
 *
 * <p><b>Which row is which:</b> where rows are found by what stays as it is, it is enough to count those that changed, and to ask for the
 * missing ones, by their numbers, only if there are any; where the statement changes what they are found by (versions), RETURNING gives
 * the number of each row that was there. What may not serve: the order in which rows come back.
 *
 * <p><b>Parameters:</b> one for each column. <b>Texts:</b> one for each batch, whatever the number of rows.
 */
public final class ArrayUpdate implements UpdateStrategy {

    /** Makes the strategy, which has no state of its own. */
    public ArrayUpdate() {}

    @Override
    public boolean accepts(BatchUpdate batch, int rows, BatchConnection connection) {
        return rows > 1
                && connection.dialect().has(Feature.LOCKING_SUBQUERY)
                && connection.dialect().has(Feature.ROW_LOCKS)
                && connection.dialect().has(Feature.UPDATE_FROM)
                && (!changesWhere(batch) || connection.dialect().has(Feature.UPDATE_RETURNING))
                && ArrayRows.take(ArrayRows.valued(batch.set()), connection)
                && ArrayRows.take(batch.where(), connection);
    }

    /** Returns whether the statement writes a column that rows are found by. */
    private static boolean changesWhere(BatchUpdate batch) {
        for (WrittenColumn each : batch.set()) {
            if (batch.where().contains(each.column())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public BitSet update(BatchUpdate batch, @Nullable Object[][] values, int rows, BatchConnection connection) {
        boolean moves = changesWhere(batch);
        Compiled compiled = connection.compiled(batch, batch.set(), this, 0, () -> statement(batch, moves));
        if (moves) {
            return LockedRows.numbers(compiled, values, rows, connection);
        }
        long changed = LockedRows.count(compiled, values, rows, connection);
        if (changed == rows) {
            BitSet there = new BitSet(rows);
            there.set(0, rows);
            return there;
        }
        @Nullable
        Object[][] keys =
                Arrays.copyOfRange(values, values.length - batch.where().size(), values.length);
        return LockedRows.numbers(connection.compiled(finding(batch)), keys, rows, connection);
    }

    /** Returns the query for the numbers of the given rows that exist. */
    private static StatementNode finding(BatchUpdate batch) {
        LockedRows found = new LockedRows(batch.table(), batch.where(), List.of(), null);
        return SelectNode.of(List.of(found.number())).withFrom(List.of(found.rows()));
    }

    private static StatementNode statement(BatchUpdate batch, boolean moves) {
        boolean keys = batch.set().stream().anyMatch(each -> isReferredTo(batch.table(), each.column()));
        Locking locking = keys ? Locking.UPDATE : Locking.NO_KEY_UPDATE;
        List<Column<?>> valued = ArrayRows.valued(batch.set());
        List<Column<?>> key = batch.table().primaryKeyColumns();
        if (!moves
                && key.size() == 1
                && LockedRows.isOrderedAlike(key.get(0))
                && batch.where().contains(key.get(0))) {
            return byNumber(batch, key.get(0), valued, locking);
        }
        LockedRows locked = new LockedRows(batch.table(), batch.where(), valued, locking);
        return new UpdateNode(
                batch.table(),
                set(batch, locked::c),
                locked.same(batch.table()),
                moves ? List.of(locked.number()) : List.of());
    }

    /**
     * Returns the statement for rows whose key is a whole number. A subquery locks them in the order of the keys; the condition that it has
     * counted them is evaluated once, before the first row is looked up, so that the rows need not be joined with those that are locked.
     */
    private static StatementNode byNumber(BatchUpdate batch, Column<?> key, List<Column<?>> valued, Locking locking) {
        List<Column<?>> all = new ArrayList<>(valued);
        all.addAll(batch.where());
        Unnest rows = ArrayRows.of(all);
        List<Condition> where = new ArrayList<>();
        for (int i = 0; i < batch.where().size(); i++) {
            where.add(new Comparison(
                    ComparisonOperator.EQ, batch.table().c(batch.where().get(i).name()), rows.c(valued.size() + i)));
        }
        int slot = valued.size() + batch.where().indexOf(key);
        Subquery locked = new Subquery(LockedRows.lockedInOrder(batch.table(), key, slot, locking), new AliasName("l"));
        SelectNode counted = SelectNode.of(List.of(Sql.count())).withFrom(List.of(locked));
        where.add(new ScalarSubquery<>(counted, Types.BIGINT).isNotNull());
        return new UpdateNode(batch.table(), set(batch, rows::c), where, List.of());
    }

    /**
     * Returns the assignments of {@code batch}; {@code given} supplies the values of columns for which each row has one of its own, by
     * their number among these.
     */
    static List<Assignment> set(BatchUpdate batch, IntFunction<Expression<?>> given) {
        List<Assignment> set = new ArrayList<>();
        int next = 0;
        for (WrittenColumn each : batch.set()) {
            Expression<?> computed = each.expression();
            set.add(new Assignment(each.column(), computed != null ? computed : given.apply(next++)));
        }
        return set;
    }

    /** Returns whether foreign keys may refer to {@code column}: then writing it takes the stronger lock. */
    private static boolean isReferredTo(Table table, Column<?> column) {
        return column.isPrimaryKey()
                || table.uniqueConstraints().stream()
                        .anyMatch(each -> each.columns().contains(column.name()))
                || table.indexes().stream()
                        .anyMatch(each -> each.unique() && each.columns().contains(column.name()));
    }
}
