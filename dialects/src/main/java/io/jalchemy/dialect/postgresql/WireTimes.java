package io.jalchemy.dialect.postgresql;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Converts dates and times to and from the server's form: days or microseconds since the year 2000.
 *
 * <p>The first and the last value that Java has stand for minus and plus infinity, and are read for these. Values before the year 4713 BC
 * are refused: the driver would send minus infinity for them. So are those after the last that the server has
 * (postgresql.org/docs/18/datatype-datetime.html).
 */
final class WireTimes {

    static final int DAYS_TO_2000 = 10_957;

    static final long SECONDS_TO_2000 = DAYS_TO_2000 * 86_400L;

    static final long MICROS = 1_000_000L;

    /** The days from the year 2000 to the first that the server does not have, 5874898-01-01. */
    private static final long END_DAYS = LocalDate.of(5_874_898, 1, 1).toEpochDay() - DAYS_TO_2000;

    /** The first year whose times the server does not have. */
    private static final int END_YEAR = 294_277;

    /** The seconds from the year 2000 to that year. */
    private static final long END_SECONDS =
            LocalDate.of(END_YEAR, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC) - SECONDS_TO_2000;

    private static final LocalDate FIRST_DAY = LocalDate.of(-4712, 1, 1);

    private static final LocalDateTime FIRST = FIRST_DAY.atStartOfDay();

    private static final LocalDateTime LAST = LocalDateTime.MAX.minusNanos(500_000_000);

    private static final long FIRST_SECOND = FIRST.toEpochSecond(ZoneOffset.UTC);

    private static final Instant LAST_INSTANT = LAST.toInstant(ZoneOffset.UTC);

    /** The instant that the driver reads for minus infinity. */
    private static final Instant PAST = OffsetDateTime.MIN.toInstant();

    private WireTimes() {}

    /** Returns days since the year 2000; the least and the greatest number for infinity. */
    static int days(LocalDate day) throws SQLException {
        if (day.isBefore(FIRST_DAY)) {
            if (day.equals(LocalDate.MIN)) {
                return Integer.MIN_VALUE;
            }
            throw outOfRange("date", day);
        }
        if (day.equals(LocalDate.MAX)) {
            return Integer.MAX_VALUE;
        }
        long days = day.toEpochDay() - DAYS_TO_2000;
        if (days >= END_DAYS) {
            throw outOfRange("date", day);
        }
        return (int) days;
    }

    /** Returns microseconds since midnight, rounded. */
    static long micros(LocalTime time) {
        return rounded(time.toNanoOfDay());
    }

    /** Returns microseconds since the year 2000 of a time without a zone, rounded; the least and the greatest number for infinity. */
    static long micros(LocalDateTime time) throws SQLException {
        if (time.isBefore(FIRST)) {
            if (time.equals(LocalDateTime.MIN)) {
                return Long.MIN_VALUE;
            }
            throw outOfRange("timestamp", time);
        }
        if (time.isAfter(LAST)) {
            return Long.MAX_VALUE;
        }
        return micros(time.toEpochSecond(ZoneOffset.UTC), time.getNano(), time);
    }

    /** Returns microseconds since the year 2000, rounded; the least and the greatest number for infinity. */
    static long micros(Instant time) throws SQLException {
        if (time.getEpochSecond() < FIRST_SECOND) {
            if (isPast(time)) {
                return Long.MIN_VALUE;
            }
            throw outOfRange("timestamp", time);
        }
        if (time.isAfter(LAST_INSTANT)) {
            return Long.MAX_VALUE;
        }
        return micros(time.getEpochSecond(), time.getNano(), time);
    }

    private static long micros(long epochSecond, int nanos, Object time) throws SQLException {
        long seconds = epochSecond - SECONDS_TO_2000;
        if (seconds >= END_SECONDS) {
            throw outOfRange("timestamp", time);
        }
        return seconds * MICROS + rounded(nanos);
    }

    /** Returns the microseconds of {@code length}, without the nanoseconds below. */
    static long micros(Duration length) throws SQLException {
        try {
            return Math.addExact(Math.multiplyExact(length.getSeconds(), MICROS), length.getNano() / 1_000);
        } catch (ArithmeticException e) {
            throw outOfRange("interval", length);
        }
    }

    // ---- from the server

    /** Returns the day that {@code date_send} wrote; the first and the last of Java for infinity. */
    static LocalDate day(byte[] bytes) throws SQLException {
        if (bytes.length != 4) {
            throw unreadable("date", bytes);
        }
        int days = WireBuffer.getInt(bytes, 0);
        if (days == Integer.MIN_VALUE) {
            return LocalDate.MIN;
        }
        return days == Integer.MAX_VALUE ? LocalDate.MAX : LocalDate.ofEpochDay((long) days + DAYS_TO_2000);
    }

    /** Returns the instant that {@code timestamptz_send} wrote; the first and the last of Java for infinity. */
    static Instant instant(byte[] bytes) throws SQLException {
        if (bytes.length != 8) {
            throw unreadable("timestamp", bytes);
        }
        long micros = WireBuffer.getLong(bytes, 0);
        if (micros == Long.MIN_VALUE) {
            return Instant.MIN;
        }
        if (micros == Long.MAX_VALUE) {
            return Instant.MAX;
        }
        long seconds = Math.floorDiv(micros, MICROS);
        return Instant.ofEpochSecond(seconds + SECONDS_TO_2000, (micros - seconds * MICROS) * 1_000);
    }

    /** Returns the instant of {@code read}, which the driver read; the first and the last of Java for infinity. */
    static Instant instant(OffsetDateTime read) {
        if (read.equals(OffsetDateTime.MIN)) {
            return Instant.MIN;
        }
        return read.equals(OffsetDateTime.MAX) ? Instant.MAX : read.toInstant();
    }

    private static boolean isPast(Instant time) {
        return time.equals(Instant.MIN) || time.equals(PAST);
    }

    /** Returns {@code read} in UTC; the least and the greatest {@link OffsetDateTime} for infinity, which have offsets of their own. */
    static OffsetDateTime inUtc(Instant read) {
        if (read.equals(Instant.MIN)) {
            return OffsetDateTime.MIN;
        }
        return read.equals(Instant.MAX) ? OffsetDateTime.MAX : read.atOffset(ZoneOffset.UTC);
    }

    private static SQLException unreadable(String type, byte[] bytes) {
        return new SQLException("A value of " + type + " cannot be read; its length is " + bytes.length + ".", "22007");
    }

    // ---- as text, for what is not sent in binary form

    /** Returns a text such as {@code 2026-01-31}, {@code 0044-03-15 BC} or {@code infinity}. */
    static String text(LocalDate day) throws SQLException {
        if (days(day) == Integer.MIN_VALUE) {
            return "-infinity";
        }
        return day.equals(LocalDate.MAX)
                ? "infinity"
                : put(new StringBuilder(16), day).append(era(day)).toString();
    }

    /** Returns a text such as {@code 12:00:00.000001}, rounded to microseconds; at most {@code 24:00:00}. */
    static String text(LocalTime time) {
        long micros = micros(time);
        return micros == 86_400 * MICROS
                ? "24:00:00"
                : put(new StringBuilder(16), LocalTime.ofNanoOfDay(micros * 1_000))
                        .toString();
    }

    /** Returns a text such as {@code 2026-01-31 12:00:00.000001}, rounded to microseconds, or {@code infinity}. */
    static String text(LocalDateTime time) throws SQLException {
        if (time.isBefore(FIRST) && !time.equals(LocalDateTime.MIN)) {
            throw outOfRange("timestamp", time);
        }
        return text(time, "");
    }

    private static String text(LocalDateTime time, String zone) throws SQLException {
        if (time.isBefore(FIRST)) {
            return "-infinity";
        }
        if (time.isAfter(LAST)) {
            return "infinity";
        }
        if (time.getYear() >= END_YEAR) {
            throw outOfRange("timestamp", time);
        }
        LocalDateTime near = time.getNano() % 1_000 > 499 ? time.plusNanos(1_000) : time;
        StringBuilder text = put(new StringBuilder(32), near.toLocalDate()).append(' ');
        return put(text, near.toLocalTime())
                .append(zone)
                .append(era(near.toLocalDate()))
                .toString();
    }

    /** Returns a text such as {@code 2026-01-31 12:00:00.000001+00} of an instant, or of a time with an offset or a zone. */
    static String instantText(Object value) throws SQLException {
        return text(offset(value).toLocalDateTime(), "+00");
    }

    /** Returns {@code length} in seconds, with the microseconds as decimals, as text: {@code PGInterval} has only 32 bits for seconds. */
    static String text(Duration length) throws SQLException {
        return BigDecimal.valueOf(micros(length), 6).toPlainString() + " seconds";
    }

    private static String era(LocalDate day) {
        return day.getYear() < 1 ? " BC" : "";
    }

    private static StringBuilder put(StringBuilder text, LocalDate day) {
        int year = day.getYear() < 1 ? 1 - day.getYear() : day.getYear();
        digits(text, year, 4).append('-');
        digits(text, day.getMonthValue(), 2).append('-');
        return digits(text, day.getDayOfMonth(), 2);
    }

    private static StringBuilder put(StringBuilder text, LocalTime time) {
        digits(text, time.getHour(), 2).append(':');
        digits(text, time.getMinute(), 2).append(':');
        digits(text, time.getSecond(), 2);
        int micros = time.getNano() / 1_000;
        return micros == 0 ? text : digits(text.append('.'), micros, 6);
    }

    private static StringBuilder digits(StringBuilder text, int number, int least) {
        for (int power = 1, digits = 1; digits < least; digits++) {
            power *= 10;
            if (number < power) {
                text.append("000000", 0, least - digits);
                break;
            }
        }
        return text.append(number);
    }

    /**
     * Returns {@code value}, an instant or a time with an offset or a zone, in UTC; the values that the driver sends as infinity for
     * infinity.
     */
    static OffsetDateTime offset(Object value) throws SQLException {
        Instant instant = value instanceof OffsetDateTime time
                ? time.toInstant()
                : value instanceof ZonedDateTime zoned ? zoned.toInstant() : (Instant) value;
        if (instant.getEpochSecond() < FIRST_SECOND) {
            if (isPast(instant)) {
                return OffsetDateTime.MIN;
            }
            throw outOfRange("timestamp", instant);
        }
        return instant.isAfter(LAST_INSTANT) ? OffsetDateTime.MAX : instant.atOffset(ZoneOffset.UTC);
    }

    private static long rounded(long nanos) {
        return nanos / 1_000 + (nanos % 1_000 > 499 ? 1 : 0);
    }

    private static SQLException outOfRange(String type, Object value) {
        return new SQLException(type + " out of range: " + value, "22008");
    }
}
