package io.jalchemy.sql;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Aggregate;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Cast;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.Delete;
import io.jalchemy.sql.tree.DeleteNode;
import io.jalchemy.sql.tree.Excluded;
import io.jalchemy.sql.tree.Exists;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Floating;
import io.jalchemy.sql.tree.FloatingView;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.Function;
import io.jalchemy.sql.tree.Insert;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.Is;
import io.jalchemy.sql.tree.Junction;
import io.jalchemy.sql.tree.Not;
import io.jalchemy.sql.tree.Numeric;
import io.jalchemy.sql.tree.NumericView;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.SelectList;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.Selected;
import io.jalchemy.sql.tree.Sortable;
import io.jalchemy.sql.tree.Source;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.tree.TableSource;
import io.jalchemy.sql.tree.Temporal;
import io.jalchemy.sql.tree.TemporalAggregate;
import io.jalchemy.sql.tree.TemporalView;
import io.jalchemy.sql.tree.Text;
import io.jalchemy.sql.tree.TextAggregate;
import io.jalchemy.sql.tree.TextView;
import io.jalchemy.sql.tree.TupleNode;
import io.jalchemy.sql.tree.Update;
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
 * The words of the SQL language. Import them all: {@code import static io.jalchemy.sql.Sql.*;}.
 *
 * <p>Every word also reads well qualified: {@code Sql.count()}. More functions are in {@link Func}.
 */
public final class Sql extends Selects {

    private Sql() {}

    // ---- statements

    /** A SELECT of any number of columns, whose rows are read by position or by expression. */
    public static SelectList select(List<? extends Selected<?>> columns) {
        return new SelectList(SelectNode.of(columns));
    }

    /** The columns of an entity, to be selected without the entity: {@code select(columns(USER))}. */
    public static List<? extends Attribute<?>> columns(Source<?> entity) {
        return Source.attributesOf(entity);
    }

    /** An INSERT into a table or an entity. */
    public static Insert insert(FromItem into) {
        return new Insert(new InsertNode(into, List.of(), List.of(), null, null, List.of()));
    }

    /** An UPDATE of a table or an entity. */
    public static Update update(FromItem target) {
        return new Update(new UpdateNode(target, List.of(), List.of(), List.of()));
    }

    /** A DELETE from a table or an entity. */
    public static Delete delete(FromItem target) {
        return new Delete(new DeleteNode(target, List.of(), List.of()));
    }

    /** The same entity once more, to be joined to itself: {@code UserPath boss = alias(USER, "boss")}. */
    public static <S extends Source<?>> S alias(S entity, String name) {
        return Source.withAlias(entity, new AliasName(name));
    }

    /** The same entity once more, under a name that the compiler makes. */
    public static <S extends Source<?>> S alias(S entity) {
        return Source.withAlias(entity, new AliasName(null));
    }

    /** The same table once more. */
    public static Aliased alias(TableSource table, String name) {
        return new Aliased(table, new AliasName(name));
    }

    /** The same table once more, under a name that the compiler makes. */
    public static Aliased alias(TableSource table) {
        return new Aliased(table, new AliasName(null));
    }

    /** In an upsert, the value of {@code column} that the new row would have had. */
    public static <T> Excluded<T> excluded(Expression<T> column) {
        return new Excluded<>(column);
    }

    // ---- aggregates

    /** A column for {@link Table#of}: {@code column("id", BIGINT).primaryKey()}. */
    public static <J> Column<J> column(String name, SqlType<J> type) {
        return Column.of(name, type);
    }

    /** A column for {@link Table#of} with the type of what it refers to: {@code column("post_id").references("posts.id")}. */
    public static Column<Object> column(String name) {
        return Column.of(name);
    }

    /** {@code count(*)}. */
    public static Aggregate<Long> count() {
        return new Aggregate<>(Function.of("count", Types.BIGINT, List.of()));
    }

    /** {@code count(expression)}: the rows in which it is not null. */
    public static Aggregate<Long> count(Expression<?> expression) {
        return new Aggregate<>(Function.of("count", Types.BIGINT, List.of(expression)));
    }

    /**
     * {@code sum(expression)}, of the expression's type. Null for no rows.
     *
     * <p>Reading it refuses a sum of small whole numbers that outgrows their type: {@code sum(whole(…))} gives a Long.
     */
    public static <N extends Number> Aggregate<N> sum(Expression<N> expression) {
        return new Aggregate<>(Function.of("sum", SumType.of(expression.type()), List.of(expression)));
    }

    /** {@code sum(expression)} of whole numbers of any width. Null for no rows. */
    public static <N extends Number> Aggregate<Long> sum(Whole<N> expression) {
        return new Aggregate<>(Function.of("sum", Types.BIGINT, List.of(expression)));
    }

    /** {@code sum(expression)} of floating numbers. Null for no rows. */
    public static <N extends Number> Aggregate<Double> sum(Floating<N> expression) {
        return new Aggregate<>(Function.of("sum", Types.DOUBLE, List.of(expression)));
    }

    /** {@code avg(expression)} of exact numbers. Null for no rows. */
    public static Aggregate<BigDecimal> avg(Expression<? extends Number> expression) {
        return new Aggregate<>(Function.of("avg", Types.NUMERIC, List.of(expression)));
    }

    /** {@code avg(expression)} of floating numbers. Null for no rows. */
    public static <N extends Number> Aggregate<Double> avg(Floating<N> expression) {
        return new Aggregate<>(Function.of("avg", Types.DOUBLE, List.of(expression)));
    }

    /** {@code min(expression)}. Null for no rows. */
    public static <T> Function<T> min(Expression<T> expression) {
        return Function.of("min", expression.type(), List.of(expression));
    }

    /** {@code max(expression)}. Null for no rows. */
    public static <T> Function<T> max(Expression<T> expression) {
        return Function.of("max", expression.type(), List.of(expression));
    }

    /** {@code min(expression)}. Null for no rows. */
    public static <N extends Number> Aggregate<N> min(Numeric<N> expression) {
        return new Aggregate<>(min((Expression<N>) expression));
    }

    /** {@code min(expression)}. Null for no rows. */
    public static TextAggregate min(Text expression) {
        return new TextAggregate(min((Expression<String>) expression));
    }

    /** {@code min(expression)}. Null for no rows. */
    public static <T> TemporalAggregate<T> min(Temporal<T> expression) {
        return new TemporalAggregate<>(min((Expression<T>) expression));
    }

    /** {@code max(expression)}. Null for no rows. */
    public static <N extends Number> Aggregate<N> max(Numeric<N> expression) {
        return new Aggregate<>(max((Expression<N>) expression));
    }

    /** {@code max(expression)}. Null for no rows. */
    public static TextAggregate max(Text expression) {
        return new TextAggregate(max((Expression<String>) expression));
    }

    /** {@code max(expression)}. Null for no rows. */
    public static <T> TemporalAggregate<T> max(Temporal<T> expression) {
        return new TemporalAggregate<>(max((Expression<T>) expression));
    }

    // ---- expressions

    /** The first of these that is not null. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read, never written
    public static <T> Function<T> coalesce(Expression<T> first, Expression<? extends T>... others) {
        List<Expression<?>> all = new ArrayList<>();
        all.add(first);
        all.addAll(List.of(others));
        return Function.of("coalesce", first.type(), all);
    }

    /** {@code coalesce(first, value)}: the value where there is none. */
    public static <T> Function<T> coalesce(Expression<T> first, T value) {
        return Function.of("coalesce", first.type(), List.of(first, orValue(first, value)));
    }

    /** {@code coalesce(first, value)}: the value where there is none. */
    public static Text coalesce(Text first, String value) {
        return new TextView(Function.of("coalesce", first.type(), List.of(first, orValue(first, value))));
    }

    /** The first of these that is not null. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read, never written
    public static Text coalesce(Text first, Expression<? extends String>... others) {
        return new TextView(coalesce((Expression<String>) first, others));
    }

    /** {@code coalesce(first, value)}: the value where there is none. */
    public static <N extends Number> Numeric<N> coalesce(Numeric<N> first, N value) {
        return new NumericView<>(Function.of("coalesce", first.type(), List.of(first, orValue(first, value))));
    }

    /** {@code coalesce(first, value)}: the value where there is none. */
    public static <N extends Number> Numeric<N> coalesce(Numeric<N> first, long value) {
        return new NumericView<>(Function.of("coalesce", first.type(), List.of(first, orValue(first, value))));
    }

    /** {@code coalesce(first, value)}: the value where there is none. */
    public static <N extends Number> Numeric<N> coalesce(Numeric<N> first, double value) {
        return new NumericView<>(Function.of("coalesce", first.type(), List.of(first, orValue(first, value))));
    }

    /** The first of these that is not null. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read, never written
    public static <N extends Number> Numeric<N> coalesce(Numeric<N> first, Expression<? extends N>... others) {
        return new NumericView<>(coalesce((Expression<N>) first, others));
    }

    /** {@code coalesce(first, value)}: the value where there is none. */
    public static <N extends Number> Whole<N> coalesce(Whole<N> first, N value) {
        return new WholeView<>(Function.of("coalesce", first.type(), List.of(first, orValue(first, value))));
    }

    /** {@code coalesce(first, value)}: the value where there is none. */
    public static <N extends Number> Whole<N> coalesce(Whole<N> first, long value) {
        return new WholeView<>(Function.of("coalesce", first.type(), List.of(first, orValue(first, value))));
    }

    /** The first of these that is not null. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read, never written
    public static <N extends Number> Whole<N> coalesce(Whole<N> first, Expression<? extends N>... others) {
        return new WholeView<>(coalesce((Expression<N>) first, others));
    }

    /** {@code coalesce(first, value)}: the value where there is none. */
    public static <N extends Number> Floating<N> coalesce(Floating<N> first, N value) {
        return new FloatingView<>(Function.of("coalesce", first.type(), List.of(first, orValue(first, value))));
    }

    /** {@code coalesce(first, value)}: the value where there is none. */
    public static <N extends Number> Floating<N> coalesce(Floating<N> first, long value) {
        return new FloatingView<>(Function.of("coalesce", first.type(), List.of(first, orValue(first, value))));
    }

    /** {@code coalesce(first, value)}: the value where there is none. */
    public static <N extends Number> Floating<N> coalesce(Floating<N> first, double value) {
        return new FloatingView<>(Function.of("coalesce", first.type(), List.of(first, orValue(first, value))));
    }

    /** The first of these that is not null. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read, never written
    public static <N extends Number> Floating<N> coalesce(Floating<N> first, Expression<? extends N>... others) {
        return new FloatingView<>(coalesce((Expression<N>) first, others));
    }

    /** {@code coalesce(first, value)}: the value where there is none. */
    public static <T> Temporal<T> coalesce(Temporal<T> first, T value) {
        return new TemporalView<>(Function.of("coalesce", first.type(), List.of(first, orValue(first, value))));
    }

    /** The first of these that is not null. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read, never written
    public static <T> Temporal<T> coalesce(Temporal<T> first, Expression<? extends T>... others) {
        return new TemporalView<>(coalesce((Expression<T>) first, others));
    }

    private static Expression<?> orValue(Expression<?> first, @Nullable Object value) {
        return value instanceof Expression<?> expression ? expression : typed(first.type(), value);
    }

    private static <T> Bind<T> typed(SqlType<T> type, @Nullable Object value) {
        return new Bind<>(type.coerce(value), type);
    }

    /** Any function of the database, which gives a value of {@code type}. {@code name} is a name, no SQL. */
    public static <T> Function<T> func(String name, SqlType<T> type, Expression<?>... arguments) {
        return Function.of(name, type, List.of(arguments));
    }

    /** {@code CAST(expression AS type)}. */
    public static <T> Cast<T> cast(Expression<?> expression, SqlType<T> type) {
        return new Cast<>(expression, type);
    }

    /** {@code CAST(expression AS type)}, with the operators of the type. */
    public static Text cast(Expression<?> expression, TextType type) {
        return new TextView(new Cast<>(expression, type));
    }

    /** {@code CAST(expression AS type)}, with the operators of the type. */
    public static <N extends Number> Whole<N> cast(Expression<?> expression, WholeType<N> type) {
        return new WholeView<>(new Cast<>(expression, type));
    }

    /** {@code CAST(expression AS type)}, with the operators of the type. */
    public static <N extends Number> Numeric<N> cast(Expression<?> expression, NumericType<N> type) {
        return new NumericView<>(new Cast<>(expression, type));
    }

    /** {@code CAST(expression AS type)}, with the operators of the type. */
    public static <N extends Number> Floating<N> cast(Expression<?> expression, FloatingType<N> type) {
        return new FloatingView<>(new Cast<>(expression, type));
    }

    /** {@code CAST(expression AS type)}, with the operators of the type. */
    public static <T> Temporal<T> cast(Expression<?> expression, TemporalType<T> type) {
        return new TemporalView<>(new Cast<>(expression, type));
    }

    /** {@code CAST(expression AS type)}, with the operators of the type. */
    public static Condition cast(Expression<?> expression, BooleanType type) {
        return new Is(new Cast<>(expression, type));
    }

    /** A part of a date or time as a whole number: {@code extract(YEAR, ORDER.placedAt)}. */
    public static Whole<Integer> extract(ExtractField field, Expression<?> of) {
        String part = field.name().toLowerCase(Locale.ROOT);
        return new WholeView<>(new Custom<>(Custom.EXTRACT, part, List.of(of), Types.INTEGER));
    }

    /** A value, sent beside the text, as what its class is to SQL. */
    public static <T> Bind<T> literal(T value) {
        return Bind.of(value);
    }

    /** A value of {@code type}, sent beside the text; null for NULL. */
    public static <T> Bind<T> literal(@Nullable T value, SqlType<T> type) {
        return new Bind<>(type.coerce(value), type);
    }

    /** SQL text as it is; nothing of a user's input may be in it. */
    public static <T> SqlText<T> text(String sql, SqlType<T> type) {
        return new SqlText<>(sql, type);
    }

    /** A condition as SQL text; nothing of a user's input may be in it. */
    public static Condition text(String sql) {
        return new Is(new SqlText<>(sql, Types.BOOLEAN));
    }

    /** Several values that are compared as one: {@code tuple(A.x, A.y).gt(tuple(1, "b"))}. Expressions and values may mix. */
    public static TupleNode tuple(Object... parts) {
        return TupleNode.of(List.of(parts));
    }

    // ---- families: the operators of characters, numbers, times for expressions whose class does not say what they
    // hold

    /** An expression of characters, with their operators. */
    public static Text characters(Expression<String> expression) {
        return new TextView(expression);
    }

    /** An expression of numbers, with their operators. */
    public static <N extends Number> Numeric<N> number(Expression<N> expression) {
        return new NumericView<>(expression);
    }

    /** An expression of whole numbers, with their operators; its sum is a Long. */
    public static <N extends Number> Whole<N> whole(Expression<N> expression) {
        return new WholeView<>(expression);
    }

    /** An expression of dates or times, with their operators. */
    public static <T> Temporal<T> temporal(Expression<T> expression) {
        return new TemporalView<>(expression);
    }

    /** An expression of true and false, as a condition. */
    public static Condition is(Expression<Boolean> expression) {
        return expression instanceof Condition condition ? condition : new Is(expression);
    }

    // ---- conditions

    /** {@code EXISTS (query)}. */
    public static Condition exists(Query<?> query) {
        return new Exists(query.node());
    }

    /** {@code NOT condition}. */
    public static Condition not(Condition condition) {
        return new Not(condition);
    }

    /** All of them; none at all are true. */
    public static Condition and(List<? extends Condition> conditions) {
        return new Junction(false, List.copyOf(conditions));
    }

    /** All of them. */
    public static Condition and(Condition... conditions) {
        return new Junction(false, List.of(conditions));
    }

    /** Any of them; none at all are false. */
    public static Condition or(List<? extends Condition> conditions) {
        return new Junction(true, List.copyOf(conditions));
    }

    /** Any of them. */
    public static Condition or(Condition... conditions) {
        return new Junction(true, List.of(conditions));
    }

    /** {@code CASE WHEN condition THEN result …}: the first whose condition holds. */
    public static <T> CaseWhen<T> caseWhen(Condition condition, Expression<T> result) {
        return CaseWhen.of(condition, result);
    }

    /** {@code CASE WHEN condition THEN result …}: the first whose condition holds. */
    public static <T> CaseWhen<T> caseWhen(Condition condition, T result) {
        return CaseWhen.of(condition, Bind.of(result));
    }

    // ---- windows

    /** A window over rows with equal values of {@code expressions}. */
    public static Window partitionBy(Expression<?>... expressions) {
        return new Window(List.of(expressions), List.of());
    }

    /** A window over all rows in that order. */
    public static Window orderBy(Sortable... order) {
        return new Window(List.of(), List.of()).orderBy(order);
    }

    /** {@code row_number()}, to be followed by {@code over(…)}. */
    public static Aggregate<Long> rowNumber() {
        return new Aggregate<>(Function.of("row_number", Types.BIGINT, List.of()));
    }

    /** {@code rank()}, to be followed by {@code over(…)}. */
    public static Aggregate<Long> rank() {
        return new Aggregate<>(Function.of("rank", Types.BIGINT, List.of()));
    }

    /** {@code dense_rank()}, to be followed by {@code over(…)}. */
    public static Aggregate<Long> denseRank() {
        return new Aggregate<>(Function.of("dense_rank", Types.BIGINT, List.of()));
    }

    /** {@code lag(expression)}, the value in the row before, to be followed by {@code over(…)}. */
    public static <T> Function<T> lag(Expression<T> expression) {
        return Function.of("lag", expression.type(), List.of(expression));
    }

    /** {@code lead(expression)}, the value in the row after, to be followed by {@code over(…)}. */
    public static <T> Function<T> lead(Expression<T> expression) {
        return Function.of("lead", expression.type(), List.of(expression));
    }
}
