package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.error.JalchemyException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Reads dates and times from the server's text in the style ISO (postgresql.org/docs/18/datatype-datetime.html#DATATYPE-DATETIME-OUTPUT). */
final class TimeText {

    private static final String ERA = " BC";
    private static final String PAST = "-infinity";
    private static final String FUTURE = "infinity";

    private static final int FIRST_IMPOSSIBLE_OFFSET = 16 * 3600;

    private TimeText() {}

    static LocalDate date(String text) {
        if (text.equals(PAST)) {
            return LocalDate.MIN;
        }
        if (text.equals(FUTURE)) {
            return LocalDate.MAX;
        }
        boolean before = text.endsWith(ERA);
        String day = before ? text.substring(0, text.length() - ERA.length()) : text;
        int dash = day.indexOf('-');
        int year = Integer.parseInt(day.substring(0, dash));
        return LocalDate.of(
                before ? 1 - year : year,
                Integer.parseInt(day.substring(dash + 1, dash + 3)),
                Integer.parseInt(day.substring(dash + 4)));
    }

    /** Returns a time of day; {@code 24:00:00}, which Java does not have, as the last one, as the driver does. */
    static LocalTime time(String text) {
        return text.startsWith("24:") ? LocalTime.MAX : LocalTime.parse(text);
    }

    static OffsetTime offsetTime(String text) {
        int offset = offset(text);
        return OffsetTime.of(time(text.substring(0, offset)), zone(text.substring(offset)));
    }

    /**
     * Returns a text such as {@code 12:00:00.000001+02:00}, without the digits below microseconds.
     *
     * @throws JalchemyException if the offset is of 16 hours or more, which the server does not have
     */
    static String text(OffsetTime time) {
        ZoneOffset offset = time.getOffset();
        if (Math.abs(offset.getTotalSeconds()) >= FIRST_IMPOSSIBLE_OFFSET) {
            throw new JalchemyException(
                    "VALUE_OUT_OF_RANGE",
                    "The offset " + offset
                            + " of a time is of 16 hours or more, which the server does not have. Give a nearer one.");
        }
        String zone = offset.equals(ZoneOffset.UTC) ? "+00" : offset.getId();
        return WireTimes.text(time.toLocalTime().truncatedTo(ChronoUnit.MICROS)) + zone;
    }

    static LocalDateTime dateTime(String text) {
        if (text.equals(PAST)) {
            return LocalDateTime.MIN;
        }
        if (text.equals(FUTURE)) {
            return LocalDateTime.MAX;
        }
        String era = text.endsWith(ERA) ? ERA : "";
        int space = text.indexOf(' ');
        return LocalDateTime.of(
                date(text.substring(0, space) + era),
                LocalTime.parse(text.substring(space + 1, text.length() - era.length())));
    }

    static Instant instant(String text) {
        if (text.equals(PAST)) {
            return Instant.MIN;
        }
        if (text.equals(FUTURE)) {
            return Instant.MAX;
        }
        String era = text.endsWith(ERA) ? ERA : "";
        String plain = text.substring(0, text.length() - era.length());
        int offset = offset(plain);
        return dateTime(plain.substring(0, offset) + era).toInstant(zone(plain.substring(offset)));
    }

    /** Returns the position of the sign of the offset in {@code text}, which has one behind its time. */
    private static int offset(String text) {
        return Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
    }

    private static ZoneOffset zone(String offset) {
        return ZoneOffset.of(offset);
    }
}
