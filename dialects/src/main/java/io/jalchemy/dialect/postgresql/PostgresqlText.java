package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.spi.ConvertedValues;
import io.jalchemy.engine.spi.SentText;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads values in the text form of the server, as they stand in ranges, in composite values and in arrays
 * (postgresql.org/docs/18/rowtypes.html#ROWTYPES-IO-SYNTAX).
 */
final class PostgresqlText {

    private static final String HEX = "\\x";

    private PostgresqlText() {}

    /**
     * Returns the text of {@code value}, a value of {@code type}.
     *
     * @throws JalchemyException if the server has no such value
     */
    static String write(Object value, SqlType<?> type) {
        SqlType<?> own = type.on(PostgresqlDialect.INSTANCE.name());
        Object plain = Objects.requireNonNull(WireArrays.plain(own, value));
        try {
            return plain(plain, ended(own));
        } catch (SQLException outOfRange) {
            throw new JalchemyException(
                    "VALUE_OUT_OF_RANGE", "It is " + outOfRange.getMessage() + ". Give a value inside.", outOfRange);
        }
    }

    /** Returns the type that values have after all conversions of {@code type}. */
    private static SqlType<?> ended(SqlType<?> type) {
        SqlType<?> ended = type;
        for (SqlType<?> base = type.base(); base != null; base = base.base()) {
            ended = base;
        }
        return ended;
    }

    private static String plain(Object value, SqlType<?> type) throws SQLException {
        if (value instanceof String text) {
            return type.kind() == TypeKind.JSON ? JsonText.checked(text, type) : SentText.checked(text, false);
        }
        if (value instanceof Boolean truth) {
            return truth ? "t" : "f";
        }
        if (value instanceof BigDecimal number) {
            return WireNumbers.possible(number).toString();
        }
        if (value instanceof byte[] bytes) {
            return HEX + HexFormat.of().formatHex(bytes);
        }
        if (type.kind().isTemporal()) {
            return time(value);
        }
        return type.kind() == TypeKind.ARRAY ? array(value, type) : value.toString();
    }

    private static String time(Object value) throws SQLException {
        if (value instanceof LocalDate day) {
            return WireTimes.text(day);
        }
        if (value instanceof LocalTime time) {
            return WireTimes.text(time);
        }
        if (value instanceof LocalDateTime time) {
            return WireTimes.text(time);
        }
        return value instanceof Duration length ? WireTimes.text(length) : WireTimes.instantText(value);
    }

    // ---- arrays

    /** Returns the text of an array, {@code {1,2,NULL}}; each element but NULL in quotes. */
    private static String array(Object value, SqlType<?> type) {
        SqlType<?> element = Objects.requireNonNull(type.element()).on(PostgresqlDialect.INSTANCE.name());
        ArrayShape shape = ArrayShape.of(value, type);
        StringBuilder text = new StringBuilder();
        put(text, value, element, shape.dimensions().length);
        return text.toString();
    }

    private static void put(StringBuilder text, Object value, SqlType<?> element, int dimensions) {
        text.append('{');
        String comma = "";
        for (Object each : ArrayShape.elements(value)) {
            text.append(comma);
            comma = ",";
            if (each == null) {
                text.append("NULL");
            } else if (dimensions > 1) {
                put(text, each, Objects.requireNonNull(element.element()), dimensions - 1);
            } else {
                quote(text, write(each, element));
            }
        }
        text.append('}');
    }

    /** Appends {@code value} in double quotes, with a backslash before those in it and before backslashes. */
    static void quote(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\');
            }
            text.append(c);
        }
        text.append('"');
    }

    // ---- reading

    /**
     * Returns the value of {@code type} whose text the server has written.
     *
     * @throws JalchemyException if the text is not that of such a value
     */
    static Object read(String text, SqlType<?> type) {
        SqlType<?> own = type.on(PostgresqlDialect.INSTANCE.name());
        SqlType<?> base = own.base();
        return base == null ? plainly(text, own) : ConvertedValues.toJava(own, read(text, base));
    }

    private static Object plainly(String text, SqlType<?> type) {
        return switch (type.kind()) {
            case BOOLEAN -> text.equals("t");
            case SMALLINT -> Short.valueOf(text);
            case INTEGER -> Integer.valueOf(text);
            case BIGINT -> Long.valueOf(text);
            case NUMERIC -> "money".equals(type.nativeName()) ? MoneyText.parse(text) : new BigDecimal(text);
            case REAL -> Float.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case VARCHAR, TEXT, ENUM, JSON -> text;
            case CHAR -> Objects.requireNonNull(type.bound(text));
            case BLOB -> HexFormat.of().parseHex(text, HEX.length(), text.length());
            case DATE -> TimeText.date(text);
            case TIME -> TimeText.time(text);
            case TIMESTAMP -> TimeText.dateTime(text);
            case TIMESTAMP_TZ -> instant(text, type.javaType());
            case INTERVAL -> Interval.parse(text).toDuration();
            case UUID -> UUID.fromString(text);
            case ARRAY -> readArray(text, type);
        };
    }

    private static Object instant(String text, Class<?> javaType) {
        OffsetDateTime time = WireTimes.inUtc(TimeText.instant(text));
        if (javaType == OffsetDateTime.class) {
            return time;
        }
        return javaType == ZonedDateTime.class ? (Object) time.toZonedDateTime() : TimeText.instant(text);
    }

    private static Object readArray(String text, SqlType<?> type) {
        int from = text.startsWith("[") ? text.indexOf('=') + 1 : 0; // bounds: [0:1]={a,b}
        TextFields fields = new TextFields(text, from, '\\');
        Object read = elements(fields, type);
        fields.end();
        return read;
    }

    private static Object elements(TextFields fields, SqlType<?> type) {
        SqlType<?> element = Objects.requireNonNull(type.element()).on(PostgresqlDialect.INSTANCE.name());
        List<@Nullable Object> values = new ArrayList<>();
        fields.expect('{');
        while (!fields.skip('}')) {
            if (!values.isEmpty()) {
                fields.expect(',');
            }
            if (fields.isAt('{')) {
                values.add(elements(fields, element));
            } else {
                boolean quoted = fields.isAt('"');
                String value = fields.field(",}");
                values.add(!quoted && value.equalsIgnoreCase("NULL") ? null : read(value, element));
            }
        }
        return javaArray(values, type, element);
    }

    private static Object javaArray(List<@Nullable Object> values, SqlType<?> type, SqlType<?> element) {
        if (type.javaType() == List.class) {
            return values;
        }
        Object array = Array.newInstance(type.javaType().getComponentType(), values.size());
        for (int i = 0; i < values.size(); i++) {
            PostgresqlArrays.set(array, i, values.get(i), type, element);
        }
        return array;
    }
}
