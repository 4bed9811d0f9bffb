package io.jalchemy.sql.compile;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.tree.Aggregate;
import io.jalchemy.sql.tree.Binary;
import io.jalchemy.sql.tree.BinaryOperator;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Case;
import io.jalchemy.sql.tree.Cast;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.DefaultValue;
import io.jalchemy.sql.tree.Excluded;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Function;
import io.jalchemy.sql.tree.Label;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.NextValue;
import io.jalchemy.sql.tree.Node;
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
import io.jalchemy.sql.type.TypeExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes expressions other than conditions: the part of {@link SqlCompiler} that knows neither conditions nor statements.
 *
 * <p>Each protected method that is not final writes one construct and may be overridden. What it writes with {@link #write}, {@link #name}
 * and {@link #expression} is added to the end of the text, and values are sent in the order in which their places are written.
 */
public abstract class ExpressionCompiler {

    private final Dialect dialect;
    private final StringBuilder text = new StringBuilder(128);
    private final List<Parameter> parameters = new ArrayList<>();
    private final TypeExpressions typeExpressions = new TypeExpressions(this);
    private ValueSlots slots = ValueSlots.NONE;

    /** What writes values into the text; null to send them beside it. */
    private @Nullable Literals literals;

    /** Whether an order is that of an aggregate or a window, and not of a query. */
    private boolean insideCall;

    /** The place that the value that is written next is for; null if that is not one column. */
    private @Nullable ValuePlace place;

    ExpressionCompiler(Dialect dialect) {
        this.dialect = dialect;
    }

    // ---- text

    /** Returns the dialect that this compiler writes. */
    protected final Dialect dialect() {
        return dialect;
    }

    /** Appends {@code sql}. */
    public final ExpressionCompiler write(String sql) {
        text.append(sql);
        return this;
    }

    /** Appends a name, in quotes if it needs them. */
    public final ExpressionCompiler name(String name) {
        text.append(dialect.identifiers().quoted(name));
        return this;
    }

    final void slots(ValueSlots given) {
        slots = given;
    }

    /** Makes {@code writer} write values into the text, where there may be no parameters; null to send them beside it. */
    final void literals(@Nullable Literals writer) {
        literals = writer;
    }

    /** Returns whether values are written into the text. */
    final boolean writesLiterals() {
        return literals != null;
    }

    /** Appends a list as one parameter, which is sent as one array. */
    protected final void arrayParameter(ListBind<?> list) {
        list(list, list.type(), "?", "");
    }

    private void list(ListBind<?> list, SqlType<?> type, String places, String each) {
        requireType(type);
        parameters.add(new Parameter(slots.of(list), typeExpressions.sent(type), true, place, each, emptyList(type)));
        write(places);
    }

    /** Returns the writer of the SQL that types have around their values. */
    final TypeExpressions typeExpressions() {
        return typeExpressions;
    }

    /** Returns whether each value of {@code type} has SQL of the type around it, so that a list of values is not sent as one array. */
    protected final boolean hasBindExpression(SqlType<?> type) {
        return typeExpressions.ofValues(type) != null;
    }

    /** Returns the text between the parentheses of a list of {@code type} that has no values: a query without rows. */
    protected String emptyList(SqlType<?> type) {
        return "SELECT NULL WHERE 1 = 0";
    }

    private void requireType(SqlType<?> type) {
        dialect.requireType(type.on(dialect.name()), place == null ? null : place.column());
    }

    /** Refuses the statement unless the database has {@code feature}; {@code fix} says what to do. */
    protected final void require(Feature feature, String what, String fix) {
        if (!dialect.has(feature)) {
            throw new UnsupportedSqlException(feature.name(), what, dialect.name(), fix);
        }
    }

    /** Appends a list as one place for each of its values, which are sent as {@code type}. */
    final void listParameters(ListBind<?> list, SqlType<?> type) {
        if (literals != null) {
            typeExpressions.literals(literals, (List<?>) list.values(), type);
            return;
        }
        list(list, type, String.valueOf(Compiled.LIST), typeExpressions.each(type));
    }

    /** Appends a value that is written into the column of {@code known}, which parameters refer to if the value is a plain one. */
    final void written(Expression<?> value, @Nullable ValuePlace known) {
        place = SelectedValues.plain(value) instanceof Bind ? known : null;
        expression(value);
        place = null;
    }

    /** Sets the place that the values written next are for, until it is set otherwise; null if that is not one column. */
    final void place(@Nullable ValuePlace known) {
        place = known;
    }

    final StringBuilder text() {
        return text;
    }

    final List<Parameter> parameters() {
        return parameters;
    }

    /** Appends a query in parentheses. */
    protected abstract void query(QueryNode query);

    /** Writes a column with its qualifier: {@code users.name}. Called for each use of a column as a value. */
    protected abstract void column(ColumnExpression<?> column);

    /** Appends a condition. */
    abstract void condition(Condition condition);

    /** Refuses {@code node}, which should have been lowered. */
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
    protected final void operand(Expression<?> expression, Precedence least) {
        boolean parentheses = tightness(expression).compareTo(least) < 0;
        write(parentheses ? "(" : "");
        expression(expression);
        write(parentheses ? ")" : "");
    }

    /**
     * Returns the precedence of the text of {@code expression}. Called for each operand, to determine whether it needs parentheses; a
     * dialect that writes a construct with another operator, or as a call, may return another one.
     */
    protected Precedence tightness(Expression<?> expression) {
        return Precedence.of(expression);
    }

    /** Appends {@code expression}. */
    public final void expression(Expression<?> expression) {
        if (expression instanceof Bind<?> bind) {
            value(bind);
        } else if (expression instanceof ColumnExpression<?> column) {
            typeExpressions.column(column);
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

    private void value(Bind<?> bind) {
        TypeExpression around = typeExpressions.ofValues(bind.type());
        if (around == null) {
            bind(bind);
        } else {
            requireType(bind.type());
            typeExpressions.write(around, () -> bind(bind, typeExpressions.sent(bind.type())));
        }
    }

    private void computed(Expression<?> expression) {
        if (expression instanceof Binary<?> binary) {
            binary(binary);
        } else if (expression instanceof Unary<?> unary) {
            unary(unary);
        } else if (expression instanceof Over<?> over) {
            over(over);
        } else if (expression instanceof Cast<?> cast) {
            requireType(cast.type());
            cast(cast);
        } else if (expression instanceof Case<?> cases) {
            cases(cases);
        } else if (expression instanceof ScalarSubquery<?> subquery) {
            scalarSubquery(subquery);
        } else if (expression instanceof TupleNode tuple) {
            tuple(tuple);
        } else if (expression instanceof SqlText<?> sql) {
            sqlText(sql);
        } else if (expression instanceof DefaultValue<?>) {
            defaultValue();
        } else if (expression instanceof Excluded<?> excluded) {
            excluded(excluded);
        } else if (expression instanceof Custom<?> custom) {
            custom(custom);
        } else if (expression instanceof NextValue next) {
            require(Feature.SEQUENCES, "A sequence", "Use a generated key, or count in a table of your own.");
            nextValue(next);
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

    /** Appends elements of an ORDER BY, the keyword before the first and commas between them; nothing for none. */
    protected final void orderings(String keyword, List<Ordering> orderings) {
        for (int i = 0; i < orderings.size(); i++) {
            write(i == 0 ? keyword : ", ");
            ordering(orderings.get(i));
        }
    }

    /** Writes one element of ORDER BY, of a query or a window: the expression to sort by, its direction, and the position of NULLs. */
    protected void ordering(Ordering ordering) {
        sorted(ordering.expression());
        write(ordering.descending() ? " DESC" : "");
        if (ordering.nullsBefore() != null) {
            nulls(ordering.nullsBefore());
        }
    }

    /** Writes the position of NULLs in an order: {@code NULLS FIRST}. Called only if the statement has one. */
    protected void nulls(boolean first) {
        write(first ? " NULLS FIRST" : " NULLS LAST");
    }

    /** Writes the expression to sort by; a selected label by its name. */
    protected abstract void sorted(Expression<?> expression);

    /** Writes the next number of a sequence: {@code NEXT VALUE FOR numbers}. Called only if the database has sequences. */
    protected void nextValue(NextValue next) {
        write("NEXT VALUE FOR ");
        if (next.schema() != null) {
            name(next.schema()).write(".");
        }
        name(next.name());
    }

    /** Writes the place of a value, and adds the value to the parameters. */
    protected void bind(Bind<?> bind) {
        bind(bind, bind.type());
    }

    /** Appends the place of a value that is sent as {@code type}. */
    protected final void bind(Bind<?> bind, SqlType<?> type) {
        requireType(type);
        if (literals != null) {
            write(literals.of(bind.value(), type.on(dialect.name()), "A value of a definition"));
            return;
        }
        parameters.add(new Parameter(slots.of(bind), type, place));
        write("?");
    }

    /** Writes SQL that the program gave as text: its pieces as they are, and its values between them. */
    protected void sqlText(SqlText<?> sql) {
        write(sql.pieces().get(0));
        for (int i = 0; i < sql.values().size(); i++) {
            if (sql.values().get(i) instanceof ListBind<?> list) {
                if (literals == null) {
                    textList(list);
                } else {
                    literalTextList(list);
                }
            } else {
                expression(sql.values().get(i));
            }
            write(sql.pieces().get(i + 1));
        }
    }

    /** Writes a list of values in SQL that the program gave as text, behind IN: {@code (?, ?, ?)}. */
    protected void textList(ListBind<?> list) {
        literalTextList(list);
    }

    private void literalTextList(ListBind<?> list) {
        write("(");
        listParameters(list, list.type());
        write(")");
    }

    /**
     * Writes a question mark of SQL that the program gave as text. Refused here, since a driver takes it for a parameter; overridden where
     * the driver has a form for the database's operators with question marks.
     */
    protected void questionMark() {
        throw new JalchemyException(
                "QUESTION_MARK",
                "A ? in text(…) would be a parameter without a value. Name it: \":name\", and give its value by"
                        + " bind(\"name\", value).");
    }

    /** Refuses a text of which the parameter {@code name} has no value. */
    void unbound(String name) {
        throw new JalchemyException(
                "UNBOUND_PARAMETER",
                "The statement has a parameter :" + name + " without a value. Give it: of a text by bind(\"" + name
                        + "\", value), of an UPDATE or DELETE by rows of values, execute(statement, rows). If the colon belongs to"
                        + " a text, write \\: in its place.");
    }

    /** Writes a computation from two values with its operator between them: {@code a + b}, {@code a || b}. */
    protected void binary(Binary<?> binary) {
        boolean concat = binary.operator() == BinaryOperator.CONCAT;
        boolean bits = binary.operator().isBitwise();
        Precedence own = bits ? Precedence.ATOM : Precedence.of(binary);
        operand(binary.left(), concat ? concatenated(binary.left()) : own);
        write(" ").write(operator(binary.operator())).write(" ");
        operand(binary.right(), concat ? concatenated(binary.right()) : bits ? own : own.next());
    }

    /**
     * Returns the least precedence of an operand of {@code ||}: parentheses surround any other operator than {@code ||}, since databases
     * disagree on the precedence of {@code ||} and {@code +}.
     */
    private Precedence concatenated(Expression<?> operand) {
        return tightness(operand) == Precedence.CONCAT ? Precedence.CONCAT : Precedence.ATOM;
    }

    /** Returns the database's spelling of {@code operator}. */
    protected String operator(BinaryOperator operator) {
        return operator.sql();
    }

    /** Writes a value with its sign inverted: {@code -a}. */
    protected void unary(Unary<?> unary) {
        write("-");
        operand(unary.operand(), Precedence.ATOM);
    }

    /** Writes a row value: {@code (a, b)}. */
    protected void tuple(TupleNode tuple) {
        expressions("(", tuple.parts());
        write(")");
    }

    /** Writes a query of one column as a value: the query in parentheses. */
    protected void scalarSubquery(ScalarSubquery<?> subquery) {
        query(subquery.query());
    }

    /**
     * Writes a call: the name, {@link #arguments} in parentheses with {@link #aggregateOrder} if the aggregate has one, and {@link #filter}
     * if there is one.
     */
    protected void function(Function<?> function) {
        write(functionName(function.name())).write("(");
        arguments(function);
        boolean ordered = !function.ordering().isEmpty();
        if (ordered && !function.withinGroup()) {
            require(
                    Feature.AGGREGATE_ORDER_BY,
                    "ORDER BY within " + function.name() + "(…)",
                    "Select the rows in their order, and put them together in the program.");
            aggregateOrder(" ORDER BY ", function.ordering());
        }
        write(")");
        if (ordered && function.withinGroup()) {
            require(
                    Feature.WITHIN_GROUP,
                    function.name() + "(…) WITHIN GROUP",
                    "Number the rows by rowNumber().over(orderBy(…)) in a subquery, and select by their number.");
            aggregateOrder(" WITHIN GROUP (ORDER BY ", function.ordering());
            write(")");
        }
        if (function.filter() != null) {
            filter(function.filter());
        }
    }

    /** Returns the database's name of a function. */
    protected String functionName(String name) {
        return name;
    }

    /** Writes the order in which an aggregate takes its rows, with {@code keyword} before it. */
    protected void aggregateOrder(String keyword, List<Ordering> ordering) {
        orderedInside(keyword, ordering);
    }

    /** Writes an order within a call: names and places of the select list have no meaning there. */
    private void orderedInside(String keyword, List<Ordering> ordering) {
        boolean around = insideCall;
        insideCall = true;
        orderings(keyword, ordering);
        insideCall = around;
    }

    /** Sets whether an order is that of an aggregate or a window, and not of a query, and returns whether it was. */
    final boolean insideCall(boolean next) {
        boolean before = insideCall;
        insideCall = next;
        return before;
    }

    /** Returns whether an order that is written is that of an aggregate or a window, and not of a query. */
    final boolean isInsideCall() {
        return insideCall;
    }

    /** Writes the arguments of a call: DISTINCT if the call has it, and {@code *} for {@code count} without arguments. */
    protected void arguments(Function<?> function) {
        write(function.distinctArguments() ? "DISTINCT " : "");
        if (function.arguments().isEmpty() && function.name().equals("count")) {
            write("*");
        }
        expressions("", function.arguments());
    }

    /** Writes the condition of the rows that an aggregate takes into account, behind its call: {@code FILTER (WHERE …)}. */
    protected void filter(Condition filter) {
        write(" FILTER (WHERE ");
        expression(filter);
        write(")");
    }

    /** Writes a window function's call: the function, OVER, and {@link #window} in parentheses. */
    protected void over(Over<?> over) {
        function(over.function());
        write(" OVER (");
        window(over.partition(), over.ordering());
        write(")");
    }

    /** Writes the window between the parentheses of OVER: PARTITION BY and ORDER BY, each unless it is empty. */
    protected void window(List<Expression<?>> partition, List<Ordering> ordering) {
        expressions("PARTITION BY ", partition);
        orderedInside(partition.isEmpty() ? "ORDER BY " : " ORDER BY ", ordering);
    }

    /** Writes a cast: {@code CAST(a AS type)}. */
    protected void cast(Cast<?> cast) {
        write("CAST(");
        expression(cast.operand());
        write(" AS ").write(castType(cast.type())).write(")");
    }

    /** Returns the database's name of {@code type} behind AS in a cast. */
    protected String castType(SqlType<?> type) {
        return dialect.typeName(type);
    }

    /** Writes CASE with a WHEN and a THEN for each condition, ELSE if there is one, and END. */
    protected void cases(Case<?> cases) {
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

    /** Writes {@code DEFAULT} among the values of an INSERT, for a column that gets its default. */
    protected void defaultValue() {
        require(Feature.DEFAULT_IN_VALUES, "DEFAULT among VALUES", "Leave the column out of all rows.");
        write("DEFAULT");
    }

    /** Writes the value that the row of an upsert would have had if it had been inserted, in its assignments: {@code excluded.name}. */
    protected void excluded(Excluded<?> excluded) {
        if (excluded.column() instanceof ColumnExpression<?> column) {
            write("excluded.").name(column.name());
        } else {
            unlowered(excluded.column());
        }
    }

    /** Writes a construct that databases write in different forms; {@link Custom} lists those that the library makes. */
    protected void custom(Custom<?> custom) {
        switch (custom.name()) {
            case Custom.EXTRACT -> extract(custom.detail(), custom.parts().get(0));
            case Custom.COLLATE -> collate(custom.parts().get(0), custom.detail());
            case Custom.MATCHES -> matches(custom);
            case Custom.KEYWORD -> keyword(custom.detail());
            case Custom.PARAMETER -> unbound(custom.detail());
            case Custom.QUESTION_MARK -> {
                if (literals == null) {
                    questionMark();
                } else {
                    write("?");
                }
            }
            default -> unknown(custom);
        }
    }

    /** Refuses {@code custom}, which no method of this compiler writes. */
    void unknown(Custom<?> custom) {
        throw new UnsupportedSqlException(
                "CUSTOM",
                "\"" + custom.name() + (custom.detail().isEmpty() ? "" : " " + custom.detail()) + "\"",
                dialect.name(),
                "Use a function that the database has.");
    }

    /** Writes a part of a time as a whole number: {@code year}, {@code month}, {@code day}, {@code hour} … */
    protected void extract(String part, Expression<?> of) {
        write("CAST(floor(EXTRACT(").write(part.toUpperCase(Locale.ROOT)).write(" FROM ");
        expression(of);
        write(")) AS INTEGER)");
    }

    /** Writes a text with its collation: {@code name COLLATE "C"}. */
    protected void collate(Expression<?> text, String collation) {
        operand(text, Precedence.ATOM);
        write(" COLLATE ").name(collation);
    }

    /** Writes a word that is a value by itself: {@code CURRENT_TIMESTAMP}. */
    protected void keyword(String word) {
        write(word);
    }

    /** Writes the condition that a text matches a regular expression. */
    abstract void matches(Custom<?> custom);
}
