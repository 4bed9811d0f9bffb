package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Comparison;
import io.jalchemy.sql.tree.ComparisonOperator;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.InValues;
import io.jalchemy.sql.tree.Join;
import io.jalchemy.sql.tree.JoinKind;
import io.jalchemy.sql.tree.Junction;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.Locking;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Ordering;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.Slot;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.sql.tree.Unnest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that exist, locked in the order of the given ones, each with its given values and its number, so that two writers never wait for
 * each other in a circle.
 */
final class LockedRows {

    private final List<Column<?>> where;
    private final int first;
    private final Unnest rows;
    private final Aliased there;
    private final SelectNode select;
    private final Subquery found;

    /**
     * Makes the query for rows that exist, joined with the given ones and locked with {@code locking}; null for no lock.
     *
     * @param where the columns that rows are found by
     * @param set the columns whose new values go with them, before those of {@code where}
     */
    LockedRows(Table table, List<Column<?>> where, List<Column<?>> set, @Nullable Locking locking) {
        List<Column<?>> all = new ArrayList<>(set);
        all.addAll(where);
        this.where = where;
        this.first = set.size();
        this.rows = ArrayRows.of(all);
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

    /** Returns the query as a subquery. */
    Subquery rows() {
        return found;
    }

    /** Returns the query for the column by which rows are found, the first one, and no others. */
    SelectNode keys() {
        return select.withColumns(List.of(there.c(where.get(0).name())));
    }

    /** Returns the value that was given for column {@code index}; those that are set come first. */
    Expression<?> c(int index) {
        return found.c(rows.c(index));
    }

    /** Returns the number of the given row, from 1. */
    Expression<Long> number() {
        return found.c(rows.ordinality());
    }

    /** Returns the conditions under which a row of {@code table} is the locked one. */
    List<Condition> same(Table table) {
        List<Condition> all = new ArrayList<>();
        for (int i = 0; i < where.size(); i++) {
            all.add(new Comparison(ComparisonOperator.EQ, table.c(where.get(i).name()), c(first + i)));
        }
        return all;
    }

    /** Returns whether the server orders the values of {@code column} as Java does. */
    static boolean isOrderedAlike(Column<?> column) {
        return column.type().kind().isInteger() && column.type().base() == null;
    }

    /**
     * Returns the query for rows found by a whole number, locked in its order; rows with the same one in the order of their keys.
     *
     * @param slot the slot of the array of numbers
     */
    static SelectNode lockedInOrder(Table table, Column<?> column, int slot, Locking locking) {
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
     * Sends {@code compiled}, which returns no rows, with as many rows of {@code values} at a time as {@link ArrayRows#end} allows; returns
     * how many rows changed.
     */
    static long count(Compiled compiled, @Nullable Object[][] values, int rows, BatchConnection connection) {
        long changed = 0;
        int end;
        for (int from = 0; from < rows; from = end) {
            end = ArrayRows.end(values, from, rows);
            changed += connection.update(compiled, ArrayRows.arrays(values, from, end));
        }
        return changed;
    }

    /**
     * Sends {@code compiled}, which returns the numbers of the rows that exist, with as many rows of {@code values} at a time as {@link
     * ArrayRows#end} allows; returns which exist.
     */
    static BitSet numbers(Compiled compiled, @Nullable Object[][] values, int rows, BatchConnection connection) {
        BitSet there = new BitSet(rows);
        int end;
        for (int from = 0; from < rows; from = end) {
            int start = from;
            end = ArrayRows.end(values, from, rows);
            connection.read(compiled, ArrayRows.arrays(values, start, end), cursor -> {
                while (cursor.next()) {
                    there.set(start + (int) cursor.getLong(0) - 1);
                }
            });
        }
        return there;
    }
}
