package io.jalchemy.orm.model;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values that annotations give as text. */
public final class Literals {

    private Literals() {}

    /**
     * Parses {@code text} as a value of {@code type}.
     *
     * @throws JalchemyException if it is none
     */
    public static <J> J parse(String text, SqlType<J> type) {
        try {
            Object parsed = parsed(text, type);
            J value = parsed == null ? null : type.coerce(parsed);
            if (value != null) {
                return value;
            }
        } catch (IllegalArgumentException | DateTimeParseException | JalchemyException e) {
            throw unreadable(text, type, e);
        }
        throw unreadable(text, type, null);
    }

    private static JalchemyException unreadable(String text, SqlType<?> type, @Nullable Exception cause) {
        return new JalchemyException(
                "BAD_LITERAL",
                "\"" + text + "\" is not a value of " + type + " ("
                        + type.javaType().getName() + "). Mend the annotation.",
                cause);
    }

    private static @Nullable Object parsed(String text, SqlType<?> type) {
        if (type.javaType().isEnum()) {
            SqlType<?> base = type.base();
            return base == null ? null : enumConstant(text, type.javaType());
        }
        TypeKind kind = type.kind();
        if (kind.isNumeric()) {
            return number(new BigDecimal(text), type.javaType());
        }
        return switch (kind) {
            case BOOLEAN -> truth(text);
            case VARCHAR, CHAR, TEXT -> text;
            case DATE -> LocalDate.parse(text);
            case TIME -> LocalTime.parse(text);
            case TIMESTAMP -> LocalDateTime.parse(text);
            case TIMESTAMP_TZ -> moment(text, type.javaType());
            case UUID -> UUID.fromString(text);
            default -> null;
        };
    }

    /** Returns {@code number} as what {@code type} takes: the nearest floating number; null if there is none. */
    private static @Nullable Object number(BigDecimal number, Class<?> type) {
        if (type == Double.class) {
            double nearest = number.doubleValue();
            return Double.isInfinite(nearest) ? null : nearest;
        }
        if (type == Float.class) {
            float nearest = number.floatValue();
            return Float.isInfinite(nearest) ? null : nearest;
        }
        return number;
    }

    private static Object moment(String text, Class<?> type) {
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        return type == ZonedDateTime.class ? ZonedDateTime.parse(text) : OffsetDateTime.parse(text);
    }

    private static @Nullable Object truth(String text) {
        return text.equalsIgnoreCase("true") ? Boolean.TRUE : text.equalsIgnoreCase("false") ? Boolean.FALSE : null;
    }

    private static @Nullable Object enumConstant(String text, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        return null;
    }
}
