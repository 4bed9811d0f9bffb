package io.jalchemy.sql.compile;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.tree.Aggregate;
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
import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.DefaultValue;
import io.jalchemy.sql.tree.Excluded;
import io.jalchemy.sql.tree.Exists;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Function;
import io.jalchemy.sql.tree.InQuery;
import io.jalchemy.sql.tree.InValues;
import io.jalchemy.sql.tree.IsNull;
import io.jalchemy.sql.tree.Junction;
import io.jalchemy.sql.tree.Label;
import io.jalchemy.sql.tree.Like;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Not;
import io.jalchemy.sql.tree.Ordering;
import io.jalchemy.sql.tree.Over;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.ScalarSubquery;
import io.jalchemy.sql.tree.SelectedValues;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.tree.TableLowering;
import io.jalchemy.sql.tree.TupleNode;
import io.jalchemy.sql.tree.Unary;
import io.jalchemy.sql.tree.View;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes expressions: the part of {@link SqlCompiler} that knows no statements. */
public abstract class ExpressionCompiler {

    private final Dialect dialect;
    private final StringBuilder text = new StringBuilder(128);
    private final List<Parameter> parameters = new ArrayList<>();
    private ValueSlots slots = ValueSlots.NONE;

    /** What the value that is written next is for; null where that is not one column. */
    private @Nullable ValuePlace place;

    ExpressionCompiler(Dialect dialect) {
        this.dialect = dialect;
    }

    // ---- text

    /** The dialect that this compiler writes. */
    protected final Dialect dialect() {
        return dialect;
    }

    /** Appends {@code sql}. */
    protected final ExpressionCompiler write(String sql) {
        text.append(sql);
        return this;
    }

    /** Appends a name, in quotes if it needs them. */
    protected final ExpressionCompiler name(String name) {
        text.append(dialect.identifiers().quoted(name));
        return this;
    }

    final void slots(ValueSlots given) {
        slots = given;
    }

    /** Appends a list as one parameter, which is sent as one array. */
    protected final void arrayParameter(ListBind<?> list) {
        list(list, list.type(), "?");
    }

    private void list(ListBind<?> list, SqlType<?> type, String places) {
        parameters.add(new Parameter(slots.of(list), type, true, place));
        write(places);
    }

    /** Refuses the statement unless the database has {@code feature}; {@code fix} says what to do. */
    protected final void require(Feature feature, String what, String fix) {
        if (!dialect.has(feature)) {
            throw new UnsupportedSqlException(feature.name(), what, dialect.name(), fix);
        }
    }

    final StringBuilder text() {
        return text;
    }

    final List<Parameter> parameters() {
        return parameters;
    }

    /** Appends a query in parentheses. */
    abstract void query(QueryNode query);

    /** Appends a column with what it is qualified by. */
    abstract void column(ColumnExpression<?> column);

    /** Appends a node that should have been lowered: refuses it. */
    void unlowered(Node node) {
        throw notLowered(node);
    }

    static JalchemyException notLowered(Node node) {
        return TableLowering.needsSession(node);
    }

    static Expression<?> lowered(Node column) {
        if (column instanceof Expression<?> expression) {
            return expression;
        }
        throw notLowered(column);
    }

    // ---- expressions

    /** Appends {@code expression}, in parentheses unless it binds as tightly as {@code least}. */
    protected final void operand(Expression<?> expression, Tightness least) {
        boolean parentheses = Tightness.of(expression).compareTo(least) < 0;
        write(parentheses ? "(" : "");
        expression(expression);
        write(parentheses ? ")" : "");
    }

    /** Appends {@code expression}. */
    public final void expression(Expression<?> expression) {
        if (expression instanceof Bind<?> bind) {
            bind(bind);
        } else if (expression instanceof ColumnExpression<?> column) {
            column(column);
        } else if (expression instanceof View<?> view) {
            expression(view.of());
        } else if (expression instanceof Aggregate<?> aggregate) {
            function(aggregate.of());
        } else if (expression instanceof Label<?> label) {
            expression(label.expression());
        } else if (expression instanceof Function<?> function) {
            function(function);
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
            operand(unary.operand(), Tightness.ATOM);
        } else if (expression instanceof Over<?> over) {
            over(over);
        } else if (expression instanceof Cast<?> cast) {
            cast(cast);
        } else if (expression instanceof Case<?> cases) {
            cases(cases);
        } else if (expression instanceof ScalarSubquery<?> subquery) {
            query(subquery.query());
        } else if (expression instanceof TupleNode tuple) {
            expressions("(", tuple.parts());
            write(")");
        } else if (expression instanceof SqlText<?> sql) {
            write(sql.sql());
        } else if (expression instanceof DefaultValue<?>) {
            require(Feature.DEFAULT_IN_VALUES, "DEFAULT among VALUES", "Leave the column out of all rows.");
            write("DEFAULT");
        } else if (expression instanceof Excluded<?> excluded) {
            excluded(excluded);
        } else if (expression instanceof Custom<?> custom) {
            custom(custom);
        } else {
            unlowered(expression);
        }
    }

    /** Appends expressions, the keyword before the first and commas between them; nothing for none. */
    protected final void expressions(String keyword, List<? extends Node> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            write(i == 0 ? keyword : ", ");
            expression(lowered(expressions.get(i)));
        }
    }

    final void orderings(String keyword, List<Ordering> orderings) {
        for (int i = 0; i < orderings.size(); i++) {
            write(i == 0 ? keyword : ", ");
            ordering(orderings.get(i));
        }
    }

    /** Writes one element of ORDER BY. */
    protected void ordering(Ordering ordering) {
        sorted(ordering.expression());
        write(ordering.descending() ? " DESC" : "");
        if (ordering.nullsBefore() != null) {
            write(ordering.nullsBefore() ? " NULLS FIRST" : " NULLS LAST");
        }
    }

    /** Writes what is sorted by: a label that is selected as its name. */
    abstract void sorted(Expression<?> expression);

    /** Appends a value's place. */
    protected void bind(Bind<?> bind) {
        bind(bind, bind.type());
    }

    /** Appends a value's place; it is sent as {@code type}. */
    protected final void bind(Bind<?> bind, SqlType<?> type) {
        parameters.add(new Parameter(slots.of(bind), type, false, place));
        write("?");
    }

    private void binary(Binary<?> binary) {
        boolean concat = binary.operator() == BinaryOperator.CONCAT;
        Tightness own = Tightness.of(binary);
        operand(binary.left(), concat ? concatenated(binary.left()) : own);
        write(" ").write(operator(binary.operator())).write(" ");
        operand(binary.right(), concat ? concatenated(binary.right()) : own.next());
    }

    /** Databases disagree whether {@code ||} or {@code +} binds tighter. */
    private static Tightness concatenated(Expression<?> operand) {
        return Tightness.of(operand) == Tightness.CONCAT ? Tightness.CONCAT : Tightness.ATOM;
    }

    /** How the database spells {@code operator}. */
    protected String operator(BinaryOperator operator) {
        return operator.sql();
    }

    /** How the database spells {@code operator}. */
    protected String operator(ComparisonOperator operator) {
        return operator.sql();
    }

    private void condition(Condition condition) {
        if (condition instanceof Comparison comparison) {
            place = compared(comparison);
            comparison(comparison);
            place = null;
        } else if (condition instanceof Junction junction) {
            junction(junction);
        } else if (condition instanceof Not not) {
            write("NOT ");
            operand(not.operand(), Tightness.ARITHMETIC);
        } else if (condition instanceof IsNull isNull) {
            operand(isNull.operand(), Tightness.ARITHMETIC);
            write(isNull.negated() ? " IS NOT NULL" : " IS NULL");
        } else if (condition instanceof Between between) {
            between(between);
        } else if (condition instanceof InValues in) {
            inValues(in);
        } else if (condition instanceof InQuery in) {
            operand(in.operand(), Tightness.ARITHMETIC);
            write(in.negated() ? " NOT IN " : " IN ");
            query(in.query());
        } else if (condition instanceof Like like) {
            like(like);
        } else if (condition instanceof Exists exists) {
            write("EXISTS ");
            query(exists.query());
        } else {
            unlowered(condition);
        }
    }

    /** What a value in {@code comparison} is compared with, if that is a column. */
    private static @Nullable ValuePlace compared(Comparison comparison) {
        Node left = SelectedValues.plain(comparison.left());
        Node right = SelectedValues.plain(comparison.right());
        if (left instanceof ColumnExpression<?> column && right instanceof Bind) {
            return ValuePlace.compared(column);
        }
        return right instanceof ColumnExpression<?> column && left instanceof Bind ? ValuePlace.compared(column) : null;
    }

    /** Appends what is written into a column; {@code known} says which. */
    final void written(Expression<?> value, ValuePlace known) {
        place = SelectedValues.plain(value) instanceof Bind ? known : null;
        expression(value);
        place = null;
    }

    /** Writes BETWEEN. */
    protected void between(Between between) {
        operand(between.operand(), Tightness.ARITHMETIC);
        write(between.negated() ? " NOT BETWEEN " : " BETWEEN ");
        operand(between.low(), Tightness.ARITHMETIC);
        write(" AND ");
        operand(between.high(), Tightness.ARITHMETIC);
    }

    /** Writes a comparison. */
    protected void comparison(Comparison comparison) {
        operand(comparison.left(), Tightness.ARITHMETIC);
        write(" ").write(operator(comparison.operator())).write(" ");
        operand(comparison.right(), Tightness.ARITHMETIC);
    }

    private void junction(Junction junction) {
        if (junction.conditions().isEmpty()) {
            write(junction.any() ? "1 = 0" : "1 = 1");
        } else {
            junction(junction.conditions(), Tightness.of(junction), junction.any() ? " OR " : " AND ");
        }
    }

    /**
     * Writes conditions with {@code operator} between them.
     *
     * @param own how tightly they hold together
     */
    protected void junction(List<Condition> conditions, Tightness own, String operator) {
        for (int i = 0; i < conditions.size(); i++) {
            write(i == 0 ? "" : operator);
            operand(conditions.get(i), own);
        }
    }

    /** Writes an IN list: one place for each value, or one array. */
    protected void inValues(InValues in) {
        inValues(in, in.values().type());
    }

    /** Appends {@code in} with its values sent as {@code type}. */
    protected final void inValues(InValues in, SqlType<?> type) {
        operand(in.operand(), Tightness.ARITHMETIC);
        write(in.negated() ? " NOT IN (" : " IN (");
        list(in.values(), type, String.valueOf(Compiled.LIST));
        write(")");
    }

    /** Writes LIKE. */
    protected void like(Like like) {
        caseFolded(like.operand(), like.ignoreCase());
        write(like.negated() ? " NOT LIKE " : " LIKE ");
        caseFolded(like.pattern(), like.ignoreCase());
        escape(like);
    }

    /** Writes the escape character of a pattern, where it is not the backslash that the database takes for one anyway. */
    protected void escape(Like like) {
        write(like.escaped() ? " ESCAPE '" + Like.ESCAPE + "'" : "");
    }

    private void caseFolded(Expression<?> expression, boolean fold) {
        if (fold) {
            write("lower(");
            expression(expression);
            write(")");
        } else {
            operand(expression, Tightness.ARITHMETIC);
        }
    }

    /** Writes a call. */
    protected void function(Function<?> function) {
        write(function.name()).write("(").write(function.distinctArguments() ? "DISTINCT " : "");
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

    /** Writes a construct that has a form of its own: {@link Custom} lists those that the library makes. */
    protected void custom(Custom<?> custom) {
        switch (custom.name()) {
            case Custom.EXTRACT -> extract(custom.detail(), custom.parts().get(0));
            case Custom.COLLATE -> {
                operand(custom.parts().get(0), Tightness.ATOM);
                write(" COLLATE ").name(custom.detail());
            }
            case Custom.MATCHES -> matches(custom.parts().get(0), custom.parts().get(1));
            case Custom.KEYWORD -> write(custom.detail());
            default ->
                throw new UnsupportedSqlException(
                        "CUSTOM", "\"" + custom.name() + "\"", dialect.name(), "Use a function that the database has.");
        }
    }

    /** Writes a part of a time as a whole number: {@code year}, {@code month}, {@code day}, {@code hour} … */
    protected void extract(String part, Expression<?> of) {
        write("CAST(floor(EXTRACT(").write(part.toUpperCase(Locale.ROOT)).write(" FROM ");
        expression(of);
        write(")) AS INTEGER)");
    }

    /** Writes whether a text matches a regular expression. */
    protected void matches(Expression<?> text, Expression<?> pattern) {
        operand(text, Tightness.ARITHMETIC);
        write(" REGEXP ");
        operand(pattern, Tightness.ARITHMETIC);
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

    /** Writes, in what an upsert sets, the value that the row would have had. */
    protected void excluded(Excluded<?> excluded) {
        if (excluded.column() instanceof ColumnExpression<?> column) {
            write("excluded.").name(column.name());
        } else {
            unlowered(excluded.column());
        }
    }
}
