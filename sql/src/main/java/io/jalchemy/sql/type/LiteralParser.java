package io.jalchemy.sql.type;

import io.jalchemy.sql.error.JalchemyException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parses values from the text that a program writes for them. */
final class LiteralParser {

    private LiteralParser() {}

    static <J> J parse(SqlType<J> type, String text) {
        Conversion<J, ?> conversion = type.conversion();
        SqlType<?> base = type.base();
        if (conversion != null && base != null) {
            try {
                return converted(conversion, parse(base, text));
            } catch (JalchemyException refused) {
                throw new JalchemyException(
                        refused.code(), "\"" + text + "\" cannot be used: " + refused.reason(), refused);
            }
        }
        Object value;
        try {
            value = plain(type, text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException unreadable) {
            value = null;
        }
        if (value == null) {
            throw new JalchemyException(
                    "BAD_LITERAL", "\"" + text + "\" is not a value of " + type + ". " + LiteralParser.example(type));
        }
        return type.javaType().cast(value);
    }

    @SuppressWarnings("unchecked") // the value was read as the base type's, which the conversion takes
    private static <J, B> J converted(Conversion<J, B> conversion, Object value) {
        return conversion.toJava((B) value);
    }

    private static @Nullable Object plain(SqlType<?> type, String text) {
        return switch (type.kind()) {
            case BOOLEAN -> truth(text);
            case SMALLINT -> new BigDecimal(text).shortValueExact();
            case INTEGER -> new BigDecimal(text).intValueExact();
            case BIGINT -> new BigDecimal(text).longValueExact();
            case NUMERIC -> new BigDecimal(text);
            case REAL -> Float.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case VARCHAR, CHAR, TEXT, ENUM, JSON -> text;
            case BLOB -> HexFormat.of().parseHex(text);
            case DATE -> LocalDate.parse(text);
            case TIME -> LocalTime.parse(text);
            case TIMESTAMP -> LocalDateTime.parse(text.replace(' ', 'T'));
            case TIMESTAMP_TZ -> instant(type.javaType(), text.replace(' ', 'T'));
            case INTERVAL -> Duration.parse(text);
            case UUID -> UUID.fromString(text);
            case ARRAY -> null;
        };
    }

    private static @Nullable Object truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    private static Object instant(Class<?> javaType, String text) {
        ZonedDateTime time = ZonedDateTime.parse(text);
        if (javaType == ZonedDateTime.class) {
            return time;
        }
        return javaType == OffsetDateTime.class ? (Object) time.toOffsetDateTime() : Instant.from(time);
    }

    private static String example(SqlType<?> type) {
        return switch (type.kind()) {
            case BOOLEAN -> "Write true or false.";
            case SMALLINT, INTEGER, BIGINT -> "Write a whole number that fits.";
            case NUMERIC, REAL, DOUBLE -> "Write a number.";
            case BLOB -> "Write two hexadecimal digits for each byte.";
            case DATE -> "Write it as 2026-01-31.";
            case TIME -> "Write it as 12:00:00.";
            case TIMESTAMP -> "Write it as 2026-01-31T12:00:00.";
            case TIMESTAMP_TZ -> "Write it as 2026-01-31T12:00:00Z.";
            case INTERVAL -> "Write it as PT1H30M.";
            case UUID -> "Write 32 hexadecimal digits with dashes.";
            default -> "Make the value where the row is made.";
        };
    }
}
