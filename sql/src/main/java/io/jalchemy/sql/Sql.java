package io.jalchemy.sql;

import io.jalchemy.sql.tree.Aggregate;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Case;
import io.jalchemy.sql.tree.Cast;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Delete;
import io.jalchemy.sql.tree.DeleteNode;
import io.jalchemy.sql.tree.Exists;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.Function;
import io.jalchemy.sql.tree.Insert;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.Junction;
import io.jalchemy.sql.tree.Not;
import io.jalchemy.sql.tree.Numeric;
import io.jalchemy.sql.tree.NumericView;
import io.jalchemy.sql.tree.Ordering;
import io.jalchemy.sql.tree.Over;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.Source;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.tree.TableSource;
import io.jalchemy.sql.tree.Text;
import io.jalchemy.sql.tree.TextView;
import io.jalchemy.sql.tree.Update;
import io.jalchemy.sql.tree.UpdateNode;
import io.jalchemy.sql.tree.Whole;
import io.jalchemy.sql.tree.Window;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of the SQL language. Import them all: {@code import static io.jalchemy.sql.Sql.*;}.
 *
 * <p>Every word also reads well qualified: {@code Sql.count()}.
 */
public final class Sql extends Selects {

    private Sql() {}

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

    /** The same table once more. */
    public static Aliased alias(TableSource table, String name) {
        return new Aliased(table, new AliasName(name));
    }

    /** {@code count(*)}. */
    public static Aggregate<Long> count() {
        return new Aggregate<>(Function.of("count", Types.BIGINT, List.of()));
    }

    /** {@code count(expression)}: the rows in which it is not null. */
    public static Aggregate<Long> count(Expression<?> expression) {
        return new Aggregate<>(Function.of("count", Types.BIGINT, List.of(expression)));
    }

    /** {@code sum(expression)} of exact or floating numbers. Null for no rows. */
    public static <N extends Number> Aggregate<N> sum(Expression<N> expression) {
        return new Aggregate<>(Function.of("sum", expression.type(), List.of(expression)));
    }

    /** {@code sum(expression)} of whole numbers of any width. Null for no rows. */
    public static Aggregate<Long> sum(Whole<?> expression) {
        return new Aggregate<>(Function.of("sum", Types.BIGINT, List.of(expression)));
    }

    /** {@code avg(expression)} of exact numbers. Null for no rows. */
    public static Aggregate<BigDecimal> avg(Expression<? extends Number> expression) {
        return new Aggregate<>(Function.of("avg", Types.NUMERIC, List.of(expression)));
    }

    /** {@code min(expression)}. Null for no rows. */
    public static <T> Function<T> min(Expression<T> expression) {
        return Function.of("min", expression.type(), List.of(expression));
    }

    /** {@code max(expression)}. Null for no rows. */
    public static <T> Function<T> max(Expression<T> expression) {
        return Function.of("max", expression.type(), List.of(expression));
    }

    /** The first of these that is not null. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read, never written
    public static <T> Function<T> coalesce(Expression<T> first, Expression<? extends T>... others) {
        List<Expression<?>> all = new ArrayList<>();
        all.add(first);
        all.addAll(List.of(others));
        return Function.of("coalesce", first.type(), all);
    }

    /** Any function of the database, which gives a value of {@code type}. */
    public static <T> Function<T> func(String name, SqlType<T> type, Expression<?>... arguments) {
        return Function.of(name, type, List.of(arguments));
    }

    /** {@code CAST(expression AS type)}. */
    public static <T> Cast<T> cast(Expression<?> expression, SqlType<T> type) {
        return new Cast<>(expression, type);
    }

    /** A value, sent beside the text. */
    public static <T> Bind<T> value(T value, SqlType<T> type) {
        return new Bind<>(value, type);
    }

    /** SQL text as it is; nothing of a user's input may be in it. */
    public static <T> SqlText<T> text(String sql, SqlType<T> type) {
        return new SqlText<>(sql, type);
    }

    /** An expression of characters, with their operators. */
    public static Text characters(Expression<String> expression) {
        return new TextView(expression);
    }

    /** An expression of numbers, with their operators. */
    public static <N extends Number> Numeric<N> number(Expression<N> expression) {
        return new NumericView<>(expression);
    }

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
        return new CaseWhen<>(List.of(condition), List.of(result), result.type());
    }

    /** A window over rows with equal values of {@code expressions}. */
    public static Window partitionBy(Expression<?>... expressions) {
        return new Window(List.of(expressions), List.of());
    }

    /** A window over all rows in that order. */
    public static Window orderBy(Ordering... orderings) {
        return new Window(List.of(), List.of(orderings));
    }

    /** {@code row_number() OVER (…)}. */
    public static Numeric<Long> rowNumber(Window window) {
        return new NumericView<>(
                new Over<>(Function.of("row_number", Types.BIGINT, List.of()), window.partition(), window.ordering()));
    }

    /** A CASE that may have more conditions. */
    public static final class CaseWhen<T> {

        private final List<Condition> conditions;
        private final List<Expression<?>> results;
        private final SqlType<T> type;

        private CaseWhen(List<Condition> conditions, List<Expression<?>> results, SqlType<T> type) {
            this.conditions = conditions;
            this.results = results;
            this.type = type;
        }

        /** {@code WHEN condition THEN result}. */
        public CaseWhen<T> when(Condition condition, Expression<T> result) {
            List<Condition> whens = new ArrayList<>(conditions);
            whens.add(condition);
            List<Expression<?>> thens = new ArrayList<>(results);
            thens.add(result);
            return new CaseWhen<>(whens, thens, type);
        }

        /** {@code ELSE otherwise END}. */
        public Case<T> otherwise(Expression<? extends T> otherwise) {
            return new Case<>(conditions, results, otherwise, type);
        }

        /** {@code END}: null where no condition holds. */
        public Case<T> end() {
            return new Case<>(conditions, results, null, type);
        }
    }
}
