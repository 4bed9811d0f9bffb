package io.jalchemy.sql.type;

import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Determines whether objects of a class are immutable. */
public final class Immutability {

    private Immutability() {}

    /** Returns whether {@code value} is null or of a class of the JDK whose objects are immutable; false if that is not known. */
    public static boolean isImmutable(@Nullable Object value) {
        return value == null || isImmutableClass(value.getClass());
    }

    /** Returns whether all objects of exactly {@code type} are known to be immutable. */
    static boolean isImmutableClass(Class<?> type) {
        if (type == String.class || type == Boolean.class || type == Character.class || type == UUID.class) {
            return true;
        }
        if (Enum.class.isAssignableFrom(type)) {
            return true;
        }
        String name = type.getName();
        if (Number.class.isAssignableFrom(type)) {
            return name.startsWith("java.lang.") || name.startsWith("java.math.");
        }
        return name.startsWith("java.time.")
                && (TemporalAccessor.class.isAssignableFrom(type) || TemporalAmount.class.isAssignableFrom(type));
    }
}
