package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.spi.ConvertedValues;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes arrays in the server's binary form ({@code array_recv}), so that no text is written here and none has to be parsed there. */
final class WireArrays {

    private static final int HEAD = 20;
    private static final int LENGTH = 4;
    private static final int NULL = -1;
    private static final int JSONB_VERSION = 1;

    private WireArrays() {}

    /**
     * Returns the array of {@code values} from {@code from} to before {@code to}.
     *
     * @param element the type of {@code values} on this database; its conversions are applied
     * @return the bytes; null if a value is not of the class of its type, or too large for it
     */
    static byte @Nullable [] bytes(@Nullable Object[] values, int from, int to, SqlType<?> element, WireType wire)
            throws SQLException {
        return bytes(values, from, to, new int[] {to - from}, element, wire);
    }

    /**
     * Returns the array of {@code values} from {@code from} to before {@code to}, as {@link #bytes(Object[], int, int, SqlType, WireType)}
     * does.
     *
     * @param dimensions the lengths of the dimensions, that of the outermost first
     */
    static byte @Nullable [] bytes(
            @Nullable Object[] values, int from, int to, int[] dimensions, SqlType<?> element, WireType wire)
            throws SQLException {
        WireBuffer buffer = new WireBuffer(capacity(values, from, to, wire) + 2 * LENGTH * (dimensions.length - 1));
        buffer.putInt(to > from ? dimensions.length : 0);
        int nulls = buffer.skip(LENGTH);
        buffer.putInt(wire.oid);
        if (to > from) {
            for (int length : dimensions) {
                buffer.putInt(length);
                buffer.putInt(1);
            }
        }
        boolean converted = element.base() != null || !element.isKeptAsIs() || element.kind() == TypeKind.BLOB;
        for (int i = from; i < to; i++) {
            Object value = converted ? plain(element, values[i]) : values[i];
            if (value == null) {
                buffer.setInt(nulls, 1);
                buffer.putInt(NULL);
            } else if (!put(buffer, wire, value)) {
                return null;
            }
        }
        return buffer.toBytes();
    }

    /** Returns the value to send for {@code value} of {@code type}: with all conversions applied, as {@link SqlType#bound} returns it. */
    static @Nullable Object plain(SqlType<?> type, @Nullable Object value) {
        Object plain = value;
        SqlType<?> of = type;
        while (plain != null && of.base() != null) {
            plain = ConvertedValues.toDatabase(of, plain);
            of = Objects.requireNonNull(of.base());
        }
        return of.bound(plain);
    }

    private static int capacity(@Nullable Object[] values, int from, int to, WireType wire) {
        long capacity = HEAD + (long) (LENGTH + wire.width) * (to - from);
        if (wire == WireType.TEXT || wire == WireType.JSONB || wire == WireType.BYTEA) {
            for (int i = from; i < to; i++) {
                Object value = values[i];
                capacity +=
                        value instanceof String text ? text.length() : value instanceof byte[] bytes ? bytes.length : 0;
            }
        }
        return (int) Math.min(capacity, Integer.MAX_VALUE - HEAD);
    }

    private static boolean put(WireBuffer buffer, WireType wire, Object value) throws SQLException {
        return switch (wire) {
            case BOOL -> value instanceof Boolean truth && putBool(buffer, truth);
            case INT2, INT4, INT8 -> putWhole(buffer, wire, value);
            case FLOAT4 -> value instanceof Float number && putInt(buffer, Float.floatToIntBits(number));
            case FLOAT8 -> value instanceof Double number && putLong(buffer, Double.doubleToLongBits(number));
            case NUMERIC -> value instanceof BigDecimal number && putNumeric(buffer, number);
            case TEXT -> value instanceof String text && putText(buffer, text, -1);
            case JSONB -> value instanceof String text && putText(buffer, JsonText.checked(text), JSONB_VERSION);
            case BYTEA -> value instanceof byte[] bytes && putBytes(buffer, bytes);
            case DATE -> value instanceof LocalDate day && putInt(buffer, WireTimes.days(day));
            case TIME -> value instanceof LocalTime time && putLong(buffer, WireTimes.micros(time));
            case TIMESTAMP -> value instanceof LocalDateTime time && putLong(buffer, WireTimes.micros(time));
            case TIMESTAMPTZ -> putInstant(buffer, value);
            case INTERVAL -> value instanceof Duration length && putInterval(buffer, WireTimes.micros(length));
            case UUID -> value instanceof UUID id && putUuid(buffer, id);
        };
    }

    private static boolean putBool(WireBuffer buffer, boolean value) {
        buffer.putInt(1);
        buffer.putByte(value ? 1 : 0);
        return true;
    }

    private static boolean putWhole(WireBuffer buffer, WireType wire, Object value) {
        if (!(value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte)) {
            return false;
        }
        long number = ((Number) value).longValue();
        if (wire == WireType.INT8) {
            return putLong(buffer, number);
        }
        if (wire == WireType.INT4) {
            return number == (int) number && putInt(buffer, (int) number);
        }
        if (number != (short) number) {
            return false;
        }
        buffer.putInt(2);
        buffer.putShort((int) number);
        return true;
    }

    private static boolean putInt(WireBuffer buffer, int value) {
        buffer.putInt(4);
        buffer.putInt(value);
        return true;
    }

    private static boolean putLong(WireBuffer buffer, long value) {
        buffer.putInt(8);
        buffer.putLong(value);
        return true;
    }

    private static boolean putNumeric(WireBuffer buffer, BigDecimal value) throws SQLException {
        WireNumbers.put(buffer, value);
        return true;
    }

    private static boolean putText(WireBuffer buffer, String text, int version) {
        buffer.putText(text, version);
        return true;
    }

    private static boolean putBytes(WireBuffer buffer, byte[] bytes) {
        buffer.putInt(bytes.length);
        buffer.putBytes(bytes);
        return true;
    }

    private static boolean putInstant(WireBuffer buffer, Object value) throws SQLException {
        Instant instant;
        if (value instanceof Instant time) {
            instant = time;
        } else if (value instanceof OffsetDateTime time) {
            instant = time.toInstant();
        } else if (value instanceof ZonedDateTime time) {
            instant = time.toInstant();
        } else {
            return false;
        }
        return putLong(buffer, WireTimes.micros(instant));
    }

    /** Appends an interval ({@code interval_recv}): microseconds, and neither days nor months. */
    private static boolean putInterval(WireBuffer buffer, long micros) {
        buffer.putInt(16);
        buffer.putLong(micros);
        buffer.putLong(0);
        return true;
    }

    private static boolean putUuid(WireBuffer buffer, UUID id) {
        buffer.putInt(16);
        buffer.putLong(id.getMostSignificantBits());
        buffer.putLong(id.getLeastSignificantBits());
        return true;
    }
}
