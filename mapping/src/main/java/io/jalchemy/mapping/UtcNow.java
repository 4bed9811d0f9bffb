package io.jalchemy.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Generates the current time in UTC, to the microsecond, for every temporal type. */
public final class UtcNow implements ValueSource<Object> {

    /** Creates the generator; the library calls it. */
    public UtcNow() {}

    @Override
    public Object value(ValueContext context) {
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.MICROS);
        Class<?> type = context.javaType();
        if (type == Instant.class) {
            return now;
        }
        OffsetDateTime utc = now.atOffset(ZoneOffset.UTC);
        if (type == OffsetDateTime.class) {
            return utc;
        }
        if (type == ZonedDateTime.class) {
            return utc.toZonedDateTime();
        }
        if (type == LocalDateTime.class) {
            return utc.toLocalDateTime();
        }
        if (type == LocalDate.class) {
            return utc.toLocalDate();
        }
        if (type == LocalTime.class) {
            return utc.toLocalTime();
        }
        throw new IllegalArgumentException(
                "UtcNow makes times; column " + context.column() + " holds " + type.getName() + ". [WRONG_VALUE_TYPE]");
    }
}
