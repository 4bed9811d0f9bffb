package io.jalchemy.sql.compile;

import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Compound;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.Junction;
import io.jalchemy.sql.tree.Label;
import io.jalchemy.sql.tree.Locking;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Ordering;
import io.jalchemy.sql.tree.OutputNames;
import io.jalchemy.sql.tree.Paging;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.SelectedValues;
import io.jalchemy.sql.tree.SetOperator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes queries: the part of {@link SqlCompiler} for SELECT, set operations, and the items of FROM.
 *
 * <p>Each protected method that is not final writes one clause, with the space before it, and may be overridden: to write it in other
 * words, to write nothing, or to write it at another place. {@link #select(SelectNode)} calls the clauses in the order of the standard.
 */
public abstract class QueryCompiler extends FromCompiler {

    private final Deque<SelectList> selectLists = new ArrayDeque<>();
    private boolean qualified = true;

    /** Whether the next SELECT is the statement itself, or a part of the set operation that it is, so that programs read what it selects. */
    private boolean outermost;

    QueryCompiler(Dialect dialect) {
        super(dialect);
    }

    /** A select list, and the names that its columns need outside of the query; null where any name will do. */
    private record SelectList(List<Node> columns, @Nullable List<String> outerNames, boolean read) {}

    // ---- queries

    /** Appends {@code query}; if {@code named}, every column gets the name by which it is known outside of it. */
    protected final void rows(QueryNode query, boolean named) {
        if (query instanceof Compound compound) {
            compound(compound);
        } else {
            select((SelectNode) query, named);
        }
    }

    @Override
    protected final void isolated(QueryNode query) {
        List<FromList> around = scope().leaveAll();
        rows(query, true);
        scope().enterAll(around);
    }

    /** Appends {@code query}, which is the whole statement. */
    final void outermost(QueryNode query) {
        outermost = !writesLiterals(); // the columns of a view are read by other statements
        rows(query, false);
    }

    @Override
    protected final void query(QueryNode query) {
        write("(");
        rows(query, false);
        write(")");
    }

    private void select(SelectNode select, boolean named) {
        boolean around = qualified;
        boolean read = outermost;
        boolean inCall = insideCall(false);
        qualified = true;
        outermost = false;
        scope().enter(select);
        selectLists.push(
                new SelectList(select.columns(), named ? OutputNames.of(select).names() : null, read));
        select(select);
        selectLists.pop();
        scope().leave();
        outermost = read;
        qualified = around;
        insideCall(inCall);
    }

    /** Writes a SELECT, clause after clause. Called for each one, also within other statements and as a part of a set operation. */
    protected void select(SelectNode select) {
        write("SELECT ");
        distinct(select);
        columns(select);
        from(select);
        where(select.filter().where());
        groupBy(select.filter().groupBy());
        having(select.filter().having());
        orderBy(select.paging().orderBy());
        paging(select.paging());
        if (select.locking() != null) {
            locking(select.locking());
        }
    }

    /**
     * Writes {@code DISTINCT} or {@code DISTINCT ON (a, b)}, with a space behind it, if {@code select} asks for it; nothing otherwise. An
     * expression of DISTINCT ON is written as one of ORDER BY is, which it has to agree with.
     */
    protected void distinct(SelectNode select) {
        write(select.distinct() ? "DISTINCT " : "");
        List<Expression<?>> on = select.modifiers().distinctOn();
        if (on.isEmpty()) {
            return;
        }
        require(
                Feature.DISTINCT_ON,
                "SELECT DISTINCT ON (…)",
                "Number the rows of each group by rowNumber().over(partitionBy(…).orderBy(…)) in a subquery, and select those with 1.");
        for (int i = 0; i < on.size(); i++) {
            write(i == 0 ? "ON (" : ", ");
            sorted(on.get(i));
        }
        write(") ");
    }

    /** Writes the select list: {@link #selected} for each element, with commas between them. */
    protected void columns(SelectNode select) {
        for (int i = 0; i < select.columns().size(); i++) {
            write(i == 0 ? "" : ", ");
            selected(select.columns().get(i), outerName(i));
        }
    }

    /** Returns the name that element {@code index} of the select list needs outside of its query; null if any will do. */
    protected final @Nullable String outerName(int index) {
        List<String> names = selectList().outerNames();
        return names == null ? null : names.get(index);
    }

    private SelectList selectList() {
        return Objects.requireNonNull(selectLists.peek());
    }

    /**
     * Writes one element of a select list or of RETURNING: a value, and {@link #label} unless it has the right name without one.
     *
     * @param name the name that it needs outside of the query; null if any will do
     */
    protected void selected(Node column, @Nullable String name) {
        Expression<?> expression = lowered(column);
        Label<?> label = SelectedValues.plain(expression) instanceof Label<?> found ? found : null;
        Expression<?> value = label == null ? expression : label.expression();
        ColumnExpression<?> plain = SelectedValues.plain(value) instanceof ColumnExpression<?> found ? found : null;
        String wanted = name == null && label != null ? label.name() : name;
        SelectList list = selectLists.peek();
        boolean around = typeExpressions().select(value, list == null || list.read());
        if (around && wanted == null && plain != null) {
            wanted = plain.name();
        }
        boolean natural =
                !around && name != null && plain != null && plain.name().equals(wanted);
        if (wanted != null && !natural) {
            label(dialect().identifiers().checked(wanted, dialect().name()));
        }
    }

    /** Writes the name of a selected value, behind it: {@code AS total}. */
    protected void label(String name) {
        write(" AS ").name(name);
    }

    /** Writes WHERE, or nothing if there is no condition. Called for queries, UPDATE, DELETE, and the DO UPDATE of an upsert. */
    protected void where(List<Condition> conditions) {
        conditions(" WHERE ", conditions);
    }

    /** Appends conditions that all have to hold, with {@code keyword} before them; nothing for none. */
    protected final void conditions(String keyword, List<Condition> conditions) {
        if (!conditions.isEmpty()) {
            write(keyword);
            expression(conditions.size() == 1 ? conditions.get(0) : new Junction(false, conditions));
        }
    }

    /** Writes GROUP BY: {@link #grouped} for each element, with commas between them; nothing for none. */
    protected void groupBy(List<Expression<?>> elements) {
        for (int i = 0; i < elements.size(); i++) {
            write(i == 0 ? " GROUP BY " : ", ");
            grouped(elements.get(i));
        }
    }

    /**
     * Writes one element of GROUP BY. An expression with values that is also selected is written as its position in the select list, since
     * to the database each parameter is another value. The label's name is not used, as it would mean a column of a table that has one of
     * that name.
     */
    protected void grouped(Expression<?> expression) {
        int selected = SelectedValues.isIn(expression) ? selectedAt(expression) : -1;
        if (selected < 0) {
            expression(expression);
        } else {
            position(selected);
        }
    }

    private int selectedAt(Expression<?> expression) {
        SelectList list = selectLists.peek();
        return list == null ? -1 : SelectedValues.indexOf(list.columns(), expression);
    }

    private void position(int index) {
        int before =
                OutputNames.of(selectList().columns().subList(0, index)).names().size();
        write(String.valueOf(before + 1));
    }

    /** Writes HAVING, or nothing if there is no condition. */
    protected void having(List<Condition> conditions) {
        conditions(" HAVING ", conditions);
    }

    /** Writes ORDER BY of a query or of a set operation: {@link #ordering} for each element; nothing for none. */
    protected void orderBy(List<Ordering> orderings) {
        orderings(" ORDER BY ", orderings);
    }

    /**
     * Writes the expression to sort by: a selected label as its name if that is unique, or as its position; another selected expression
     * with values as its position. In the order of a window or an aggregate, which knows nothing of the select list, it is written out.
     */
    @Override
    protected void sorted(Expression<?> expression) {
        if (isInsideCall()) {
            expression(expression);
            return;
        }
        boolean label = SelectedValues.plain(expression) instanceof Label;
        int selected = label || SelectedValues.isIn(expression) ? selectedAt(expression) : -1;
        if (selected < 0) {
            expression(expression);
            return;
        }
        Node column = SelectedValues.plain(selectList().columns().get(selected));
        if (column instanceof Label<?> named && isOnlyName(named.name())) {
            name(named.name());
        } else {
            position(selected);
        }
    }

    /** Returns whether exactly one element of the select list has {@code name}. */
    private boolean isOnlyName(String name) {
        int found = 0;
        for (Node column : selectList().columns()) {
            found += OutputNames.of(List.of(column)).names().contains(name) ? 1 : 0;
        }
        return found == 1;
    }

    /**
     * Writes the part of the rows to return: {@link #limit}, then {@link #offset}, each if the query has it; {@link #fetchWithTies} behind
     * OFFSET in place of LIMIT.
     */
    protected void paging(Paging paging) {
        if (paging.limit() != null && !paging.withTies()) {
            limit(paging.limit());
        }
        if (paging.offset() != null) {
            offset(paging.offset());
        }
        if (paging.limit() != null && paging.withTies()) {
            require(
                    Feature.FETCH_WITH_TIES,
                    "FETCH FIRST … WITH TIES",
                    "Number the rows by rank().over(orderBy(…)) in a subquery, and select those up to the limit.");
            fetchWithTies(paging.limit());
        }
    }

    /** Writes the number of rows to return, and that those follow which are equal in the order to the last of them. */
    protected void fetchWithTies(Expression<Long> rows) {
        write(" FETCH FIRST (");
        expression(rows);
        write(") ROWS WITH TIES");
    }

    /** Writes the largest number of rows to return. */
    protected void limit(Expression<Long> limit) {
        write(" LIMIT ");
        expression(limit);
    }

    /** Writes the number of rows to skip at the beginning. */
    protected void offset(Expression<Long> offset) {
        write(" OFFSET ");
        expression(offset);
    }

    // ---- locks

    /**
     * Writes the clause that locks rows: {@link #lockStrength}, {@link #lockedTables}, {@link #lockWait}. Called for a query that locks;
     * refuses to lock rows that an outer join may not have, where the database cannot.
     */
    protected void locking(Locking locking) {
        require(Feature.ROW_LOCKS, "FOR UPDATE", "Leave it out: the database locks what a transaction writes to.");
        List<String> optional =
                dialect().has(Feature.OPTIONAL_ROW_LOCKS) ? List.of() : scope().optionalNames(locking.lockedItems());
        if (!optional.isEmpty()) {
            require(
                    Feature.OPTIONAL_ROW_LOCKS,
                    "FOR UPDATE of " + String.join(", ", optional) + ", of which an outer join may have no row,",
                    "Name what is to be locked and is always there: forUpdateOf(…), or locked(….of(…)). To lock both, use"
                            + " join(…), or lock the rows by a query of their own.");
        }
        lockStrength(locking);
        lockedTables(locking);
        lockWait(locking);
    }

    /** Writes the strength of a lock: {@code FOR UPDATE}, {@code FOR KEY SHARE} … */
    protected void lockStrength(Locking locking) {
        write(
                locking.share()
                        ? locking.keyShare() ? " FOR KEY SHARE" : " FOR SHARE"
                        : locking.keyShare() ? " FOR NO KEY UPDATE" : " FOR UPDATE");
    }

    /** Writes the tables whose rows are locked: {@code OF users}; nothing for those of all tables. */
    protected void lockedTables(Locking locking) {
        List<String> names = lockedNames(locking);
        for (int i = 0; i < names.size(); i++) {
            write(i == 0 ? " OF " : ", ").write(names.get(i));
        }
    }

    /** Returns the names of the tables whose rows are locked, in quotes where they need them; empty for all. */
    protected final List<String> lockedNames(Locking locking) {
        List<String> names = new ArrayList<>();
        for (FromItem item : locking.lockedItems()) {
            names.addAll(scope().lockedNames(item));
        }
        return names;
    }

    /** Writes the treatment of rows that others have locked: {@code SKIP LOCKED}, {@code NOWAIT}, or nothing to wait for them. */
    protected void lockWait(Locking locking) {
        write(locking.skipLocked() ? " SKIP LOCKED" : "").write(locking.noWait() ? " NOWAIT" : "");
    }

    // ---- set operations

    /** Writes a set operation: its queries with the operator between them, then ORDER BY, LIMIT and OFFSET of the whole. */
    protected void compound(Compound compound) {
        for (int i = 0; i < compound.parts().size(); i++) {
            QueryNode part = compound.parts().get(i);
            write(i == 0 ? "" : " " + operator(compound.operator()) + " ");
            if (part instanceof Compound || !part.paging().equals(Paging.NONE)) {
                compoundPart(part, i == 0);
            } else {
                rows(part, i == 0);
            }
        }
        OutputNames names = OutputNames.of(compound);
        List<Ordering> orderings = new ArrayList<>();
        for (Ordering order : compound.paging().orderBy()) {
            orderings.add(new Ordering(
                    new ByName<>(names.nameOf(order.expression())), order.descending(), order.nullsBefore()));
        }
        orderBy(orderings);
        paging(compound.paging());
    }

    /** Returns the database's spelling of {@code operator}. */
    protected String operator(SetOperator operator) {
        return operator.sql();
    }

    /** Writes a query that has an order or a limit of its own, or is a set operation itself, as a part of a set operation. */
    protected void compoundPart(QueryNode part, boolean named) {
        write("(");
        rows(part, named);
        write(")");
    }

    // ---- FROM

    /** Writes FROM and the items that the query selects from; nothing if there are none. */
    protected void from(SelectNode select) {
        fromItems(" FROM ");
    }

    // ---- common table expressions

    @Override
    protected void cte(Cte cte) {
        scope().define(cte);
        name(scope().nameOf(cte));
    }

    @Override
    protected void cteQuery(Cte cte) {
        isolated(cte.query());
        Cte.Recursion recursion = cte.recursion();
        if (recursion != null) {
            write(" ").write(operator(recursion.operator())).write(" ");
            isolated(recursion.step());
        }
    }

    /**
     * Writes WITH and a space behind it. Called once, after the rest of the statement was written, if that uses common table expressions;
     * the text goes to the position that {@link SqlCompiler#with} has marked.
     *
     * @param tables the common table expressions, each behind those that it uses
     */
    protected void commonTables(List<CommonTable> tables) {
        boolean recursive = false;
        for (CommonTable table : tables) {
            recursive |= table.cte().recursion() != null;
        }
        write(recursive ? "WITH RECURSIVE " : "WITH ");
        for (int i = 0; i < tables.size(); i++) {
            write(i == 0 ? "" : ", ");
            commonTable(tables.get(i));
        }
        write(" ");
    }

    /** Writes one element of WITH: a name, the names of its columns if it is recursive, and its query. */
    protected void commonTable(CommonTable table) {
        name(table.name());
        if (table.cte().recursion() != null) {
            List<? extends ColumnExpression<?>> columns = table.cte().columns();
            for (int i = 0; i < columns.size(); i++) {
                write(i == 0 ? "(" : ", ").name(columns.get(i).name());
            }
            write(")");
        }
        write(" AS (");
        body(table);
        write(")");
    }

    /** Appends the text that {@link #cteQuery} has written for {@code table}, and its parameters. */
    protected final void body(CommonTable table) {
        write(table.query());
        parameters().addAll(table.parameters());
    }

    // ---- columns

    /** Sets whether columns are written with the name of their table, until it is set otherwise. */
    final void qualified(boolean yes) {
        qualified = yes;
    }

    @Override
    protected void column(ColumnExpression<?> column) {
        if (!(column instanceof ByName)) {
            String qualifier = qualified ? scope().qualifier(column.from()) : null;
            write(qualifier == null ? "" : qualifier + ".");
        }
        name(column.name());
    }
}
