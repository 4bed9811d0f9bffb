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

/** Times as SQLite's text: {@code 2026-01-31 12:00:00.000000}; read with a {@code T} and an offset, too. */
final class SqliteTimes {

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
        return LocalDateTime.parse(text, READ);
    }

    static Object instant(String text, Class<?> javaType) {
        OffsetDateTime time = READ.parse(text).isSupported(ChronoField.OFFSET_SECONDS)
                ? OffsetDateTime.parse(text, READ)
                : dateTime(text).atOffset(ZoneOffset.UTC);
        Instant instant = time.toInstant();
        if (javaType == OffsetDateTime.class) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return javaType == ZonedDateTime.class ? (Object) instant.atZone(ZoneOffset.UTC) : instant;
    }
}
