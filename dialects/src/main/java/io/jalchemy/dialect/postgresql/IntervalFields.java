package io.jalchemy.dialect.postgresql;

import java.time.Duration;
import java.util.Locale;

/**
 * The fields that intervals of a column have: {@code INTERVAL YEAR TO MONTH}. What is smaller than the last one is cut
 * (postgresql.org/docs/18/datatype-datetime.html#DATATYPE-INTERVAL-INPUT). For {@link PostgresqlTypes#interval(IntervalFields)}.
 */
public enum IntervalFields {
    /** Years. */
    YEAR,
    /** Years and months. */
    MONTH,
    /** Years, months and days. */
    DAY,
    /** All down to hours. */
    HOUR,
    /** All down to minutes. */
    MINUTE,
    /** All down to seconds with a fraction. */
    SECOND,
    /** The same as {@link #MONTH}. */
    YEAR_TO_MONTH,
    /** The same as {@link #HOUR}. */
    DAY_TO_HOUR,
    /** The same as {@link #MINUTE}. */
    DAY_TO_MINUTE,
    /** The same as {@link #SECOND}. */
    DAY_TO_SECOND,
    /** The same as {@link #MINUTE}. */
    HOUR_TO_MINUTE,
    /** The same as {@link #SECOND}. */
    HOUR_TO_SECOND,
    /** The same as {@link #SECOND}. */
    MINUTE_TO_SECOND;

    private static final long MICROS_OF_MINUTE = Duration.ofMinutes(1).toNanos() / 1000;
    private static final int MONTHS_OF_YEAR = 12;

    /** Returns the words of SQL, {@code year to month}. */
    String sql() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns whether the last field is that of seconds, which have a fraction. */
    boolean hasSeconds() {
        return name().endsWith("SECOND");
    }

    /** Returns {@code interval} without what is smaller than the last field. */
    Interval cut(Interval interval) {
        int months = interval.months();
        int days = interval.days();
        long micros = interval.micros();
        switch (this) {
            case YEAR -> {
                return new Interval(months - months % MONTHS_OF_YEAR, 0, 0);
            }
            case MONTH, YEAR_TO_MONTH -> {
                return new Interval(months, 0, 0);
            }
            case DAY -> {
                return new Interval(months, days, 0);
            }
            case HOUR, DAY_TO_HOUR -> {
                return new Interval(months, days, micros - micros % (60 * MICROS_OF_MINUTE));
            }
            case MINUTE, DAY_TO_MINUTE, HOUR_TO_MINUTE -> {
                return new Interval(months, days, micros - micros % MICROS_OF_MINUTE);
            }
            default -> {
                return interval;
            }
        }
    }
}
