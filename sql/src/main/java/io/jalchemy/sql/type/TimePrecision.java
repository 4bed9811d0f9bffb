package io.jalchemy.sql.type;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;

/** Cuts the fraction of a second to the digits that a type has. */
final class TimePrecision {

    private TimePrecision() {}

    /**
     * Returns {@code value} without the digits of the fraction that follow the first {@code digits}; those that stand for infinity as they are.
     *
     * @param digits 0 to 5
     */
    static Object cut(Object value, int digits) {
        int unit = 1;
        for (int i = digits; i < 9; i++) {
            unit *= 10;
        }
        if (value instanceof Duration length) {
            return length.withNanos(length.getNano() / unit * unit);
        }
        boolean infinite = value.equals(Instant.MAX)
                || value.equals(LocalDateTime.MAX)
                || value.equals(OffsetDateTime.MAX)
                || (value instanceof ZonedDateTime time
                        && time.toOffsetDateTime().equals(OffsetDateTime.MAX));
        if (infinite || !(value instanceof Temporal time)) {
            return value;
        }
        int nanos = time.get(ChronoField.NANO_OF_SECOND);
        return nanos % unit == 0 ? value : time.with(ChronoField.NANO_OF_SECOND, nanos - nanos % unit);
    }
}
