package io.jalchemy.sql.type;

import io.jalchemy.sql.error.JalchemyException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Normalizes values to the form in which a column stores them: times have microseconds, those with an offset or a zone are in UTC, exact
 * numbers have the scale of their type, and {@code CHAR} has no trailing blanks. The greatest and least times of Java stand for infinity
 * and are kept.
 */
final class NormalForms {

    private static final int MICRO = 1_000;

    private static final int DIGITS_OF_MICROS = 6;

    private NormalForms() {}

    /** Returns whether every value of such a type, which has no conversion, is its own normal form. */
    static boolean areKept(TypeKind kind, @Nullable Integer precision, @Nullable SqlType<?> element) {
        return switch (kind) {
            case TIME, TIMESTAMP, TIMESTAMP_TZ, INTERVAL, CHAR -> false;
            case NUMERIC -> precision == null;
            case ARRAY -> element == null || element.isKeptAsIs();
            default -> true;
        };
    }

    /** Returns the normal form of {@code value}; the same object if it has it already. */
    @SuppressWarnings("unchecked") // a normal form is of the same class
    static <J> J of(SqlType<J> type, J value) {
        Conversion<J, ?> conversion = type.conversion();
        if (conversion != null) {
            return converted(type, conversion, value);
        }
        return (J) plain(type, value);
    }

    @SuppressWarnings("unchecked") // a type's base has the type that its conversion goes to: SqlType.converted
    private static <J, B> J converted(SqlType<J> type, Conversion<J, B> conversion, J value) {
        if (conversion instanceof NormalizingConversion<J, B> own) {
            return own.normalize(value);
        }
        SqlType<B> base = (SqlType<B>) type.base();
        if (base == null || base.isKeptAsIs()) {
            return value;
        }
        B sent = conversion.toDatabase(value);
        B normal = base.normalize(sent);
        return normal == null || normal.equals(sent) ? value : conversion.toJava(normal);
    }

    private static Object plain(SqlType<?> type, Object value) {
        return switch (type.kind()) {
            case NUMERIC -> scaled(type, (BigDecimal) value);
            case CHAR -> stripped((String) value);
            case TIME, TIMESTAMP, TIMESTAMP_TZ, INTERVAL -> time(type, value);
            case ARRAY -> elements(type, value);
            default -> value;
        };
    }

    /**
     * Returns the value to send for {@code value}, which may be the key form of bytes. Numbers keep their digits, since they may be
     * compared.
     */
    static Object bound(SqlType<?> type, Object value) {
        return switch (type.kind()) {
            case BLOB -> value instanceof Bytes bytes ? bytes.toArray() : value;
            case CHAR, TIME, TIMESTAMP, TIMESTAMP_TZ, INTERVAL, ARRAY -> plain(type, value);
            default -> value;
        };
    }

    /** Returns {@code value}, a normal form, in a form that is equal for equal values. */
    static <J> Object key(SqlType<J> type, J value) {
        Conversion<J, ?> conversion = type.conversion();
        return conversion == null ? key(value) : convertedKey(type, conversion, value);
    }

    @SuppressWarnings("unchecked") // a type's base has the type that its conversion goes to: SqlType.converted
    private static <J, B> Object convertedKey(SqlType<J> type, Conversion<J, B> conversion, J value) {
        SqlType<B> base = java.util.Objects.requireNonNull((SqlType<B>) type.base(), "a conversion has a base");
        Object key = base.key(conversion.toDatabase(value));
        return new ConvertedKey(java.util.Objects.requireNonNull(key, "a conversion makes no null"));
    }

    /** Converts {@code key} back to a value of {@code type}; null if that has no conversion. */
    @SuppressWarnings("unchecked") // as above
    static <J, B> @Nullable J value(SqlType<J> type, ConvertedKey key) {
        Conversion<J, B> conversion = (Conversion<J, B>) type.conversion();
        SqlType<B> base = (SqlType<B>) type.base();
        B stored = base == null ? null : base.stored(key.base());
        return conversion == null || stored == null ? null : conversion.toJava(stored);
    }

    private static Object key(Object value) {
        if (value instanceof BigDecimal number) {
            BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            boolean whole = plain.scale() < 0 && plain.precision() - (long) plain.scale() < 1_000;
            return whole ? plain.setScale(0) : plain;
        }
        if (value instanceof Double number) {
            return number == 0 ? (Object) 0.0 : number;
        }
        if (value instanceof Float number) {
            return number == 0 ? (Object) 0.0f : number;
        }
        return value instanceof byte[] bytes ? Bytes.of(bytes) : value;
    }

    private static BigDecimal scaled(SqlType<?> type, BigDecimal value) {
        Integer precision = type.precision();
        Integer scale = type.scale();
        if (precision == null || scale == null) {
            return value;
        }
        if (value.scale() == scale && value.precision() <= precision) {
            return value;
        }
        long before = (long) value.precision() - value.scale(); // digits before the point, less the zeros after it
        if (value.signum() == 0 || before < -scale) {
            return BigDecimal.ZERO.setScale(scale);
        }
        if (before <= precision - scale) {
            BigDecimal scaled = value.setScale(scale, RoundingMode.HALF_UP);
            if (scaled.precision() <= precision) {
                return scaled;
            }
        }
        throw new JalchemyException(
                "NUMBER_TOO_LARGE",
                "A number with " + Math.max(before, precision - scale + 1L)
                        + " digits before the point does not fit into "
                        + type + ", which has room for " + (precision - scale)
                        + ". Give a smaller number, or the column a greater precision.");
    }

    static String stripped(String value) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == ' ') {
            end--;
        }
        return end == value.length() ? value : value.substring(0, end);
    }

    private static Object time(SqlType<?> type, Object value) {
        Object micros = time(value);
        Integer precision = type.precision();
        return precision == null || precision == DIGITS_OF_MICROS ? micros : TimePrecision.cut(micros, precision);
    }

    private static Object time(Object value) {
        if (value instanceof Instant time) {
            return time.getNano() % MICRO == 0 || time.equals(Instant.MAX) ? time : time.truncatedTo(ChronoUnit.MICROS);
        }
        if (value instanceof LocalDateTime time) {
            return time.getNano() % MICRO == 0 || time.equals(LocalDateTime.MAX)
                    ? time
                    : time.truncatedTo(ChronoUnit.MICROS);
        }
        if (value instanceof LocalTime time) {
            return time.getNano() % MICRO == 0 ? time : time.truncatedTo(ChronoUnit.MICROS);
        }
        if (value instanceof OffsetDateTime time) {
            return inUtc(time);
        }
        if (value instanceof ZonedDateTime time) {
            return inUtc(time);
        }
        if (value instanceof OffsetTime time) {
            return time.getNano() % MICRO == 0 ? time : time.truncatedTo(ChronoUnit.MICROS);
        }
        return value instanceof Duration length && length.getNano() % MICRO != 0
                ? length.withNanos(length.getNano() / MICRO * MICRO)
                : value;
    }

    private static OffsetDateTime inUtc(OffsetDateTime time) {
        boolean utc = time.getOffset().equals(ZoneOffset.UTC);
        if ((utc && time.getNano() % MICRO == 0)
                || time.equals(OffsetDateTime.MAX)
                || time.equals(OffsetDateTime.MIN)) {
            return time;
        }
        OffsetDateTime cut = time.truncatedTo(ChronoUnit.MICROS);
        try {
            return utc ? cut : cut.withOffsetSameInstant(ZoneOffset.UTC);
        } catch (DateTimeException outOfRange) {
            return cut; // within hours of Java's last year: databases refuse it
        }
    }

    private static ZonedDateTime inUtc(ZonedDateTime time) {
        OffsetDateTime own = time.toOffsetDateTime();
        OffsetDateTime normal = inUtc(own);
        boolean same = own.equals(normal) && time.getZone().equals(normal.getOffset());
        return same ? time : normal.toZonedDateTime();
    }

    private static Object elements(SqlType<?> type, Object value) {
        SqlType<?> element = type.element();
        if (element == null || element.isKeptAsIs()) {
            return value;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> changed = null;
            for (int i = 0; i < list.size(); i++) {
                Object normal = element.stored(list.get(i));
                if (normal != list.get(i)) {
                    changed = changed == null ? new ArrayList<>(list) : changed;
                    changed.set(i, normal);
                }
            }
            return changed == null ? value : changed;
        }
        if (!(value instanceof Object[] given)) {
            return value;
        }
        Object[] changed = given;
        for (int i = 0; i < given.length; i++) {
            Object normal = element.stored(given[i]);
            if (normal != given[i]) {
                changed = changed == given ? given.clone() : changed;
                Array.set(changed, i, normal);
            }
        }
        return changed;
    }
}
