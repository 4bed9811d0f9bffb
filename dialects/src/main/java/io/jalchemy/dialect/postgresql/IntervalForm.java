package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.type.NormalizingConversion;
import org.jspecify.annotations.Nullable;

/**
 * Intervals with some fields, or with some digits of the fraction of a second. What a column has no room for is cut and not rounded, as of
 * other times.
 *
 * @param fields the fields; null for all
 * @param precision the number of digits of the fraction; null for all that there are
 */
record IntervalForm(
        @Nullable IntervalFields fields, @Nullable Integer precision)
        implements NormalizingConversion<Interval, String> {

    @Override
    public String toDatabase(Interval value) {
        return normalize(value).toString();
    }

    @Override
    public Interval toJava(String value) {
        return Interval.parse(value);
    }

    @Override
    public Interval normalize(Interval value) {
        Interval cut = fields == null ? value : fields.cut(value);
        if (precision != null) {
            long unit = 1;
            for (int i = precision; i < PostgresqlTypes.DIGITS_OF_SECOND; i++) {
                unit *= 10;
            }
            cut = new Interval(cut.months(), cut.days(), cut.micros() - cut.micros() % unit);
        }
        return cut.equals(value) ? value : cut;
    }

    @Override
    public boolean mutable() {
        return false;
    }

    /** Returns the type's name as the server writes it: {@code interval day to second(3)}. */
    String typeName() {
        return "interval" + (fields == null ? "" : " " + fields.sql())
                + (precision == null ? "" : "(" + precision + ")");
    }
}
