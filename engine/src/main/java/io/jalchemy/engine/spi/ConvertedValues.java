package io.jalchemy.engine.spi;

import io.jalchemy.sql.type.Conversion;
import io.jalchemy.sql.type.ConvertedKey;
import io.jalchemy.sql.type.SqlType;
import java.util.Objects;

/** Values of types with a conversion. */
public final class ConvertedValues {

    private ConvertedValues() {}

    /** Returns the value of the base type that {@code type}'s conversion makes of {@code value}, which may be in its key form. */
    @SuppressWarnings("unchecked") // a value of the type is one of its conversion's
    public static Object toDatabase(SqlType<?> type, Object value) {
        if (value instanceof ConvertedKey key) {
            return key.base();
        }
        return ((Conversion<Object, Object>) Objects.requireNonNull(type.conversion())).toDatabase(value);
    }

    /** Returns the value for programs that {@code type}'s conversion makes of {@code value} of the base type. */
    @SuppressWarnings("unchecked") // a value of the base is one of its conversion's
    public static Object toJava(SqlType<?> type, Object value) {
        return ((Conversion<Object, Object>) Objects.requireNonNull(type.conversion())).toJava(value);
    }
}
