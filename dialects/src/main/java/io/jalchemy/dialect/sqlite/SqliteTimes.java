package io.jalchemy.dialect.sqlite;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** Times as SQLite's text: {@code 2026-01-31 12:00:00.000000}; read with a {@code T} and an offset, too. */
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

    private SqliteTimes() {}

    static String text(Object value) {
        if (value instanceof LocalTime time) {
            return TIME.format(time);
        }
        if (value instanceof LocalDateTime time) {
            return DATE_TIME.format(time);
        }
        Instant instant = value instanceof OffsetDateTime time
                ? time.toInstant()
                : value instanceof ZonedDateTime zoned ? zoned.toInstant() : (Instant) value;
        return DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Like SQLAlchemy's Interval: a point in time that far from 1970. */
    static String text(Duration value) {
        return DATE_TIME.format(Instant.EPOCH.plus(value).atOffset(ZoneOffset.UTC));
    }

    static Duration duration(String text) {
        return Duration.between(Instant.EPOCH, dateTime(text).toInstant(ZoneOffset.UTC));
    }

    static LocalDateTime dateTime(String text) {
        LocalDateTime own = own(text);
        return own != null ? own : LocalDateTime.parse(text, READ);
    }

    /** What the form that this library writes says, which is that of nearly all times; null for any other form. */
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

    /** The digits from {@code from} to {@code to}; -1 if there is anything else. */
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
