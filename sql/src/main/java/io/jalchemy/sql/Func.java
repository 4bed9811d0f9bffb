package io.jalchemy.sql;

import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Floating;
import io.jalchemy.sql.tree.FloatingView;
import io.jalchemy.sql.tree.Function;
import io.jalchemy.sql.tree.Numeric;
import io.jalchemy.sql.tree.NumericView;
import io.jalchemy.sql.tree.Temporal;
import io.jalchemy.sql.tree.TemporalView;
import io.jalchemy.sql.tree.Text;
import io.jalchemy.sql.tree.TextAggregate;
import io.jalchemy.sql.tree.TextView;
import io.jalchemy.sql.tree.Whole;
import io.jalchemy.sql.tree.WholeView;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * SQL functions that most databases have. {@link Sql#func} calls any other.
 *
 * <pre>{@code
 * List<String> names = session.scalars(select(lower(USER.name))
 *                 .where(length(trim(USER.name)).gt(3), USER.createdAt.lt(now()))
 *                 .orderBy(coalesce(USER.fullname, USER.name)))
 *         .all();
 * List<String> initials = session.scalars(select(func("left", VARCHAR, USER.name, literal(1)))).all(); // any other
 * }</pre>
 */
public final class Func {

    private Func() {}

    /** Returns {@code CURRENT_TIMESTAMP}: the time at which the transaction or the statement began, depending on the database. */
    public static Temporal<Instant> now() {
        return new TemporalView<>(keyword("CURRENT_TIMESTAMP", Types.TIMESTAMP_TZ));
    }

    /** Returns {@code CURRENT_DATE}. */
    public static Temporal<LocalDate> currentDate() {
        return new TemporalView<>(keyword("CURRENT_DATE", Types.DATE));
    }

    private static <T> Custom<T> keyword(String word, SqlType<T> type) {
        return new Custom<>(Custom.KEYWORD, word, List.of(), type);
    }

    /** Returns {@code lower(text)}. */
    public static Text lower(Expression<String> text) {
        return text("lower", text);
    }

    /** Returns {@code upper(text)}. */
    public static Text upper(Expression<String> text) {
        return text("upper", text);
    }

    /** Returns {@code trim(text)}: the text without blanks on both sides. */
    public static Text trim(Expression<String> text) {
        return text("trim", text);
    }

    /** Returns {@code replace(text, part, by)}: the text with each occurrence of {@code part} replaced. */
    public static Text replace(Expression<String> text, String part, String by) {
        return text("replace", text, Sql.literal(part), Sql.literal(by));
    }

    /** Returns {@code substr(text, from, length)}; the first character is number 1. */
    public static Text substring(Expression<String> text, int from, int length) {
        return text("substr", text, Sql.literal(from), Sql.literal(length));
    }

    private static Text text(String name, Expression<?>... arguments) {
        return new TextView(Sql.func(name, Types.TEXT, arguments));
    }

    /** Returns {@code length(text)}: the number of characters. */
    public static Whole<Integer> length(Expression<String> text) {
        return new WholeView<>(Sql.func("length", Types.INTEGER, text));
    }

    /**
     * Returns {@code string_agg(text, separator)}: the texts of all rows with {@code separator} between them; NULL for no rows. Their order is
     * given by {@link TextAggregate#orderBy}. Like {@code aggregate_strings} in SQLAlchemy.
     */
    public static TextAggregate stringAgg(Expression<String> text, String separator) {
        return new TextAggregate(Sql.func("string_agg", Types.TEXT, text, Sql.literal(separator)));
    }

    /** Returns {@code abs(number)}. */
    public static <N extends Number> Numeric<N> abs(Expression<N> number) {
        return new NumericView<>(Sql.func("abs", number.type(), number));
    }

    /** Returns {@code power(number, exponent)} as a floating-point number. */
    public static Floating<Double> power(Expression<? extends Number> number, double exponent) {
        return new FloatingView<>(Sql.func("power", Types.DOUBLE, number, Sql.literal(exponent)));
    }

    /** Returns {@code round(number, digits)}: the number rounded to that many digits after the point. */
    public static Numeric<BigDecimal> round(Expression<BigDecimal> number, int digits) {
        return new NumericView<>(Sql.func("round", number.type(), number, Sql.literal(digits)));
    }

    /** Returns {@code nullif(expression, value)}: NULL where the two are equal, the expression elsewhere. */
    public static <T> Function<T> nullIf(Expression<T> expression, Expression<? extends T> value) {
        return Sql.func("nullif", expression.type(), expression, value);
    }
}
