package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.NormalizingConversion;
import io.jalchemy.sql.type.SqlType;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Converts ranges to the server's text and back (postgresql.org/docs/18/rangetypes.html#RANGETYPES-IO).
 *
 * @param bound the type of the bounds
 */
record RangeConversion<T extends Comparable<? super T>>(SqlType<T> bound)
        implements NormalizingConversion<Range<T>, String> {

    /** Refuses bounds with SQL around their values, which one text is sent without. */
    RangeConversion {
        CompositeConversion.requireNoExpressions(bound, "A range");
    }

    @Override
    public Range<T> normalize(Range<T> value) {
        if (value.isEmpty()) {
            return Range.empty();
        }
        T lower = stored(value.lower());
        T upper = stored(value.upper());
        if (Objects.equals(lower, value.lower()) && Objects.equals(upper, value.upper())) {
            return value.canonical();
        }
        return Range.of(lower, upper, (value.isLowerInclusive() ? "[" : "(") + (value.isUpperInclusive() ? "]" : ")"))
                .canonical();
    }

    /** Returns {@code value} as it is read back; decimals without zeros at the end, so that equal ranges have one text. */
    private @Nullable T stored(@Nullable T value) {
        T stored = value == null ? null : bound.stored(value);
        return stored instanceof BigDecimal ? bound.javaType().cast(bound.key(stored)) : stored;
    }

    @Override
    public String toDatabase(Range<T> value) {
        StringBuilder text = new StringBuilder();
        put(text, normalize(value));
        return text.toString();
    }

    void put(StringBuilder text, Range<T> range) {
        if (range.isEmpty()) {
            text.append("empty");
            return;
        }
        boolean endless = range.isUpperInclusive() && RangeSteps.isDiscrete(range.upper());
        boolean beginless = !range.isLowerInclusive() && RangeSteps.isDiscrete(range.lower());
        if ((endless && !isInfinity(range.upper())) || (beginless && !isInfinity(range.lower()))) {
            throw new JalchemyException(
                    "RANGE_OUT_OF_BOUNDS",
                    "A range ends or begins behind the greatest value of " + bound
                            + ", for which the server has no number. Use a range without that bound, Range.atLeast(…).");
        }
        text.append(range.isLowerInclusive() ? '[' : '(');
        put(text, range.lower());
        text.append(',');
        put(text, range.upper());
        text.append(range.isUpperInclusive() ? ']' : ')');
    }

    private static boolean isInfinity(@Nullable Object bound) {
        return bound instanceof java.time.LocalDate;
    }

    private void put(StringBuilder text, @Nullable T value) {
        if (value != null) {
            PostgresqlText.quote(text, PostgresqlText.write(value, bound));
        }
    }

    @Override
    public Range<T> toJava(String value) {
        TextFields fields = new TextFields(value, 0, '\\');
        Range<T> range = read(fields, value);
        fields.end();
        return range;
    }

    Range<T> read(TextFields fields, String text) {
        if (text.equals("empty")) {
            fields.field("");
            return Range.empty();
        }
        char below = fields.expectOneOf("[(");
        T lower = bound(fields, ",");
        fields.expect(',');
        T upper = bound(fields, "])");
        char above = fields.expectOneOf("])");
        return Range.of(lower, upper, "" + below + above);
    }

    private @Nullable T bound(TextFields fields, String ends) {
        boolean quoted = fields.isAt('"');
        String text = fields.field(ends);
        return text.isEmpty() && !quoted ? null : bound.javaType().cast(PostgresqlText.read(text, bound));
    }

    @Override
    public boolean same(Range<T> a, Range<T> b, SqlType<String> base) {
        return normalize(a).equals(normalize(b));
    }

    @Override
    public boolean mutable() {
        return false;
    }
}
