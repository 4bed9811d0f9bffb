package io.jalchemy.sql.compile;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.Conversion;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeExpression;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as text, for statements that take no parameters. The text is standard SQL; dialects override what their database
 * writes differently.
 *
 * <p>Text is in single quotes, in which a single quote is doubled and no other character has a meaning.
 */
public class Literals {

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

    /** Makes the literals of standard SQL, which have no state. */
    public Literals() {}

    /**
     * Returns {@code value} as text, after the conversions of its type; {@code NULL} for null.
     *
     * @param own the type of the value on this database
     * @param what what the value is, for the message: "The default of column users.name"
     * @throws JalchemyException if a value of this class cannot be written as text
     */
    final String of(@Nullable Object value, SqlType<?> own, String what) {
        if (value == null) {
            return "NULL";
        }
        SqlType<?> type = own;
        Object given = Objects.requireNonNull(own.stored(value));
        SqlType<?> base = type.base();
        while (type.conversion() != null && base != null) {
            given = converted(type.conversion(), given);
            type = base;
            base = type.base();
        }
        String text = write(given, type);
        if (text == null) {
            throw new JalchemyException(
                    "NO_LITERAL",
                    what + " is of " + value.getClass().getName()
                            + ", which cannot be written as text. Give it as SQL.");
        }
        return text;
    }

    /** Returns {@code value} as text, with the SQL that the type has around its values. */
    final String wrapped(@Nullable Object value, SqlType<?> own, String what) {
        TypeExpression around = own.bindExpression();
        return around == null ? of(value, own, what) : around.around(of(value, own.asGeneric(), what));
    }

    @SuppressWarnings("unchecked") // a column's default was coerced to the column's type
    private static <J> Object converted(Conversion<J, ?> conversion, Object value) {
        return conversion.toDatabase((J) value);
    }

    /** Returns {@code value} of a {@code type} without a conversion as text; null if it cannot be written as text. */
    protected @Nullable String write(Object value, SqlType<?> type) {
        if (value instanceof String || value instanceof UUID) {
            return text(value.toString());
        }
        if (value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Number) {
            return value.toString();
        }
        if (value instanceof byte[] bytes) {
            return "X'" + HexFormat.of().formatHex(bytes) + "'";
        }
        if (value instanceof Duration) {
            return "INTERVAL " + text(value.toString());
        }
        String time = time(value);
        return time == null ? null : text(time);
    }

    /** Returns a date or time as text without quotes; null if {@code value} is neither. */
    protected @Nullable String time(Object value) {
        if (value instanceof LocalDate) {
            return value.toString();
        }
        if (value instanceof LocalTime time) {
            return TIME.format(time);
        }
        if (value instanceof LocalDateTime time) {
            return dateTime(time);
        }
        Instant instant = value instanceof OffsetDateTime time
                ? time.toInstant()
                : value instanceof ZonedDateTime time ? time.toInstant() : value instanceof Instant time ? time : null;
        return instant == null ? null : instant(instant.atOffset(ZoneOffset.UTC).toLocalDateTime());
    }

    /** Returns an instant as text without quotes, given its time in UTC. */
    protected String instant(LocalDateTime utc) {
        return dateTime(utc) + "+00:00";
    }

    /** Returns a date and time as text without quotes: {@code 2026-01-31 12:00:00.000000}. */
    protected static String dateTime(LocalDateTime time) {
        return DATE_TIME.format(time);
    }

    /** Returns {@code characters} in single quotes, with single quotes in them doubled. */
    public String text(String characters) {
        return "'" + characters.replace("'", "''") + "'";
    }
}
