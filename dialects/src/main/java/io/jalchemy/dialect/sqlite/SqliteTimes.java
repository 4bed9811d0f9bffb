package io.jalchemy.dialect.sqlite;

import io.jalchemy.sql.error.JalchemyException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** Converts times to and from SQLite's text: {@code 2026-01-31 12:00:00.000000}; reads texts with a {@code T} and an offset, too. */
final class SqliteTimes {

    private static final int LENGTH = "2026-01-31 12:00:00".length();
    private static final int LENGTH_WITH_MICROS = "2026-01-31 12:00:00.000000".length();

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][ ]HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .optionalEnd()
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .toFormatter();

    private static final int FRACTION = ".000000".length();
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final Duration LEAST = Duration.between(Instant.EPOCH, FIRST);
    private static final Duration GREATEST = Duration.between(Instant.EPOCH, LAST);

    private SqliteTimes() {}

    /**
     * Returns a text such as {@code 2026-01-31}.
     *
     * @throws JalchemyException if the year is outside of 0 to 9999
     */
    static String text(LocalDate day) {
        checkYear(day.getYear());
        return day.toString();
    }

    static String text(Object value) {
        return value instanceof LocalTime time ? TIME.format(time) : text(utc(value));
    }

    private static String text(LocalDateTime time) {
        checkYear(time.getYear());
        return DATE_TIME.format(time);
    }

    /** Returns {@code value}, a time with or without a zone, as a time in UTC without its zone; one without a zone as it is. */
    private static LocalDateTime utc(Object value) {
        if (value instanceof LocalDateTime time) {
            return time;
        }
        Instant instant = value instanceof OffsetDateTime time
                ? time.toInstant()
                : value instanceof ZonedDateTime zoned ? zoned.toInstant() : (Instant) value;
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw yearOutOfRange();
        }
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Returns the text of the point in time that is {@code value} after the beginning of 1970, as SQLAlchemy's Interval does. */
    static String text(Duration value) {
        if (value.compareTo(LEAST) < 0 || value.compareTo(GREATEST) > 0) {
            throw yearOutOfRange();
        }
        return text(LocalDateTime.ofInstant(Instant.EPOCH.plus(value), ZoneOffset.UTC));
    }

    private static void checkYear(int year) {
        if (year < 0 || year > 9999) {
            throw yearOutOfRange();
        }
    }

    private static JalchemyException yearOutOfRange() {
        return new JalchemyException(
                "YEAR_OUT_OF_RANGE",
                "A time is outside of the years 0 to 9999 (a duration: so far from 1970), whose texts SQLite can order and"
                        + " compute with. Give a time inside, or keep it in a column of another type.");
    }

    // ---- the texts of one time: with and without a fraction, as CURRENT_TIMESTAMP and others write it

    /** Returns the text of {@code value} that comes first in order: without the parts at its end that are zero. */
    static String least(Object value) {
        String text = text(value);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        if (text.charAt(end - 1) != '.') {
            return text.substring(0, end);
        }
        end = text.length() - FRACTION;
        if (!text.startsWith(":00", end - 3)) {
            return text.substring(0, end);
        }
        end -= 3;
        return value instanceof LocalTime || !text.startsWith(" 00:00", end - 6)
                ? text.substring(0, end)
                : text.substring(0, 10);
    }

    /** Returns the text of {@code value} that comes last in order: with six decimals. */
    static String greatest(Object value) {
        return text(value);
    }

    static Duration duration(String text) {
        return Duration.between(Instant.EPOCH, dateTime(text).toInstant(ZoneOffset.UTC));
    }

    static LocalDateTime dateTime(String text) {
        LocalDateTime own = own(text);
        return own != null ? own : LocalDateTime.parse(text, READ);
    }

    /**
     * Returns the time that {@code text} holds in the form that this library writes, with or without decimals, which is that of nearly all
     * times; null for any other form.
     */
    private static @Nullable LocalDateTime own(String text) {
        int length = text.length();
        if ((length != LENGTH && length != LENGTH_WITH_MICROS)
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != ' '
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || (length == LENGTH_WITH_MICROS && text.charAt(LENGTH) != '.')) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, LENGTH);
        int micros = length == LENGTH ? 0 : number(text, LENGTH + 1, LENGTH_WITH_MICROS);
        return (year | month | day | hour | minute | second | micros) < 0
                ? null
                : LocalDateTime.of(year, month, day, hour, minute, second, micros * 1000);
    }

    /** Returns the number whose digits are at {@code from} to before {@code to}; -1 if there is another character. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    static Object instant(String text, Class<?> javaType) {
        LocalDateTime own = own(text);
        OffsetDateTime time = own != null
                ? own.atOffset(ZoneOffset.UTC)
                : READ.parse(text).isSupported(ChronoField.OFFSET_SECONDS)
                        ? OffsetDateTime.parse(text, READ)
                        : dateTime(text).atOffset(ZoneOffset.UTC);
        Instant instant = time.toInstant();
        if (javaType == OffsetDateTime.class) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return javaType == ZonedDateTime.class ? (Object) instant.atZone(ZoneOffset.UTC) : instant;
    }
}
