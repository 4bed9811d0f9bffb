package io.jalchemy.sql.type;

import io.jalchemy.sql.error.JalchemyException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares, copies and exactly converts the values of types. */
final class TypeRules {

    private TypeRules() {}

    static <J> boolean same(SqlType<J> type, Object a, Object b) {
        Conversion<J, ?> conversion = type.conversion();
        if (conversion != null) {
            return convertedSame(type, conversion, a, b);
        }
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return x.compareTo(y) == 0;
        }
        if (type.kind() == TypeKind.TIMESTAMP_TZ) {
            return NormalForms.bound(type, instant(a)).equals(NormalForms.bound(type, instant(b)));
        }
        SqlType<?> element = type.element();
        if (element != null && (a instanceof List<?> || a instanceof Object[])) {
            return sameElements(element, elements(a), elements(b));
        }
        if (a.getClass().isArray() && b.getClass().isArray()) {
            return Arrays.deepEquals(new Object[] {a}, new Object[] {b});
        }
        return NormalForms.bound(type, a).equals(NormalForms.bound(type, b));
    }

    private static List<?> elements(Object array) {
        return array instanceof Object[] objects ? Arrays.asList(objects) : (List<?>) array;
    }

    private static boolean sameElements(SqlType<?> element, List<?> a, List<?> b) {
        boolean same = a.size() == b.size();
        for (int i = 0; same && i < a.size(); i++) {
            same = element.same(a.get(i), b.get(i));
        }
        return same;
    }

    @SuppressWarnings("unchecked") // a type's base has the type that its conversion goes to: SqlType.converted
    private static <J, B> boolean convertedSame(SqlType<J> type, Conversion<J, B> conversion, Object a, Object b) {
        SqlType<B> base = (SqlType<B>) type.base();
        return base != null
                && conversion.same(type.javaType().cast(a), type.javaType().cast(b), base);
    }

    private static Instant instant(Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return value instanceof ZonedDateTime time ? time.toInstant() : (Instant) value;
    }

    @SuppressWarnings("unchecked") // a copy has the class of what it was made from
    static <J> J copy(SqlType<J> type, J value) {
        Conversion<J, ?> conversion = type.conversion();
        if (conversion != null) {
            J copied = conversion.copy(value);
            return copied == null ? value : copied;
        }
        return (J) copyOf(value);
    }

    /** Copies maps, lists and arrays, and those in them; other values stay as they are. */
    static Object copyOf(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, each) -> copy.put(key, each == null ? null : copyOf(each)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(each -> copy.add(each == null ? null : copyOf(each)));
            return copy;
        }
        if (!value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        if (value instanceof Object[] objects) {
            for (int i = 0; i < length; i++) {
                Array.set(copy, i, objects[i] == null ? null : copyOf(objects[i]));
            }
        } else {
            System.arraycopy(value, 0, copy, 0, length);
        }
        return copy;
    }

    static <J> J coerce(SqlType<J> type, Object value) {
        Object found = null;
        Class<?> wanted = type.javaType();
        if (value instanceof ConvertedKey key) {
            found = NormalForms.value(type, key);
        } else if (value instanceof Number number && Number.class.isAssignableFrom(wanted)) {
            found = number(wanted, number);
        } else if (wanted == UUID.class && value instanceof String text) {
            found = uuid(text);
        } else if (value instanceof Instant instant) {
            found = wanted == OffsetDateTime.class
                    ? instant.atOffset(java.time.ZoneOffset.UTC)
                    : wanted == ZonedDateTime.class ? instant.atZone(java.time.ZoneOffset.UTC) : null;
        } else if (wanted == Instant.class) {
            found = value instanceof OffsetDateTime || value instanceof ZonedDateTime ? instant(value) : null;
        } else if (wanted == String.class && value instanceof Character) {
            found = value.toString();
        } else if (wanted == byte[].class && value instanceof Bytes bytes) {
            found = bytes.toArray();
        }
        if (found == null) {
            throw new JalchemyException(
                    "WRONG_VALUE_TYPE",
                    "A value of " + value.getClass().getName() + " does not fit into " + type + ", which takes "
                            + wanted.getName() + ". Give a value of that type, or a number that fits exactly.");
        }
        return type.javaType().cast(found);
    }

    private static @Nullable Object uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    /** Returns {@code number} as a {@code wanted}; null if the conversion would change its value. */
    private static @Nullable Object number(Class<?> wanted, Number number) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            if (wanted == Double.class) {
                return value;
            }
            if (wanted == Float.class) {
                return (double) (float) value == value ? (Object) (float) value : null;
            }
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                return null;
            }
        }
        BigDecimal exact = exact(number);
        if (exact == null) {
            return null;
        }
        if (wanted == BigDecimal.class) {
            return exact;
        }
        if (wanted == Double.class) {
            double value = exact.doubleValue();
            return !Double.isInfinite(value) && new BigDecimal(value).compareTo(exact) == 0 ? (Object) value : null;
        }
        if (wanted == Float.class) {
            float value = exact.floatValue();
            return !Float.isInfinite(value) && new BigDecimal(value).compareTo(exact) == 0 ? (Object) value : null;
        }
        return whole(wanted, exact);
    }

    private static @Nullable Object whole(Class<?> wanted, BigDecimal exact) {
        try {
            BigInteger value = exact.toBigIntegerExact();
            if (wanted == BigInteger.class) {
                return value;
            }
            if (wanted == Long.class) {
                return value.longValueExact();
            }
            if (wanted == Integer.class) {
                return value.intValueExact();
            }
            if (wanted == Short.class) {
                return value.shortValueExact();
            }
            return wanted == Byte.class ? (Object) value.byteValueExact() : null;
        } catch (ArithmeticException doesNotFit) {
            return null;
        }
    }

    private static @Nullable BigDecimal exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (number instanceof Double || number instanceof Float) {
            return new BigDecimal(number.toString());
        }
        return number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte
                ? BigDecimal.valueOf(number.longValue())
                : null;
    }
}
