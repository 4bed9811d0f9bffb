package io.jalchemy.sql.type;

import io.jalchemy.sql.error.JalchemyException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Types of dates and times that a database keeps as texts in a pattern, or as numbers. They are for tables that other programs write, mostly
 * on SQLite, which has no types of times. Like {@code storage_format} in SQLAlchemy 2.0.
 *
 * <p>A value is cut to what its form can say, and an object has the value so when it was flushed. A value of a row that is not of the form is
 * refused when it is read. Comparisons and orders are those of the texts or numbers, so a pattern begins with the year. Times with a zone are
 * stored in UTC. The functions of the database that take times apart do not know these forms.
 *
 * <pre>{@code
 * SqlType<LocalDateTime> stamp = StoredTimes.text(Types.TIMESTAMP, "uuuuMMddHHmmss"); // 20260501100000
 * SqlType<Instant> seen = Types.TIMESTAMP_TZ.withVariant("sqlite", StoredTimes.epochSeconds(Types.TIMESTAMP_TZ));
 * }</pre>
 */
public final class StoredTimes {

    private static final double JULIAN_EPOCH = 2_440_587.5;
    private static final double MILLIS_OF_DAY = 86_400_000;

    private StoredTimes() {}

    /**
     * Returns a type of times that are stored as texts.
     *
     * @param type a type of dates or times
     * @param pattern as {@link DateTimeFormatter} has it; the year is {@code uuuu}
     * @throws JalchemyException if a text in the pattern cannot be read as such a time
     */
    public static <T extends Temporal> SqlType<T> text(SqlType<T> type, String pattern) {
        try {
            AsText<T> form = new AsText<>(pattern, type.javaType());
            form.normalize(form.toJava(form.formatter.format(LocalDateTime.of(2026, 5, 1, 10, 11, 12))));
            return Types.TEXT.converted(type.javaType(), form);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new JalchemyException(
                    "TIME_PATTERN",
                    "Texts in the pattern \"" + pattern + "\" cannot be read as "
                            + type.javaType().getSimpleName() + " ("
                            + e.getMessage()
                            + "). Give a pattern of DateTimeFormatter with all parts of such a time, and the year as uuuu.",
                    e);
        }
    }

    /** Returns a type of times that are stored as whole seconds since the beginning of 1970 in UTC, SQLite's {@code unixepoch}. */
    public static <T extends Temporal> SqlType<T> epochSeconds(SqlType<T> type) {
        return Types.BIGINT.converted(
                required(type),
                new AsNumber<>("seconds", type.javaType(), Instant::getEpochSecond, Instant::ofEpochSecond));
    }

    /** Returns a type of times that are stored as whole milliseconds since the beginning of 1970 in UTC. */
    public static <T extends Temporal> SqlType<T> epochMillis(SqlType<T> type) {
        return Types.BIGINT.converted(
                required(type),
                new AsNumber<>("milliseconds", type.javaType(), Instant::toEpochMilli, Instant::ofEpochMilli));
    }

    /** Returns a type of times that are stored as Julian days with a fraction, to the millisecond, SQLite's {@code julianday}. */
    public static <T extends Temporal> SqlType<T> julianDay(SqlType<T> type) {
        return Types.DOUBLE.converted(
                required(type),
                new AsNumber<>(
                        "Julian days",
                        type.javaType(),
                        time -> time.toEpochMilli() / MILLIS_OF_DAY + JULIAN_EPOCH,
                        day -> Instant.ofEpochMilli(Math.round((day - JULIAN_EPOCH) * MILLIS_OF_DAY))));
    }

    private static <T> Class<T> required(SqlType<T> type) {
        if (type.javaType() == LocalTime.class) {
            throw new JalchemyException(
                    "TIME_PATTERN", "A time without a date is no number of seconds. Store it as a text: text(…).");
        }
        return type.javaType();
    }

    /** Returns a time as one of class {@code type}; one without an offset is in UTC. */
    private static <T> T as(Class<T> type, LocalDateTime time) {
        Object value = time;
        if (type == LocalDate.class) {
            value = time.toLocalDate();
        } else if (type == LocalTime.class) {
            value = time.toLocalTime();
        } else if (type == Instant.class) {
            value = time.toInstant(ZoneOffset.UTC);
        } else if (type == OffsetDateTime.class) {
            value = time.atOffset(ZoneOffset.UTC);
        } else if (type == ZonedDateTime.class) {
            value = time.atZone(ZoneOffset.UTC);
        }
        return type.cast(value);
    }

    private static LocalDateTime local(Object value) {
        if (value instanceof LocalDate day) {
            return day.atStartOfDay();
        }
        if (value instanceof LocalTime time) {
            return time.atDate(LocalDate.EPOCH);
        }
        if (value instanceof LocalDateTime time) {
            return time;
        }
        Instant instant = value instanceof Instant time ? time : Instant.from((TemporalAccessor) value);
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Texts in a pattern. Two are equal if pattern and class are. */
    private static final class AsText<T> implements NormalizingConversion<T, String> {

        private final String pattern;
        private final Class<T> type;
        private final DateTimeFormatter formatter;

        AsText(String pattern, Class<T> type) {
            this.pattern = pattern;
            this.type = type;
            this.formatter = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        }

        @Override
        public String toDatabase(T value) {
            return formatter.format(local(value));
        }

        @Override
        public T toJava(String value) {
            TemporalAccessor parsed = formatter.parse(value);
            if (type == LocalDate.class) {
                return as(type, LocalDate.from(parsed).atStartOfDay());
            }
            return as(
                    type,
                    type == LocalTime.class
                            ? LocalTime.from(parsed).atDate(LocalDate.EPOCH)
                            : LocalDateTime.from(parsed));
        }

        @Override
        public T normalize(T value) {
            T read = toJava(toDatabase(value));
            return read.equals(value) ? value : read;
        }

        @Override
        public boolean mutable() {
            return false;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof AsText<?> that && pattern.equals(that.pattern) && type == that.type;
        }

        @Override
        public int hashCode() {
            return 31 * pattern.hashCode() + type.hashCode();
        }
    }

    /** Numbers. Two are equal if unit and class are. */
    private static final class AsNumber<T, N> implements NormalizingConversion<T, N> {

        private final String unit;
        private final Class<T> type;
        private final Function<Instant, N> toNumber;
        private final Function<N, Instant> toInstant;

        AsNumber(String unit, Class<T> type, Function<Instant, N> toNumber, Function<N, Instant> toInstant) {
            this.unit = unit;
            this.type = type;
            this.toNumber = toNumber;
            this.toInstant = toInstant;
        }

        @Override
        public N toDatabase(T value) {
            return toNumber.apply(local(value).toInstant(ZoneOffset.UTC));
        }

        @Override
        public T toJava(N value) {
            return as(type, LocalDateTime.ofInstant(toInstant.apply(value), ZoneOffset.UTC));
        }

        @Override
        public T normalize(T value) {
            T read = toJava(toDatabase(value));
            return read.equals(value) ? value : read;
        }

        @Override
        public boolean mutable() {
            return false;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof AsNumber<?, ?> that && unit.equals(that.unit) && type == that.type;
        }

        @Override
        public int hashCode() {
            return 31 * unit.hashCode() + type.hashCode();
        }
    }
}
