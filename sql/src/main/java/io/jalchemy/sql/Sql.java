package io.jalchemy.sql;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Delete;
import io.jalchemy.sql.statement.Insert;
import io.jalchemy.sql.statement.SelectList;
import io.jalchemy.sql.statement.TextClause;
import io.jalchemy.sql.statement.Update;
import io.jalchemy.sql.tree.Aggregate;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Cast;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.DeleteNode;
import io.jalchemy.sql.tree.Excluded;
import io.jalchemy.sql.tree.Exists;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Floating;
import io.jalchemy.sql.tree.FloatingView;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.Function;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.Is;
import io.jalchemy.sql.tree.JsonValue;
import io.jalchemy.sql.tree.Junction;
import io.jalchemy.sql.tree.Not;
import io.jalchemy.sql.tree.Numeric;
import io.jalchemy.sql.tree.NumericView;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.Selected;
import io.jalchemy.sql.tree.Sortable;
import io.jalchemy.sql.tree.Source;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.tree.TableFunction;
import io.jalchemy.sql.tree.TableSource;
import io.jalchemy.sql.tree.Temporal;
import io.jalchemy.sql.tree.TemporalAggregate;
import io.jalchemy.sql.tree.TemporalView;
import io.jalchemy.sql.tree.Text;
import io.jalchemy.sql.tree.TextAggregate;
import io.jalchemy.sql.tree.TextView;
import io.jalchemy.sql.tree.TupleNode;
import io.jalchemy.sql.tree.UpdateNode;
import io.jalchemy.sql.tree.Whole;
import io.jalchemy.sql.tree.WholeView;
import io.jalchemy.sql.tree.Window;
import io.jalchemy.sql.type.BooleanType;
import io.jalchemy.sql.type.FloatingType;
import io.jalchemy.sql.type.NumericType;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TemporalType;
import io.jalchemy.sql.type.TextType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.sql.type.WholeType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary of the SQL language as static methods. Import them all: {@code import static io.jalchemy.sql.Sql.*;}.
 *
 * <p>Every word also reads well qualified: {@code Sql.count()}. More functions are in {@link Func}.
 *
 * <pre>{@code
 * List<Row2<String, Long>> authors = session.execute(select(USER.name, count(POST.id))
 *                 .join(USER.posts)
 *                 .where(POST.title.like("%SQL%"), USER.active)
 *                 .groupBy(USER.name)
 *                 .having(count(POST.id).gt(1))
 *                 .orderBy(count(POST.id).desc()))
 *         .all();
 *
 * session.execute(update(USER).set(USER.active, false).where(USER.email.isNull()));
 * session.execute(delete(POST).where(POST.title.eq("")));
 * }</pre>
 */
public final class Sql extends Selects {

    private Sql() {}

    // ---- statements

    /** Returns a SELECT of any number of columns, whose rows are read by position or by expression. */
    public static SelectList select(List<? extends Selected<?>> columns) {
        return new SelectList(SelectNode.of(columns));
    }

    /** Returns the columns of an entity, to be selected without the entity: {@code select(columns(USER))}. */
    public static List<? extends Attribute<?>> columns(Source<?> entity) {
        return Source.attributesOf(entity);
    }

    /** Returns an INSERT into a table or an entity. */
    public static Insert insert(FromItem into) {
        return new Insert(new InsertNode(into, List.of(), List.of(), null, List.of(), List.of()));
    }

    /** Returns an UPDATE of a table or an entity. */
    public static Update update(FromItem target) {
        return new Update(new UpdateNode(target, List.of(), List.of(), List.of()));
    }

    /** Returns a DELETE from a table or an entity. */
    public static Delete delete(FromItem target) {
        return new Delete(new DeleteNode(target, List.of(), List.of()));
    }

    /** Returns an alias of {@code entity}, for example to join it to itself: {@code UserPath boss = alias(USER, "boss")}. */
    public static <S extends Source<?>> S alias(S entity, String name) {
        return Source.withAlias(entity, new AliasName(name));
    }

    /** Returns an alias of {@code entity} whose name the compiler generates. */
    public static <S extends Source<?>> S alias(S entity) {
        return Source.withAlias(entity, new AliasName(null));
    }

    /** Returns an alias of {@code table}. */
    public static Aliased alias(TableSource table, String name) {
        return new Aliased(table, new AliasName(name));
    }

    /** Returns an alias of {@code table} whose name the compiler generates. */
    public static Aliased alias(TableSource table) {
        return new Aliased(table, new AliasName(null));
    }

    /** Returns the value of {@code column} that the new row would have had, for use in an upsert. */
    public static <T> Excluded<T> excluded(Expression<T> column) {
        return new Excluded<>(column);
    }

    // ---- aggregates

    /** Returns a column for {@link Table#of}: {@code column("id", BIGINT).primaryKey()}. */
    public static <J> Column<J> column(String name, SqlType<J> type) {
        return Column.of(name, type);
    }

    /** Returns a column for {@link Table#of} with the type of what it refers to: {@code column("post_id").references("posts.id")}. */
    public static Column<Object> column(String name) {
        return Column.of(name);
    }

    /** Returns {@code count(*)}. */
    public static Aggregate<Long> count() {
        return new Aggregate<>(Function.of("count", Types.BIGINT, List.of()));
    }

    /** Returns {@code count(expression)}: the number of rows in which it is not NULL. */
    public static Aggregate<Long> count(Expression<?> expression) {
        return new Aggregate<>(Function.of("count", Types.BIGINT, List.of(expression)));
    }

    /**
     * Returns {@code sum(expression)}, of the expression's type; NULL for no rows.
     *
     * <p>Reading a sum of small whole numbers that exceeds their type is an error: {@code sum(whole(…))} returns a Long.
     */
    public static <N extends Number> Aggregate<N> sum(Expression<N> expression) {
        return new Aggregate<>(Function.of("sum", SumType.of(expression.type()), List.of(expression)));
    }

    /** Returns {@code sum(expression)} of whole numbers of any type as a Long; NULL for no rows. */
    public static <N extends Number> Aggregate<Long> sum(Whole<N> expression) {
        return new Aggregate<>(Function.of("sum", Types.BIGINT, List.of(expression)));
    }

    /** Returns {@code sum(expression)} of floating-point numbers; NULL for no rows. */
    public static <N extends Number> Aggregate<Double> sum(Floating<N> expression) {
        return new Aggregate<>(Function.of("sum", Types.DOUBLE, List.of(expression)));
    }

    /** Returns {@code avg(expression)} of exact numbers; NULL for no rows. */
    public static Aggregate<BigDecimal> avg(Expression<? extends Number> expression) {
        return new Aggregate<>(Function.of("avg", Types.NUMERIC, List.of(expression)));
    }

    /** Returns {@code avg(expression)} of floating-point numbers; NULL for no rows. */
    public static <N extends Number> Aggregate<Double> avg(Floating<N> expression) {
        return new Aggregate<>(Function.of("avg", Types.DOUBLE, List.of(expression)));
    }

    /** Returns {@code min(expression)}; NULL for no rows. */
    public static <T> Function<T> min(Expression<T> expression) {
        return Function.of("min", expression.type(), List.of(expression));
    }

    /** Returns {@code max(expression)}; NULL for no rows. */
    public static <T> Function<T> max(Expression<T> expression) {
        return Function.of("max", expression.type(), List.of(expression));
    }

    /** Returns {@code min(expression)} of numbers; NULL for no rows. */
    public static <N extends Number> Aggregate<N> min(Numeric<N> expression) {
        return new Aggregate<>(min((Expression<N>) expression));
    }

    /** Returns {@code min(expression)} of text; NULL for no rows. */
    public static TextAggregate min(Text expression) {
        return new TextAggregate(min((Expression<String>) expression));
    }

    /** Returns {@code min(expression)} of dates or times; NULL for no rows. */
    public static <T> TemporalAggregate<T> min(Temporal<T> expression) {
        return new TemporalAggregate<>(min((Expression<T>) expression));
    }

    /** Returns {@code max(expression)} of numbers; NULL for no rows. */
    public static <N extends Number> Aggregate<N> max(Numeric<N> expression) {
        return new Aggregate<>(max((Expression<N>) expression));
    }

    /** Returns {@code max(expression)} of text; NULL for no rows. */
    public static TextAggregate max(Text expression) {
        return new TextAggregate(max((Expression<String>) expression));
    }

    /** Returns {@code max(expression)} of dates or times; NULL for no rows. */
    public static <T> TemporalAggregate<T> max(Temporal<T> expression) {
        return new TemporalAggregate<>(max((Expression<T>) expression));
    }

    // ---- expressions

    /** Returns {@code coalesce(first, others…)}: the first expression that is not NULL. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read, never written
    public static <T> Function<T> coalesce(Expression<T> first, Expression<? extends T>... others) {
        List<Expression<?>> all = new ArrayList<>();
        all.add(first);
        all.addAll(List.of(others));
        return Function.of("coalesce", first.type(), all);
    }

    /** Returns {@code coalesce(first, value)}: {@code value} where {@code first} is NULL. */
    public static <T> Function<T> coalesce(Expression<T> first, T value) {
        return Function.of("coalesce", first.type(), List.of(first, orValue(first, value)));
    }

    /** Returns {@code coalesce(first, value)}: {@code value} where {@code first} is NULL. */
    public static Text coalesce(Text first, String value) {
        return new TextView(Function.of("coalesce", first.type(), List.of(first, orValue(first, value))));
    }

    /** Returns {@code coalesce(first, others…)}: the first expression that is not NULL. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read, never written
    public static Text coalesce(Text first, Expression<? extends String>... others) {
        return new TextView(coalesce((Expression<String>) first, others));
    }

    /** Returns {@code coalesce(first, value)}: {@code value} where {@code first} is NULL. */
    public static <N extends Number> Numeric<N> coalesce(Numeric<N> first, N value) {
        return new NumericView<>(Function.of("coalesce", first.type(), List.of(first, orValue(first, value))));
    }

    /** Returns {@code coalesce(first, value)}: {@code value} where {@code first} is NULL. */
    public static <N extends Number> Numeric<N> coalesce(Numeric<N> first, long value) {
        return new NumericView<>(Function.of("coalesce", first.type(), List.of(first, orValue(first, value))));
    }

    /** Returns {@code coalesce(first, value)}: {@code value} where {@code first} is NULL. */
    public static <N extends Number> Numeric<N> coalesce(Numeric<N> first, double value) {
        return new NumericView<>(Function.of("coalesce", first.type(), List.of(first, orValue(first, value))));
    }

    /** Returns {@code coalesce(first, others…)}: the first expression that is not NULL. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read, never written
    public static <N extends Number> Numeric<N> coalesce(Numeric<N> first, Expression<? extends N>... others) {
        return new NumericView<>(coalesce((Expression<N>) first, others));
    }

    /** Returns {@code coalesce(first, value)}: {@code value} where {@code first} is NULL. */
    public static <N extends Number> Whole<N> coalesce(Whole<N> first, N value) {
        return new WholeView<>(Function.of("coalesce", first.type(), List.of(first, orValue(first, value))));
    }

    /** Returns {@code coalesce(first, value)}: {@code value} where {@code first} is NULL. */
    public static <N extends Number> Whole<N> coalesce(Whole<N> first, long value) {
        return new WholeView<>(Function.of("coalesce", first.type(), List.of(first, orValue(first, value))));
    }

    /** Returns {@code coalesce(first, others…)}: the first expression that is not NULL. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read, never written
    public static <N extends Number> Whole<N> coalesce(Whole<N> first, Expression<? extends N>... others) {
        return new WholeView<>(coalesce((Expression<N>) first, others));
    }

    /** Returns {@code coalesce(first, value)}: {@code value} where {@code first} is NULL. */
    public static <N extends Number> Floating<N> coalesce(Floating<N> first, N value) {
        return new FloatingView<>(Function.of("coalesce", first.type(), List.of(first, orValue(first, value))));
    }

    /** Returns {@code coalesce(first, value)}: {@code value} where {@code first} is NULL. */
    public static <N extends Number> Floating<N> coalesce(Floating<N> first, long value) {
        return new FloatingView<>(Function.of("coalesce", first.type(), List.of(first, orValue(first, value))));
    }

    /** Returns {@code coalesce(first, value)}: {@code value} where {@code first} is NULL. */
    public static <N extends Number> Floating<N> coalesce(Floating<N> first, double value) {
        return new FloatingView<>(Function.of("coalesce", first.type(), List.of(first, orValue(first, value))));
    }

    /** Returns {@code coalesce(first, others…)}: the first expression that is not NULL. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read, never written
    public static <N extends Number> Floating<N> coalesce(Floating<N> first, Expression<? extends N>... others) {
        return new FloatingView<>(coalesce((Expression<N>) first, others));
    }

    /** Returns {@code coalesce(first, value)}: {@code value} where {@code first} is NULL. */
    public static <T> Temporal<T> coalesce(Temporal<T> first, T value) {
        return new TemporalView<>(Function.of("coalesce", first.type(), List.of(first, orValue(first, value))));
    }

    /** Returns {@code coalesce(first, others…)}: the first expression that is not NULL. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read, never written
    public static <T> Temporal<T> coalesce(Temporal<T> first, Expression<? extends T>... others) {
        return new TemporalView<>(coalesce((Expression<T>) first, others));
    }

    private static Expression<?> orValue(Expression<?> first, @Nullable Object value) {
        return value instanceof Expression<?> expression ? expression : typed(first, first.type(), value);
    }

    private static <T> Bind<T> typed(Expression<?> first, SqlType<T> type, @Nullable Object value) {
        try {
            return new Bind<>(type.coerce(value), type);
        } catch (JalchemyException e) {
            throw new JalchemyException(
                    e.code(), "The value of coalesce(" + first + ", …) cannot be sent: " + e.reason(), e);
        }
    }

    /**
     * Returns a call of any function of the database.
     *
     * @param name the function's name, perhaps with a schema; other SQL text is refused
     * @param type the type of the result
     */
    public static <T> Function<T> func(String name, SqlType<T> type, Expression<?>... arguments) {
        return Function.of(name, type, List.of(arguments));
    }

    /**
     * Returns a call of a function of the database that returns rows, for FROM; its columns are named by {@link TableFunction#tableValued}.
     *
     * @param name the function's name, perhaps with a schema; other SQL text is refused
     * @param arguments they may refer to tables, which FROM lists before the function
     */
    public static TableFunction tableFunction(String name, Expression<?>... arguments) {
        return TableFunction.of(name, List.of(arguments));
    }

    /** Returns {@code CAST(expression AS type)}. */
    public static <T> Cast<T> cast(Expression<?> expression, SqlType<T> type) {
        return new Cast<>(expression, type);
    }

    /** Returns {@code CAST(expression AS type)} with the operators of text. */
    public static Text cast(Expression<?> expression, TextType type) {
        return new TextView(new Cast<>(expression, type));
    }

    /** Returns {@code CAST(expression AS type)} with the operators of whole numbers. */
    public static <N extends Number> Whole<N> cast(Expression<?> expression, WholeType<N> type) {
        return new WholeView<>(new Cast<>(expression, type));
    }

    /** Returns {@code CAST(expression AS type)} with the operators of numbers. */
    public static <N extends Number> Numeric<N> cast(Expression<?> expression, NumericType<N> type) {
        return new NumericView<>(new Cast<>(expression, type));
    }

    /** Returns {@code CAST(expression AS type)} with the operators of floating-point numbers. */
    public static <N extends Number> Floating<N> cast(Expression<?> expression, FloatingType<N> type) {
        return new FloatingView<>(new Cast<>(expression, type));
    }

    /** Returns {@code CAST(expression AS type)} with the operators of dates and times. */
    public static <T> Temporal<T> cast(Expression<?> expression, TemporalType<T> type) {
        return new TemporalView<>(new Cast<>(expression, type));
    }

    /** Returns {@code CAST(expression AS type)} as a condition. */
    public static Condition cast(Expression<?> expression, BooleanType type) {
        return new Is(new Cast<>(expression, type));
    }

    /** Returns {@code EXTRACT(field FROM of)} as a whole number: {@code extract(YEAR, ORDER.placedAt)}. */
    public static Whole<Integer> extract(ExtractField field, Expression<?> of) {
        String part = field.name().toLowerCase(Locale.ROOT);
        return new WholeView<>(new Custom<>(Custom.EXTRACT, part, List.of(of), Types.INTEGER));
    }

    /**
     * Returns {@code value} as a bind parameter, whose SQL type follows from its class.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if the class has no SQL type, or the value is null
     */
    public static <T> Bind<T> literal(T value) {
        return Bind.of(value);
    }

    /** Returns {@code value} as a bind parameter of {@code type}; null sends NULL. */
    public static <T> Bind<T> literal(@Nullable T value, SqlType<T> type) {
        return new Bind<>(type.coerce(value), type);
    }

    /**
     * Returns a parameter that has no value yet: an UPDATE or DELETE with parameters is executed for rows of their values, {@code
     * connection.execute(update, rows)}. Like {@code bindparam} in SQLAlchemy.
     *
     * @param name the name by which rows have its value
     */
    public static <T> Expression<T> parameter(String name, SqlType<T> type) {
        return new Custom<>(Custom.PARAMETER, name, List.of(), type);
    }

    /**
     * Returns SQL text as an expression of {@code type}; see {@link #text(String)}.
     *
     * <pre>{@code
     * select(USER.name).orderBy(text("abs(length(users.name) - :length)", INTEGER).bind("length", 5).asc())
     * }</pre>
     */
    public static <T> SqlText<T> text(String sql, SqlType<T> type) {
        return SqlText.of(sql, type);
    }

    /**
     * Returns SQL text, a whole statement or a condition. Values are given to its named parameters, {@code :name}, and sent beside the
     * text; it must not contain any user input.
     *
     * <p>A colon in quotes or in a comment is part of the text, and so are {@code ::}, {@code :=}, a colon behind a letter or a digit, and one
     * behind a backslash ({@code "\\:"} in Java).
     *
     * <pre>{@code
     * session.scalars(select(USER).where(text("lower(users.name) = :name").bind("name", "kim")));
     * session.scalars(text("SELECT * FROM users WHERE id < :limit").bind("limit", 100).columns(USER));
     * }</pre>
     */
    public static TextClause text(String sql) {
        return new TextClause(SqlText.of(sql, Types.BOOLEAN));
    }

    /** Returns a tuple of expressions and values, which may be mixed, to be compared as one: {@code tuple(A.x, A.y).gt(tuple(1, "b"))}. */
    public static TupleNode tuple(Object... parts) {
        return TupleNode.of(List.of(parts));
    }

    // ---- families: the operators of characters, numbers, times for expressions whose class does not say what they
    // hold

    /** Returns {@code expression} with the operators of text. */
    public static Text characters(Expression<String> expression) {
        return new TextView(expression);
    }

    /** Returns {@code expression} with the operators of numbers. */
    public static <N extends Number> Numeric<N> number(Expression<N> expression) {
        return new NumericView<>(expression);
    }

    /** Returns {@code expression} with the operators of whole numbers; its sum is a Long. */
    public static <N extends Number> Whole<N> whole(Expression<N> expression) {
        return new WholeView<>(expression);
    }

    /** Returns {@code expression} with the operators of dates and times. */
    public static <T> Temporal<T> temporal(Expression<T> expression) {
        return new TemporalView<>(expression);
    }

    /**
     * Returns {@code expression} with the operators of JSON.
     *
     * @throws JalchemyException if it is not of a type of JSON
     */
    public static JsonValue json(Expression<?> expression) {
        return JsonValue.of(expression);
    }

    /** Returns a boolean expression as a condition. */
    public static Condition is(Expression<Boolean> expression) {
        return expression instanceof Condition condition ? condition : new Is(expression);
    }

    // ---- conditions

    /** Returns the condition {@code EXISTS (query)}. */
    public static Condition exists(Query<?> query) {
        return new Exists(query.node());
    }

    /** Returns the condition {@code NOT condition}. */
    public static Condition not(Condition condition) {
        return new Not(condition);
    }

    /** Returns {@code conditions} joined by AND; true for none. */
    public static Condition and(List<? extends Condition> conditions) {
        return new Junction(false, List.copyOf(conditions));
    }

    /** Returns {@code conditions} joined by AND; true for none. */
    public static Condition and(Condition... conditions) {
        return new Junction(false, List.of(conditions));
    }

    /** Returns {@code conditions} joined by OR; false for none. */
    public static Condition or(List<? extends Condition> conditions) {
        return new Junction(true, List.copyOf(conditions));
    }

    /** Returns {@code conditions} joined by OR; false for none. */
    public static Condition or(Condition... conditions) {
        return new Junction(true, List.of(conditions));
    }

    /** Begins {@code CASE WHEN condition THEN result …}, whose value is the result of the first condition that holds. */
    public static <T> CaseWhen<T> caseWhen(Condition condition, Expression<T> result) {
        return CaseWhen.of(condition, result);
    }

    /** Begins {@code CASE WHEN condition THEN result …}, whose value is the result of the first condition that holds. */
    public static <T> CaseWhen<T> caseWhen(Condition condition, T result) {
        return CaseWhen.of(condition, Bind.of(result));
    }

    // ---- windows

    /** Returns a window {@code PARTITION BY expressions}. */
    public static Window partitionBy(Expression<?>... expressions) {
        return new Window(List.of(expressions), List.of());
    }

    /** Returns a window over all rows in {@code order}. */
    public static Window orderBy(Sortable... order) {
        return new Window(List.of(), List.of()).orderBy(order);
    }

    /** Returns {@code row_number()}, to be followed by {@code over(…)}. */
    public static Aggregate<Long> rowNumber() {
        return new Aggregate<>(Function.of("row_number", Types.BIGINT, List.of()));
    }

    /** Returns {@code rank()}, to be followed by {@code over(…)}. */
    public static Aggregate<Long> rank() {
        return new Aggregate<>(Function.of("rank", Types.BIGINT, List.of()));
    }

    /** Returns {@code dense_rank()}, to be followed by {@code over(…)}. */
    public static Aggregate<Long> denseRank() {
        return new Aggregate<>(Function.of("dense_rank", Types.BIGINT, List.of()));
    }

    /** Returns {@code lag(expression)}, the value in the row before, to be followed by {@code over(…)}. */
    public static <T> Function<T> lag(Expression<T> expression) {
        return Function.of("lag", expression.type(), List.of(expression));
    }

    /** Returns {@code lead(expression)}, the value in the row after, to be followed by {@code over(…)}. */
    public static <T> Function<T> lead(Expression<T> expression) {
        return Function.of("lead", expression.type(), List.of(expression));
    }
}
