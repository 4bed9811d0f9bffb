package io.jalchemy.sql.compile;

import io.jalchemy.sql.tree.Assignment;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Compound;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.DeleteNode;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.Junction;
import io.jalchemy.sql.tree.Label;
import io.jalchemy.sql.tree.Locking;
import io.jalchemy.sql.tree.MergeNode;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.OnConflict;
import io.jalchemy.sql.tree.Ordering;
import io.jalchemy.sql.tree.OutputNames;
import io.jalchemy.sql.tree.Paging;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.SelectedValues;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.TableSource;
import io.jalchemy.sql.tree.UpdateNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes one statement. A dialect's compiler overrides what its database does in its own way.
 *
 * <p>For one statement and one thread.
 */
public class SqlCompiler extends ExpressionCompiler {

    private final FromClause from;
    private final Deque<List<Node>> selectLists = new ArrayDeque<>();
    private boolean qualified = true;

    /** A compiler of {@code dialect}. */
    public SqlCompiler(Dialect dialect) {
        super(dialect);
        this.from = new FromClause(this);
    }

    final Compiled compile(StatementNode statement, ValueSlots slots) {
        slots(slots);
        List<Node> returned;
        if (statement instanceof QueryNode query) {
            rows(query, false);
            returned = query.columns();
        } else if (statement instanceof InsertNode insert) {
            insert(insert);
            returned = insert.returning();
        } else if (statement instanceof UpdateNode update) {
            update(update);
            returned = update.returning();
        } else if (statement instanceof MergeNode merge) {
            merge(merge);
            returned = merge.returning();
        } else {
            DeleteNode delete = (DeleteNode) statement;
            delete(delete);
            returned = delete.returning();
        }
        String with = from.commonTables().written(this);
        return new Compiled(with + text(), parameters(), resultColumns(returned));
    }

    /** Names and types of what comes back. */
    List<ResultColumn> resultColumns(List<Node> returned) {
        List<ResultColumn> columns = new ArrayList<>();
        List<String> names = OutputNames.of(returned).names();
        for (int i = 0; i < returned.size(); i++) {
            columns.add(new ResultColumn(names.get(i), lowered(returned.get(i)).type()));
        }
        return columns;
    }

    // ---- SELECT

    /** Appends a query; {@code named} for every column under the name by which it is known outside. */
    protected final void rows(QueryNode query, boolean named) {
        if (query instanceof Compound compound) {
            compound(compound);
        } else {
            select((SelectNode) query, named);
        }
    }

    @Override
    final void query(QueryNode query) {
        write("(");
        rows(query, false);
        write(")");
    }

    private void select(SelectNode select, boolean named) {
        boolean around = qualified;
        qualified = true;
        from.enter(select);
        selectLists.push(select.columns());
        write(select.distinct() ? "SELECT DISTINCT " : "SELECT ");
        List<String> names = named ? OutputNames.of(select).names() : List.of();
        for (int i = 0; i < select.columns().size(); i++) {
            write(i == 0 ? "" : ", ");
            selected(select.columns().get(i), named ? names.get(i) : null);
        }
        from.write();
        conditions(" WHERE ", select.filter().where());
        for (int i = 0; i < select.filter().groupBy().size(); i++) {
            write(i == 0 ? " GROUP BY " : ", ");
            grouped(select.filter().groupBy().get(i));
        }
        conditions(" HAVING ", select.filter().having());
        orderings(" ORDER BY ", select.paging().orderBy());
        paging(select.paging());
        if (select.locking() != null) {
            locking(select.locking());
        }
        selectLists.pop();
        from.leave();
        qualified = around;
    }

    /** Appends one element of a select list; {@code name} is the one that it needs outside, null for any. */
    void selected(Node column, @Nullable String name) {
        Expression<?> expression = lowered(column);
        Label<?> label = SelectedValues.plain(expression) instanceof Label<?> found ? found : null;
        Expression<?> value = label == null ? expression : label.expression();
        expression(value);
        String wanted = name == null && label != null ? label.name() : name;
        boolean natural = name != null
                && SelectedValues.plain(value) instanceof ColumnExpression<?> plain
                && plain.name().equals(wanted);
        if (wanted != null && !natural) {
            write(" AS ").name(wanted);
        }
    }

    private void conditions(String keyword, List<Condition> conditions) {
        if (!conditions.isEmpty()) {
            write(keyword);
            expression(conditions.size() == 1 ? conditions.get(0) : new Junction(false, conditions));
        }
    }

    /**
     * What is selected and has values in it goes by its place, since to the database each parameter is another value. A label's name
     * would be that of a column if a table has one.
     */
    private void grouped(Expression<?> expression) {
        int selected = SelectedValues.isIn(expression) ? selected(expression) : -1;
        if (selected < 0) {
            expression(expression);
        } else {
            place(selected);
        }
    }

    private int selected(Expression<?> expression) {
        List<Node> columns = selectLists.peek();
        return columns == null ? -1 : SelectedValues.indexOf(columns, expression);
    }

    private void place(int index) {
        int before = OutputNames.of(Objects.requireNonNull(selectLists.peek()).subList(0, index))
                .names()
                .size();
        write(String.valueOf(before + 1));
    }

    @Override
    final void sorted(Expression<?> expression) {
        boolean label = SelectedValues.plain(expression) instanceof Label;
        int selected = label || SelectedValues.isIn(expression) ? selected(expression) : -1;
        if (selected < 0) {
            expression(expression);
            return;
        }
        Node column =
                SelectedValues.plain(Objects.requireNonNull(selectLists.peek()).get(selected));
        if (column instanceof Label<?> named && isOnlyName(named.name())) {
            name(named.name());
        } else {
            place(selected);
        }
    }

    /** Whether one element of the select list alone has {@code name}. */
    private boolean isOnlyName(String name) {
        int found = 0;
        for (Node column : Objects.requireNonNull(selectLists.peek())) {
            found += OutputNames.of(List.of(column)).names().contains(name) ? 1 : 0;
        }
        return found == 1;
    }

    /** Writes LIMIT and OFFSET. */
    protected void paging(Paging paging) {
        if (paging.limit() != null) {
            write(" LIMIT ");
            expression(paging.limit());
        }
        if (paging.offset() != null) {
            write(" OFFSET ");
            expression(paging.offset());
        }
    }

    /** Writes FOR UPDATE. */
    protected void locking(Locking locking) {
        require(Feature.ROW_LOCKS, "FOR UPDATE", "Leave it out: the database locks what a transaction writes to.");
        List<String> optional =
                dialect().has(Feature.OPTIONAL_ROW_LOCKS) ? List.of() : from.optionalNames(locking.lockedItems());
        if (!optional.isEmpty()) {
            require(
                    Feature.OPTIONAL_ROW_LOCKS,
                    "FOR UPDATE of " + String.join(", ", optional) + ", of which an outer join may have no row,",
                    "Name what is to be locked and is always there: forUpdateOf(…), or locked(….of(…)). To lock both, use"
                            + " join(…), or lock the rows by a query of their own.");
        }
        write(
                locking.share()
                        ? locking.keyShare() ? " FOR KEY SHARE" : " FOR SHARE"
                        : locking.keyShare() ? " FOR NO KEY UPDATE" : " FOR UPDATE");
        String keyword = " OF ";
        for (FromItem item : locking.lockedItems()) {
            for (String name : from.lockedNames(item)) {
                write(keyword).write(name);
                keyword = ", ";
            }
        }
        write(locking.skipLocked() ? " SKIP LOCKED" : "").write(locking.noWait() ? " NOWAIT" : "");
    }

    private void compound(Compound compound) {
        for (int i = 0; i < compound.parts().size(); i++) {
            QueryNode part = compound.parts().get(i);
            write(i == 0 ? "" : " " + compound.operator().sql() + " ");
            if (part instanceof Compound || !part.paging().equals(Paging.NONE)) {
                compoundPart(part, i == 0);
            } else {
                rows(part, i == 0);
            }
        }
        OutputNames names = OutputNames.of(compound);
        for (int i = 0; i < compound.paging().orderBy().size(); i++) {
            Ordering order = compound.paging().orderBy().get(i);
            write(i == 0 ? " ORDER BY " : ", ");
            ordering(new Ordering(
                    new ByName<>(names.nameOf(order.expression())), order.descending(), order.nullsBefore()));
        }
        paging(compound.paging());
    }

    /** Writes a query with an order or a limit of its own, or one put together of several, as a part of another. */
    protected void compoundPart(QueryNode part, boolean named) {
        write("(");
        rows(part, named);
        write(")");
    }

    // ---- INSERT, UPDATE, DELETE

    private void insert(InsertNode insert) {
        write("INSERT INTO ");
        @Nullable TableSource table = target(insert.into());
        from.enterTarget(table, List.of());
        if (insert.columns().isEmpty() && insert.query() == null) {
            write(" DEFAULT VALUES");
        } else {
            write(" (");
            names(insert.columns());
            write(")");
        }
        if (insert.query() != null) {
            write(" ");
            rows(insertedRows(insert), false);
        }
        for (int row = 0; row < insert.rows().size() && !insert.columns().isEmpty(); row++) {
            write(row == 0 ? " VALUES " : ", ");
            row(insert, row);
        }
        if (insert.onConflict() != null) {
            onConflict(insert.onConflict());
        }
        returning(insert.returning(), Feature.INSERT_RETURNING);
    }

    private void row(InsertNode insert, int row) {
        List<Expression<?>> values = insert.rows().get(row);
        for (int i = 0; i < values.size(); i++) {
            write(i == 0 ? "(" : ", ");
            written(
                    values.get(i),
                    place(insert.columns().get(i)).in(row + 1, insert.rows().size()));
        }
        write(")");
    }

    private static ValuePlace place(Expression<?> column) {
        if (column instanceof ColumnExpression<?> known) {
            return ValuePlace.written(known);
        }
        throw notLowered(column);
    }

    private void merge(MergeNode merge) {
        require(Feature.MERGE_RETURNING, "MERGE", "Insert the rows one by one.");
        write("MERGE INTO ");
        from.enterTarget(target(merge.into()), merge.values());
        from.write(" USING ");
        write(" ON false WHEN NOT MATCHED THEN INSERT (");
        names(merge.columns());
        expressions(") VALUES (", merge.values());
        write(")");
        returning(merge.returning(), Feature.MERGE_RETURNING);
    }

    /** The query of an INSERT from one. */
    protected QueryNode insertedRows(InsertNode insert) {
        return Objects.requireNonNull(insert.query());
    }

    private void names(List<? extends Expression<?>> columns) {
        for (int i = 0; i < columns.size(); i++) {
            write(i == 0 ? "" : ", ");
            columnName(columns.get(i));
        }
    }

    private void columnName(Expression<?> expression) {
        if (expression instanceof ColumnExpression<?> column) {
            name(column.name());
        } else {
            unlowered(expression);
        }
    }

    /** Writes ON CONFLICT. */
    protected void onConflict(OnConflict conflict) {
        require(Feature.ON_CONFLICT, "ON CONFLICT", "Look for the row first.");
        write(" ON CONFLICT");
        if (!conflict.columns().isEmpty()) {
            write(" (");
            names(conflict.columns());
            write(")");
        }
        if (conflict.updates().isEmpty()) {
            write(" DO NOTHING");
            return;
        }
        write(" DO UPDATE");
        assignments(conflict.updates());
        conditions(" WHERE ", conflict.where());
    }

    private void update(UpdateNode update) {
        write("UPDATE ");
        @Nullable TableSource table = target(update.target());
        List<Node> uses = new ArrayList<>(update.set());
        uses.addAll(update.where());
        from.enterTarget(table, uses);
        assignments(update.set());
        if (from.listsMore()) {
            require(Feature.UPDATE_FROM, "UPDATE … FROM", "Use subqueries: where(column.in(select(…))).");
            from.write(" FROM ");
        }
        conditions(" WHERE ", update.where());
        returning(update.returning(), Feature.UPDATE_RETURNING);
    }

    private void assignments(List<Assignment> assignments) {
        for (int i = 0; i < assignments.size(); i++) {
            write(i == 0 ? " SET " : ", ");
            columnName(assignments.get(i).column());
            write(" = ");
            written(assignments.get(i).value(), place(assignments.get(i).column()));
        }
    }

    private void delete(DeleteNode delete) {
        write("DELETE FROM ");
        @Nullable TableSource table = target(delete.target());
        from.enterTarget(table, delete.where());
        if (from.listsMore()) {
            require(Feature.DELETE_USING, "DELETE … USING", "Use subqueries: where(column.in(select(…))).");
            from.write(" USING ");
        }
        conditions(" WHERE ", delete.where());
        returning(delete.returning(), Feature.UPDATE_RETURNING);
    }

    /** Writes the table that is changed, and returns it; null if nothing is known of it. */
    @Nullable
    TableSource target(Node target) {
        if (!(target instanceof TableSource table)) {
            throw notLowered(target);
        }
        table(table);
        return table;
    }

    /** Appends a table's name with its schema. */
    protected final void table(TableSource table) {
        if (table.schema() != null) {
            name(table.schema()).write(".");
        }
        name(table.name());
    }

    private void returning(List<Node> columns, Feature feature) {
        if (columns.isEmpty()) {
            return;
        }
        require(feature, "RETURNING", "Select the rows by their key afterwards.");
        qualified = from.listsMore();
        write(" RETURNING ");
        for (int i = 0; i < columns.size(); i++) {
            write(i == 0 ? "" : ", ");
            selected(columns.get(i), null);
        }
        qualified = true;
    }

    @Override
    void column(ColumnExpression<?> column) {
        if (!(column instanceof ByName)) {
            String qualifier = qualified ? from.qualifier(column.from()) : null;
            write(qualifier == null ? "" : qualifier + ".");
        }
        name(column.name());
    }
}
