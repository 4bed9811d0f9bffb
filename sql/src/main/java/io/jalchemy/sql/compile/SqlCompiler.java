package io.jalchemy.sql.compile;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.tree.Aggregate;
import io.jalchemy.sql.tree.Assignment;
import io.jalchemy.sql.tree.Between;
import io.jalchemy.sql.tree.Binary;
import io.jalchemy.sql.tree.BinaryOperator;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Case;
import io.jalchemy.sql.tree.Cast;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Comparison;
import io.jalchemy.sql.tree.ComparisonOperator;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.DeleteNode;
import io.jalchemy.sql.tree.Excluded;
import io.jalchemy.sql.tree.Exists;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Function;
import io.jalchemy.sql.tree.InQuery;
import io.jalchemy.sql.tree.InValues;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.IsNull;
import io.jalchemy.sql.tree.Junction;
import io.jalchemy.sql.tree.Label;
import io.jalchemy.sql.tree.Like;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.Locking;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Not;
import io.jalchemy.sql.tree.OnConflict;
import io.jalchemy.sql.tree.Ordering;
import io.jalchemy.sql.tree.OutputNames;
import io.jalchemy.sql.tree.Over;
import io.jalchemy.sql.tree.Paging;
import io.jalchemy.sql.tree.ScalarSubquery;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.TableSource;
import io.jalchemy.sql.tree.TupleNode;
import io.jalchemy.sql.tree.Unary;
import io.jalchemy.sql.tree.UpdateNode;
import io.jalchemy.sql.tree.View;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one statement. A dialect's compiler overrides what its database does in its own way.
 *
 * <p>For one statement and one thread.
 */
public class SqlCompiler {

    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int COMPARISON = 4;
    private static final int ARITHMETIC = 4;
    private static final int UNARY = 20;
    private static final int ATOM = 30;

    private final Dialect dialect;
    private final StringBuilder text = new StringBuilder(128);
    private final List<Parameter> parameters = new ArrayList<>();
    private final FromClause from;
    private boolean qualified = true;

    /** A compiler of {@code dialect}. */
    public SqlCompiler(Dialect dialect) {
        this.dialect = dialect;
        this.from = new FromClause(this);
    }

    final Compiled compile(StatementNode statement) {
        List<Node> returned;
        if (statement instanceof SelectNode select) {
            select(select, false);
            returned = select.columns();
        } else if (statement instanceof InsertNode insert) {
            insert(insert);
            returned = insert.returning();
        } else if (statement instanceof UpdateNode update) {
            update(update);
            returned = update.returning();
        } else {
            DeleteNode delete = (DeleteNode) statement;
            delete(delete);
            returned = delete.returning();
        }
        String ctes = from.commonTables();
        return new Compiled(ctes + text, parameters, resultColumns(returned));
    }

    private static List<ResultColumn> resultColumns(List<Node> returned) {
        List<ResultColumn> columns = new ArrayList<>();
        List<String> names = OutputNames.of(returned).names();
        for (int i = 0; i < returned.size(); i++) {
            columns.add(new ResultColumn(names.get(i), lowered(returned.get(i)).type()));
        }
        return columns;
    }

    private static Expression<?> lowered(Node column) {
        if (column instanceof Expression<?> expression) {
            return expression;
        }
        throw notLowered(column);
    }

    private static JalchemyException notLowered(Node node) {
        return new JalchemyException(
                "NEEDS_SESSION",
                node
                        + " belongs to an entity, which is known to a session only. Execute the statement with a session, or"
                        + " select columns.");
    }

    /** The dialect that this compiler writes. */
    protected final Dialect dialect() {
        return dialect;
    }

    /** Appends {@code sql}. */
    protected final SqlCompiler write(String sql) {
        text.append(sql);
        return this;
    }

    /** Appends a name, in quotes if it needs them. */
    protected final SqlCompiler name(String name) {
        text.append(dialect.identifiers().quoted(name));
        return this;
    }

    /** Appends a parameter. */
    protected final void parameter(@Nullable Object value, SqlType<?> type) {
        parameters.add(new Parameter(value, type, false));
        write("?");
    }

    /** Appends a parameter whose value is a list that is sent as one array. */
    protected final void arrayParameter(Object value, SqlType<?> type) {
        parameters.add(new Parameter(value, type, true));
        write("?");
    }

    /** Refuses the statement unless the database has {@code feature}. */
    protected final void require(Feature feature, String what, String fix) {
        if (!dialect.has(feature)) {
            throw new UnsupportedSqlException(feature.name(), what, dialect.name(), fix);
        }
    }

    final int mark() {
        return text.length();
    }

    final String cut(int mark) {
        String tail = text.substring(mark);
        text.setLength(mark);
        return tail;
    }

    final int parameterMark() {
        return parameters.size();
    }

    final List<Parameter> parameters() {
        return parameters;
    }

    // ---- SELECT

    final void select(SelectNode select, boolean named) {
        from.enter(select);
        write(select.distinct() ? "SELECT DISTINCT " : "SELECT ");
        List<String> names = named ? OutputNames.of(select).names() : List.of();
        for (int i = 0; i < select.columns().size(); i++) {
            write(i == 0 ? "" : ", ");
            selected(lowered(select.columns().get(i)), named ? names.get(i) : null);
        }
        from.write();
        conditions(" WHERE ", select.filter().where());
        expressions(" GROUP BY ", select.filter().groupBy());
        conditions(" HAVING ", select.filter().having());
        orderings(" ORDER BY ", select.paging().orderBy());
        paging(select.paging());
        if (select.locking() != null) {
            locking(select.locking());
        }
        from.leave();
    }

    private void selected(Expression<?> expression, @Nullable String name) {
        if (expression instanceof Label<?> label) {
            expression(label.expression());
            write(" AS ").name(name == null ? label.name() : name);
            return;
        }
        expression(expression);
        boolean natural = expression instanceof ColumnExpression<?> column
                && column.name().equals(name);
        if (name != null && !natural) {
            write(" AS ").name(name);
        }
    }

    private void conditions(String keyword, List<Condition> conditions) {
        if (!conditions.isEmpty()) {
            write(keyword);
            expression(conditions.size() == 1 ? conditions.get(0) : new Junction(false, conditions));
        }
    }

    private void expressions(String keyword, List<? extends Node> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            write(i == 0 ? keyword : ", ");
            expression(lowered(expressions.get(i)));
        }
    }

    private void orderings(String keyword, List<Ordering> orderings) {
        for (int i = 0; i < orderings.size(); i++) {
            write(i == 0 ? keyword : ", ");
            ordering(orderings.get(i));
        }
    }

    /** Writes one element of ORDER BY. A label is written as its name. */
    protected void ordering(Ordering ordering) {
        if (ordering.expression() instanceof Label<?> label) {
            name(label.name());
        } else {
            expression(ordering.expression());
        }
        write(ordering.descending() ? " DESC" : "");
        if (ordering.nullsBefore() != null) {
            write(ordering.nullsBefore() ? " NULLS FIRST" : " NULLS LAST");
        }
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
        write(locking.share() ? " FOR SHARE" : " FOR UPDATE");
        write(locking.skipLocked() ? " SKIP LOCKED" : "").write(locking.noWait() ? " NOWAIT" : "");
    }

    // ---- INSERT, UPDATE, DELETE

    private void insert(InsertNode insert) {
        write("INSERT INTO ");
        target(insert.into());
        if (insert.columns().isEmpty() && insert.query() == null) {
            write(" DEFAULT VALUES");
        } else {
            write(" (");
            for (int i = 0; i < insert.columns().size(); i++) {
                write(i == 0 ? "" : ", ").name(column(insert.columns().get(i)).name());
            }
            write(")");
        }
        if (insert.query() != null) {
            write(" ");
            select(insert.query(), false);
        }
        for (int row = 0; row < insert.rows().size() && !insert.columns().isEmpty(); row++) {
            write(row == 0 ? " VALUES " : ", ");
            expressions("(", insert.rows().get(row));
            write(")");
        }
        qualified = false;
        if (insert.onConflict() != null) {
            onConflict(insert.onConflict());
        }
        returning(insert.returning(), Feature.INSERT_RETURNING);
    }

    /** Writes ON CONFLICT. */
    protected void onConflict(OnConflict conflict) {
        require(Feature.ON_CONFLICT, "ON CONFLICT", "Look for the row first.");
        write(" ON CONFLICT");
        expressions(" (", conflict.columns());
        write(conflict.columns().isEmpty() ? "" : ")");
        if (conflict.updates().isEmpty()) {
            write(" DO NOTHING");
        } else {
            write(" DO UPDATE");
            assignments(conflict.updates());
        }
    }

    private void update(UpdateNode update) {
        write("UPDATE ");
        target(update.target());
        assignments(update.set());
        conditions(" WHERE ", update.where());
        qualified = false;
        returning(update.returning(), Feature.UPDATE_RETURNING);
    }

    private void assignments(List<Assignment> assignments) {
        for (int i = 0; i < assignments.size(); i++) {
            write(i == 0 ? " SET " : ", ")
                    .name(column(assignments.get(i).column()).name())
                    .write(" = ");
            expression(assignments.get(i).value());
        }
    }

    private void delete(DeleteNode delete) {
        write("DELETE FROM ");
        target(delete.target());
        conditions(" WHERE ", delete.where());
        qualified = false;
        returning(delete.returning(), Feature.UPDATE_RETURNING);
    }

    private void target(Node target) {
        if (!(target instanceof TableSource table)) {
            throw notLowered(target);
        }
        from.enterTarget(table);
        table(table);
    }

    /** Appends a table's name with its schema. */
    protected final void table(TableSource table) {
        if (table.schema() != null) {
            name(table.schema()).write(".");
        }
        name(table.name());
    }

    private void returning(List<Node> columns, Feature feature) {
        if (!columns.isEmpty()) {
            require(feature, "RETURNING", "Select the rows by their key afterwards.");
            write(" RETURNING ");
            for (int i = 0; i < columns.size(); i++) {
                write(i == 0 ? "" : ", ");
                selected(lowered(columns.get(i)), null);
            }
        }
    }

    private static ColumnExpression<?> column(Expression<?> expression) {
        if (expression instanceof ColumnExpression<?> column) {
            return column;
        }
        throw notLowered(expression);
    }

    // ---- expressions

    /** Appends {@code expression}, in parentheses if it binds less tightly than {@code least}. */
    protected final void operand(Expression<?> expression, int least) {
        boolean parentheses = rank(expression) < least;
        write(parentheses ? "(" : "");
        expression(expression);
        write(parentheses ? ")" : "");
    }

    private static int rank(Expression<?> expression) {
        if (expression instanceof View<?> view) {
            return rank(view.of());
        }
        if (expression instanceof Junction junction) {
            return junction.conditions().isEmpty()
                    ? COMPARISON
                    : junction.conditions().size() == 1
                            ? rank(junction.conditions().get(0))
                            : junction.any() ? OR : AND;
        }
        if (expression instanceof Not) {
            return NOT;
        }
        if (expression instanceof Binary<?> binary) {
            return ARITHMETIC + binary.operator().precedence();
        }
        if (expression instanceof Unary) {
            return UNARY;
        }
        boolean comparison = expression instanceof Comparison
                || expression instanceof Between
                || expression instanceof InValues
                || expression instanceof InQuery
                || expression instanceof IsNull
                || expression instanceof Like;
        return comparison ? COMPARISON : expression instanceof SqlText ? 0 : ATOM;
    }

    /** Appends {@code expression}. */
    public final void expression(Expression<?> expression) {
        if (expression instanceof Bind<?> bind) {
            bind(bind);
        } else if (expression instanceof ColumnExpression<?> column) {
            columnName(column);
        } else if (expression instanceof View<?> view) {
            expression(view.of());
        } else if (expression instanceof Aggregate<?> aggregate) {
            function(aggregate.of());
        } else if (expression instanceof Label<?> label) {
            expression(label.expression());
        } else if (expression instanceof Condition condition) {
            condition(condition);
        } else {
            computed(expression);
        }
    }

    private void computed(Expression<?> expression) {
        if (expression instanceof Binary<?> binary) {
            binary(binary);
        } else if (expression instanceof Unary<?> unary) {
            write("-");
            operand(unary.operand(), UNARY + 1);
        } else if (expression instanceof Function<?> function) {
            function(function);
        } else if (expression instanceof Over<?> over) {
            over(over);
        } else if (expression instanceof Cast<?> cast) {
            cast(cast);
        } else if (expression instanceof Case<?> cases) {
            cases(cases);
        } else if (expression instanceof ScalarSubquery<?> subquery) {
            query(subquery.query());
        } else if (expression instanceof TupleNode<?> tuple) {
            expressions("(", tuple.parts());
            write(")");
        } else if (expression instanceof SqlText<?> sql) {
            write(sql.sql());
        } else if (expression instanceof Excluded<?> excluded) {
            write("excluded.").name(column(excluded.column()).name());
        } else {
            throw notLowered(expression);
        }
    }

    private void columnName(ColumnExpression<?> column) {
        String qualifier = qualified ? from.qualifier(column.from()) : null;
        if (qualifier != null) {
            write(qualifier).write(".");
        }
        name(column.name());
    }

    /** Appends a value's place. */
    protected void bind(Bind<?> bind) {
        parameter(bind.value(), bind.type());
    }

    private void binary(Binary<?> binary) {
        int rank = ARITHMETIC + binary.operator().precedence();
        operand(binary.left(), rank);
        write(" ").write(operator(binary.operator())).write(" ");
        boolean associative = binary.operator() == BinaryOperator.CONCAT || binary.operator() == BinaryOperator.PLUS;
        operand(binary.right(), associative ? rank : rank + 1);
    }

    /** How the database spells {@code operator}. */
    protected String operator(BinaryOperator operator) {
        return operator.sql();
    }

    private void condition(Condition condition) {
        if (condition instanceof Comparison comparison) {
            operand(comparison.left(), COMPARISON + 1);
            write(" ").write(operator(comparison.operator())).write(" ");
            operand(comparison.right(), COMPARISON + 1);
        } else if (condition instanceof Junction junction) {
            junction(junction);
        } else if (condition instanceof Not not) {
            write("NOT ");
            operand(not.operand(), COMPARISON + 1);
        } else if (condition instanceof IsNull isNull) {
            operand(isNull.operand(), COMPARISON + 1);
            write(isNull.negated() ? " IS NOT NULL" : " IS NULL");
        } else if (condition instanceof Between between) {
            operand(between.operand(), COMPARISON + 1);
            write(between.negated() ? " NOT BETWEEN " : " BETWEEN ");
            operand(between.low(), COMPARISON + 1);
            write(" AND ");
            operand(between.high(), COMPARISON + 1);
        } else if (condition instanceof InValues in) {
            inValues(in);
        } else if (condition instanceof InQuery in) {
            operand(in.operand(), COMPARISON + 1);
            write(in.negated() ? " NOT IN " : " IN ");
            query(in.query());
        } else if (condition instanceof Like like) {
            like(like);
        } else if (condition instanceof Exists exists) {
            write("EXISTS ");
            query(exists.query());
        } else {
            throw notLowered(condition);
        }
    }

    /** How the database spells {@code operator}. */
    protected String operator(ComparisonOperator operator) {
        return operator.sql();
    }

    private void junction(Junction junction) {
        List<Condition> conditions = junction.conditions();
        if (conditions.isEmpty()) {
            write(junction.any() ? "1 = 0" : "1 = 1");
            return;
        }
        for (int i = 0; i < conditions.size(); i++) {
            write(i == 0 ? "" : junction.any() ? " OR " : " AND ");
            operand(conditions.get(i), conditions.size() == 1 ? 0 : junction.any() ? OR : AND);
        }
    }

    /** Writes an IN list: one place for each value, or one array. */
    protected void inValues(InValues in) {
        operand(in.operand(), COMPARISON + 1);
        write(in.negated() ? " NOT IN (" : " IN (");
        ListBind<?> list = in.values();
        parameters.add(new Parameter(list.values(), list.type(), true));
        write(String.valueOf(Compiled.LIST)).write(")");
    }

    /** Writes LIKE. */
    protected void like(Like like) {
        caseFolded(like.operand(), like.ignoreCase());
        write(like.negated() ? " NOT LIKE " : " LIKE ");
        caseFolded(like.pattern(), like.ignoreCase());
        escape(like);
    }

    /** Writes the escape character of a pattern that has one. */
    protected final void escape(Like like) {
        write(like.escaped() ? " ESCAPE '" + Like.ESCAPE + "'" : "");
    }

    private void caseFolded(Expression<?> expression, boolean fold) {
        if (fold) {
            write("lower(");
            expression(expression);
            write(")");
        } else {
            operand(expression, COMPARISON + 1);
        }
    }

    /** Writes a call. */
    protected void function(Function<?> function) {
        int form = function.name().indexOf(':');
        if (form >= 0) {
            extract(function.name().substring(form + 1), function.arguments().get(0));
            return;
        }
        write(function.name()).write("(").write(function.distinct() ? "DISTINCT " : "");
        if (function.arguments().isEmpty() && function.name().equals("count")) {
            write("*");
        }
        expressions("", function.arguments());
        write(")");
        if (function.filter() != null) {
            write(" FILTER (WHERE ");
            expression(function.filter());
            write(")");
        }
    }

    /** Writes a part of a time as a whole number: {@code year}, {@code month}, {@code day}, {@code hour}. */
    protected void extract(String part, Expression<?> of) {
        write("CAST(EXTRACT(").write(part.toUpperCase(java.util.Locale.ROOT)).write(" FROM ");
        expression(of);
        write(") AS INTEGER)");
    }

    private void over(Over<?> over) {
        function(over.function());
        write(" OVER (");
        expressions("PARTITION BY ", over.partition());
        orderings(over.partition().isEmpty() ? "ORDER BY " : " ORDER BY ", over.ordering());
        write(")");
    }

    /** Writes a cast. */
    protected void cast(Cast<?> cast) {
        write("CAST(");
        expression(cast.operand());
        write(" AS ").write(dialect.typeName(cast.type())).write(")");
    }

    private void cases(Case<?> cases) {
        write("CASE");
        for (int i = 0; i < cases.conditions().size(); i++) {
            write(" WHEN ");
            expression(cases.conditions().get(i));
            write(" THEN ");
            expression(cases.results().get(i));
        }
        if (cases.otherwise() != null) {
            write(" ELSE ");
            expression(cases.otherwise());
        }
        write(" END");
    }

    private void query(SelectNode query) {
        write("(");
        select(query, false);
        write(")");
    }
}
