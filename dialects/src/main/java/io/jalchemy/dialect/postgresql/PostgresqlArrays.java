package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.spi.Converted;
import io.jalchemy.sql.type.SqlType;
import java.lang.reflect.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Arrays: what elements are called, how they are sent, what comes back. */
final class PostgresqlArrays {

    private PostgresqlArrays() {}

    static String elementName(SqlType<?> element) {
        return switch (element.kind()) {
            case BOOLEAN -> "bool";
            case SMALLINT -> "int2";
            case INTEGER -> "int4";
            case BIGINT -> "int8";
            case REAL -> "float4";
            case DOUBLE -> "float8";
            case NUMERIC -> "numeric";
            case BLOB -> "bytea";
            case DATE -> "date";
            case TIME -> "time";
            case TIMESTAMP -> "timestamp";
            case TIMESTAMP_TZ -> "timestamptz";
            case UUID -> "uuid";
            case JSON -> "jsonb";
            default -> "text";
        };
    }

    static Object[] elements(Object[] values, SqlType<?> element) {
        Object[] sent = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            SqlType<?> type = element;
            while (type.base() != null && value != null) {
                value = Converted.toDatabase(type, value);
                type = Objects.requireNonNull(type.base());
            }
            sent[i] = value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
        }
        return sent;
    }

    static @Nullable Object read(java.sql.@Nullable Array array, SqlType<?> type) throws SQLException {
        if (array == null) {
            return null;
        }
        Object[] values = (Object[]) array.getArray();
        if (type.javaType() == List.class) {
            return new ArrayList<>(Arrays.asList(values));
        }
        Class<?> component = type.javaType().getComponentType();
        Object read = Array.newInstance(component, values.length);
        for (int i = 0; i < values.length; i++) {
            Array.set(read, i, Objects.requireNonNull(type.element()).coerce(values[i]));
        }
        return read;
    }
}
