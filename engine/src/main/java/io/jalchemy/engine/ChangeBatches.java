package io.jalchemy.engine;

import io.jalchemy.engine.row.Batch;
import io.jalchemy.engine.row.BatchDelete;
import io.jalchemy.engine.row.BatchUpdate;
import io.jalchemy.engine.row.Written;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Assignment;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Comparison;
import io.jalchemy.sql.tree.ComparisonOperator;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.DeleteNode;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.InValues;
import io.jalchemy.sql.tree.Join;
import io.jalchemy.sql.tree.JoinKind;
import io.jalchemy.sql.tree.Junction;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.Locking;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Ordering;
import io.jalchemy.sql.tree.ScalarSubquery;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.Slot;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Updates and deletes many rows, each found by its key; says which rows were there.
 *
 * <p>Where the database takes arrays it is one statement, which locks the rows in the order in which they are given before it
 * changes the first, so that two writers never wait for each other in a circle. Elsewhere it is a JDBC batch.
 */
final class ChangeBatches {

    private static final int ARRAYS = 0;
    private static final int ARRAYS_COUNTED = -1;

    private final Connection connection;

    ChangeBatches(Connection connection) {
        this.connection = connection;
    }

    /** Updates; {@code values} by column and row, those that are set first. */
    BitSet update(BatchUpdate batch, Object[][] values, int rows) {
        try {
            return send(batch, values, rows);
        } catch (RuntimeException e) {
            throw WrongValues.in(connection, e, batch.table(), batch.set(), batch.where(), values, rows);
        }
    }

    private BitSet send(BatchUpdate batch, Object[][] values, int rows) {
        if (rows > 1 && isLockable() && isUnnestable(batch)) {
            return unnested(batch, values, rows);
        }
        return send(compiled(batch, batch.set(), 1, () -> single(batch)), values, rows);
    }

    /** Deletes; {@code values} by column and row. */
    BitSet delete(BatchDelete batch, Object[][] values, int rows) {
        if (rows > 1 && isLockable() && UnnestedRows.take(batch.where(), connection)) {
            return numbers(compiled(batch, List.of(), ARRAYS, () -> deleting(batch)), values, rows);
        }
        return send(compiled(batch, List.of(), 1, () -> single(batch)), values, rows);
    }

    /** Deletes and counts what it deleted. */
    long deleteCounted(BatchDelete batch, Object[][] values, int rows) {
        if (rows > 1 && isLockable() && UnnestedRows.take(batch.where(), connection)) {
            return count(compiled(batch, List.of(), ARRAYS_COUNTED, () -> deletingCounted(batch)), values, rows);
        }
        Compiled compiled = compiled(batch, List.of(), 1, () -> single(batch));
        if (rows == 1) {
            return connection.update(compiled, row(values, 0));
        }
        long deleted = 0;
        for (int count : connection.sendBatch(compiled, rows(values, rows))) {
            deleted += count < 0 ? 1 : count; // a driver may only say that it was done
        }
        return deleted;
    }

    /** Whether one statement can lock the rows before it changes the first. */
    private boolean isLockable() {
        return connection.dialect().has(Feature.LOCKING_SUBQUERY);
    }

    private Compiled compiled(Batch batch, List<Written> written, int form, Supplier<StatementNode> node) {
        return connection.engine().batches().get(batch, written, form, () -> connection.compiled(node.get()));
    }

    private static UpdateNode single(BatchUpdate batch) {
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
        return new UpdateNode(batch.table(), set, where(batch.where(), slot), List.of());
    }

    private static DeleteNode single(BatchDelete batch) {
        return new DeleteNode(batch.table(), where(batch.where(), 0), List.of());
    }

    private static DeleteNode deleting(BatchDelete batch) {
        Locked locked = new Locked(batch.table(), batch.where(), List.of(), Locking.UPDATE);
        return new DeleteNode(batch.table(), locked.same(batch.table()), List.of(locked.number()));
    }

    /**
     * Where rows are found by one column, those that are deleted are the array that locking them made: none can be deleted
     * before all are locked, and no row is looked for in a join.
     */
    private static DeleteNode deletingCounted(BatchDelete batch) {
        if (batch.where().size() > 1) {
            return deleting(batch).withReturning(List.of());
        }
        Column<?> column = batch.where().get(0);
        SelectNode locked = isOrderedAlike(column)
                ? lockedInOrder(batch.table(), column, 0, Locking.UPDATE)
                : new Locked(batch.table(), batch.where(), List.of(), Locking.UPDATE).lockedKeys();
        Expression<?> any =
                new Custom<>(Custom.ANY_ROW, "", List.of(new ScalarSubquery<>(locked, column.type())), column.type());
        return new DeleteNode(batch.table(), List.of(new Comparison(ComparisonOperator.EQ, column, any)), List.of());
    }

    /** Whether the server orders the values of {@code column} as Java does. */
    private static boolean isOrderedAlike(Column<?> column) {
        return column.type().kind().isInteger() && column.type().base() == null;
    }

    /**
     * Rows found by a whole number, locked in its order; several with the same one by their keys.
     *
     * @param slot of the array of numbers
     */
    private static SelectNode lockedInOrder(Table table, Column<?> column, int slot, Locking locking) {
        Aliased there = new Aliased(table, new AliasName("t"));
        Expression<?> found = there.c(column.name());
        List<Ordering> order = new ArrayList<>();
        order.add(found.asc());
        for (Column<?> key : table.primaryKeyColumns()) {
            if (!key.equals(column)) {
                order.add(there.c(key.name()).asc());
            }
        }
        return SelectNode.of(List.of(found))
                .withFrom(List.of(there))
                .where(List.of(new InValues(found, new ListBind<>(new Slot(slot), column.type()), false)))
                .orderBy(order)
                .withLocking(locking);
    }

    /**
     * Updates with arrays. Where rows are found by what stays as it is, it is enough to count those that were changed, and to
     * ask for the missing ones if there are any; elsewhere each row that was there says so.
     */
    private BitSet unnested(BatchUpdate batch, Object[][] values, int rows) {
        boolean moves = batch.set().stream().anyMatch(each -> batch.where().contains(each.column()));
        Compiled compiled = compiled(batch, batch.set(), ARRAYS, () -> updating(batch, moves));
        if (moves) {
            return numbers(compiled, values, rows);
        }
        long changed = count(compiled, values, rows);
        BitSet there = new BitSet(rows);
        if (changed == rows) {
            there.set(0, rows);
            return there;
        }
        Object[][] keys =
                Arrays.copyOfRange(values, values.length - batch.where().size(), values.length);
        return numbers(connection.compiled(finding(batch)), keys, rows);
    }

    /** Which of the given rows are there. */
    private static StatementNode finding(BatchUpdate batch) {
        Locked found = new Locked(batch.table(), batch.where(), List.of(), null);
        return SelectNode.of(List.of(found.number())).withFrom(List.of(found.found));
    }

    private boolean isUnnestable(BatchUpdate batch) {
        return UnnestedRows.take(UnnestedRows.valued(batch.set()), connection)
                && UnnestedRows.take(batch.where(), connection);
    }

    private static StatementNode updating(BatchUpdate batch, boolean moves) {
        boolean keys = batch.set().stream().anyMatch(each -> isReferredTo(batch.table(), each.column()));
        Locking locking = keys ? Locking.UPDATE : Locking.NO_KEY_UPDATE;
        List<Column<?>> valued = UnnestedRows.valued(batch.set());
        List<Column<?>> key = batch.table().primaryKeyColumns();
        if (!moves
                && key.size() == 1
                && isOrderedAlike(key.get(0))
                && batch.where().contains(key.get(0))) {
            return updatingByNumber(batch, key.get(0), valued, locking);
        }
        Locked locked = new Locked(batch.table(), batch.where(), valued, locking);
        return new UpdateNode(
                batch.table(),
                set(batch, locked::c),
                locked.same(batch.table()),
                moves ? List.of(locked.number()) : List.of());
    }

    /**
     * Updates rows whose key is a whole number. A query by itself locks them in order of the keys; the condition that it has counted
     * them is asked once, before the first row is looked for, so that the rows need not be joined with those that are locked.
     */
    private static StatementNode updatingByNumber(
            BatchUpdate batch, Column<?> key, List<Column<?>> valued, Locking locking) {
        List<Column<?>> all = new ArrayList<>(valued);
        all.addAll(batch.where());
        Unnest rows = UnnestedRows.of(all);
        List<Condition> where = new ArrayList<>();
        for (int i = 0; i < batch.where().size(); i++) {
            where.add(new Comparison(
                    ComparisonOperator.EQ, batch.table().c(batch.where().get(i).name()), rows.c(valued.size() + i)));
        }
        int slot = valued.size() + batch.where().indexOf(key);
        Subquery locked = new Subquery(lockedInOrder(batch.table(), key, slot, locking), new AliasName("l"));
        SelectNode counted = SelectNode.of(List.of(Sql.count())).withFrom(List.of(locked));
        where.add(new ScalarSubquery<>(counted, Types.BIGINT).isNotNull());
        return new UpdateNode(batch.table(), set(batch, rows::c), where, List.of());
    }

    /** What is set, with {@code given} for the columns that each row has a value of its own for, by number. */
    private static List<Assignment> set(BatchUpdate batch, IntFunction<Expression<?>> given) {
        List<Assignment> set = new ArrayList<>();
        int next = 0;
        for (Written each : batch.set()) {
            Expression<?> computed = each.expression();
            set.add(new Assignment(each.column(), computed != null ? computed : given.apply(next++)));
        }
        return set;
    }

    /** Whether foreign keys may lead to {@code column}: then writing it takes the stronger lock. */
    private static boolean isReferredTo(Table table, Column<?> column) {
        return column.isPrimaryKey()
                || table.uniqueConstraints().stream()
                        .anyMatch(each -> each.columns().contains(column.name()))
                || table.indexes().stream()
                        .anyMatch(each -> each.unique() && each.columns().contains(column.name()));
    }

    /** The rows that are there, locked in the order of the given ones, each with what it was given and its number. */
    private static final class Locked {

        private final List<Column<?>> where;
        private final int first;
        private final Unnest rows;
        private final Aliased there;
        private final SelectNode select;
        private final Subquery found;

        /** With {@code locking}; null for none. */
        Locked(Table table, List<Column<?>> where, List<Column<?>> set, @Nullable Locking locking) {
            List<Column<?>> all = new ArrayList<>(set);
            all.addAll(where);
            this.where = where;
            this.first = set.size();
            this.rows = UnnestedRows.of(all);
            List<Node> columns = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                columns.add(rows.c(i));
            }
            columns.add(rows.ordinality());
            this.there = new Aliased(table, new AliasName("t"));
            List<Condition> on = new ArrayList<>();
            for (int i = 0; i < where.size(); i++) {
                Expression<?> column = there.c(where.get(i).name());
                on.add(new Comparison(ComparisonOperator.EQ, column, rows.c(first + i)));
            }
            Condition both = on.size() == 1 ? on.get(0) : new Junction(false, on);
            this.select = SelectNode.of(columns)
                    .withFrom(List.of(new Join(there, JoinKind.INNER, rows, both)))
                    .orderBy(List.of(rows.ordinality().asc()))
                    .withLocking(locking);
            this.found = new Subquery(select, new AliasName("l"));
        }

        /** Only what the rows were found by, which is one column. */
        SelectNode lockedKeys() {
            return select.withColumns(List.of(there.c(where.get(0).name())));
        }

        /** What was given for a column that is set. */
        Expression<?> c(int index) {
            return found.c(rows.c(index));
        }

        Expression<Long> number() {
            return found.c(rows.ordinality());
        }

        /** Which row of {@code table} it is. */
        List<Condition> same(Table table) {
            List<Condition> all = new ArrayList<>();
            for (int i = 0; i < where.size(); i++) {
                all.add(new Comparison(
                        ComparisonOperator.EQ, table.c(where.get(i).name()), c(first + i)));
            }
            return all;
        }
    }

    /** Sends {@code compiled}, which gives back nothing; says how many rows changed. */
    private long count(Compiled compiled, Object[][] values, int rows) {
        long changed = 0;
        int end;
        for (int from = 0; from < rows; from = end) {
            end = UnnestedRows.end(values, from, rows);
            changed += connection.update(compiled, UnnestedRows.arrays(values, from, end));
        }
        return changed;
    }

    /** Sends {@code compiled}, which gives back the numbers of rows. */
    private BitSet numbers(Compiled compiled, Object[][] values, int rows) {
        BitSet there = new BitSet(rows);
        int end;
        for (int from = 0; from < rows; from = end) {
            int start = from;
            end = UnnestedRows.end(values, from, rows);
            connection.read(compiled, UnnestedRows.arrays(values, start, end), cursor -> {
                while (cursor.next()) {
                    there.set(start + (int) cursor.getLong(0) - 1);
                }
            });
        }
        return there;
    }

    private static List<Condition> where(List<Column<?>> columns, int first) {
        List<Condition> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column<?> column = columns.get(i);
            all.add(new Comparison(ComparisonOperator.EQ, column, new Bind<>(new Slot(first + i), column.type())));
        }
        return all;
    }

    private BitSet send(Compiled compiled, Object[][] values, int rows) {
        BitSet there = new BitSet(rows);
        if (rows == 1) {
            there.set(0, connection.update(compiled, row(values, 0)) > 0);
            return there;
        }
        int[] counts = connection.sendBatch(compiled, rows(values, rows));
        for (int row = 0; row < rows; row++) {
            there.set(row, counts[row] != 0);
        }
        return there;
    }

    private static List<Object[]> rows(Object[][] values, int rows) {
        List<Object[]> all = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            all.add(row(values, row));
        }
        return all;
    }

    private static Object[] row(Object[][] values, int row) {
        Object[] one = new Object[values.length];
        for (int column = 0; column < one.length; column++) {
            one[column] = values[column][row];
        }
        return one;
    }
}
