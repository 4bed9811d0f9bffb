package io.jalchemy.sql;

import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Function;
import io.jalchemy.sql.tree.Numeric;
import io.jalchemy.sql.tree.NumericView;
import io.jalchemy.sql.tree.Temporal;
import io.jalchemy.sql.tree.TemporalView;
import io.jalchemy.sql.tree.Text;
import io.jalchemy.sql.tree.TextView;
import io.jalchemy.sql.tree.Whole;
import io.jalchemy.sql.tree.WholeView;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Functions of SQL that most databases have. {@link Sql#func} calls any other. */
public final class Func {

    private Func() {}

    /** {@code CURRENT_TIMESTAMP}: when the transaction began, or the statement, as the database has it. */
    public static Temporal<Instant> now() {
        return new TemporalView<>(keyword("CURRENT_TIMESTAMP", Types.TIMESTAMP_TZ));
    }

    /** {@code CURRENT_DATE}. */
    public static Temporal<LocalDate> currentDate() {
        return new TemporalView<>(keyword("CURRENT_DATE", Types.DATE));
    }

    private static <T> Custom<T> keyword(String word, SqlType<T> type) {
        return new Custom<>(Custom.KEYWORD, word, List.of(), type);
    }

    /** {@code lower(text)}. */
    public static Text lower(Expression<String> text) {
        return text("lower", text);
    }

    /** {@code upper(text)}. */
    public static Text upper(Expression<String> text) {
        return text("upper", text);
    }

    /** {@code trim(text)}: without blanks on both sides. */
    public static Text trim(Expression<String> text) {
        return text("trim", text);
    }

    /** {@code replace(text, part, by)}: each {@code part} replaced. */
    public static Text replace(Expression<String> text, String part, String by) {
        return text("replace", text, Sql.literal(part), Sql.literal(by));
    }

    /** {@code substr(text, from, length)}; the first character is number 1. */
    public static Text substring(Expression<String> text, int from, int length) {
        return text("substr", text, Sql.literal(from), Sql.literal(length));
    }

    private static Text text(String name, Expression<?>... arguments) {
        return new TextView(Sql.func(name, Types.TEXT, arguments));
    }

    /** {@code length(text)}: the number of characters. */
    public static Whole<Integer> length(Expression<String> text) {
        return new WholeView<>(Sql.func("length", Types.INTEGER, text));
    }

    /** {@code abs(number)}. */
    public static <N extends Number> Numeric<N> abs(Expression<N> number) {
        return new NumericView<>(Sql.func("abs", number.type(), number));
    }

    /** {@code round(number, digits)}: with that many digits after the point. */
    public static Numeric<BigDecimal> round(Expression<BigDecimal> number, int digits) {
        return new NumericView<>(Sql.func("round", number.type(), number, Sql.literal(digits)));
    }

    /** {@code nullif(expression, value)}: null where the two are equal. */
    public static <T> Function<T> nullIf(Expression<T> expression, Expression<? extends T> value) {
        return Sql.func("nullif", expression.type(), expression, value);
    }
}
