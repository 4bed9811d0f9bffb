package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.spi.ColumnReader;
import io.jalchemy.engine.spi.SentText;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import java.lang.reflect.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.jdbc.PgArray;
import org.postgresql.jdbc.PreferQueryMode;

/** Sends and reads arrays. */
final class PostgresqlArrays {

    private PostgresqlArrays() {}

    /**
     * Sends {@code values} from {@code from} to before {@code to} as one array: in binary form where the server has the type and the
     * connection takes it, else as text. Arrays are sent as an array of their texts.
     *
     * @param element the type of {@code values} on this database
     */
    static void bind(
            PreparedStatement statement, int index, @Nullable Object[] values, int from, int to, SqlType<?> element)
            throws SQLException {
        if (element.kind() == TypeKind.ARRAY && element.base() == null) {
            bindTexts(statement, index, values, from, to, element);
            return;
        }
        Connection connection = statement.getConnection();
        WireType wire = WireType.of(element);
        BaseConnection driver =
                connection.isWrapperFor(BaseConnection.class) ? connection.unwrap(BaseConnection.class) : null;
        if (wire != null && driver != null && isBinary(driver)) {
            byte[] bytes = WireArrays.bytes(values, from, to, element, wire);
            if (bytes != null) {
                statement.setArray(index, new PgArray(driver, wire.arrayOid, bytes));
                return;
            }
        }
        @Nullable Object[] sent = new Object[to - from];
        for (int i = from; i < to; i++) {
            sent[i - from] = text(WireArrays.plain(element, values[i]));
        }
        java.sql.Array array = connection.createArrayOf(wire == null ? "text" : wire.element, sent);
        if (wire == null) {
            statement.setObject(index, array.toString(), Types.OTHER); // of the type that the statement needs there
        } else {
            statement.setArray(index, array);
        }
    }

    private static void bindTexts(
            PreparedStatement statement, int index, @Nullable Object[] values, int from, int to, SqlType<?> type)
            throws SQLException {
        @Nullable Object[] texts = new Object[to - from];
        for (int i = from; i < to; i++) {
            Object value = values[i];
            texts[i - from] = value == null ? null : PostgresqlText.write(value, type);
        }
        bind(statement, index, texts, 0, texts.length, io.jalchemy.sql.type.Types.TEXT);
    }

    private static boolean isBinary(BaseConnection driver) throws SQLException {
        return driver.getPreferQueryMode() != PreferQueryMode.SIMPLE
                && driver.getEncoding().name().equals("UTF-8");
    }

    /** Returns {@code value} as text if it is of a class that the driver writes otherwise than the server reads it, and as it is if not. */
    private static @Nullable Object text(@Nullable Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        if (value instanceof String text) {
            return SentText.checked(text, false);
        }
        if (value instanceof Duration length) {
            return WireTimes.text(length);
        }
        if (value instanceof Instant || value instanceof OffsetDateTime || value instanceof ZonedDateTime) {
            return WireTimes.instantText(value);
        }
        if (value instanceof LocalDate day) {
            return WireTimes.text(day);
        }
        if (value instanceof LocalTime time) {
            return WireTimes.text(time);
        }
        return value instanceof LocalDateTime time ? WireTimes.text(time) : value;
    }

    /**
     * Sends {@code value}, a list or a Java array of one or more dimensions, as an array of {@code type}, which is an array type.
     *
     * @throws JalchemyException if arrays within the array have different lengths
     */
    static void bind(PreparedStatement statement, int index, Object value, SqlType<?> type) throws SQLException {
        ArrayShape shape = ArrayShape.of(value, type);
        @Nullable Object[] elements = shape.elements();
        if (shape.dimensions().length == 1 || elements.length == 0) {
            bind(statement, index, elements, 0, elements.length, shape.element());
            return;
        }
        WireType wire = WireType.of(shape.element());
        Connection connection = statement.getConnection();
        BaseConnection driver =
                connection.isWrapperFor(BaseConnection.class) ? connection.unwrap(BaseConnection.class) : null;
        if (wire != null && driver != null && isBinary(driver)) {
            byte[] bytes = WireArrays.bytes(elements, 0, elements.length, shape.dimensions(), shape.element(), wire);
            if (bytes != null) {
                statement.setArray(index, new PgArray(driver, wire.arrayOid, bytes));
                return;
            }
        }
        statement.setObject(index, PostgresqlText.write(value, type), Types.OTHER);
    }

    /**
     * Returns {@code array} as the Java type of {@code type}, a list or a Java array; null for null.
     *
     * @param elements the reader of an element; null where the driver's own values are of the right class
     * @throws JalchemyException if a NULL would go into a Java array of primitives
     */
    static @Nullable Object read(
            java.sql.@Nullable Array array, SqlType<?> type, SqlType<?> element, @Nullable ColumnReader elements)
            throws SQLException {
        if (array == null) {
            return null;
        }
        List<@Nullable Object> values = elements == null ? driven(array) : values(array, elements);
        if (type.javaType() == List.class) {
            return new ArrayList<>(values);
        }
        Object read = Array.newInstance(type.javaType().getComponentType(), values.size());
        for (int i = 0; i < values.size(); i++) {
            set(read, i, values.get(i), type, element);
        }
        return read;
    }

    /**
     * Sets the element {@code i} of {@code array}, a Java array.
     *
     * @throws JalchemyException if a NULL would go into an array of primitives
     */
    static void set(Object array, int i, @Nullable Object value, SqlType<?> type, SqlType<?> element) {
        if (value == null && type.javaType().getComponentType().isPrimitive()) {
            throw new JalchemyException(
                    "NULL_ELEMENT",
                    "An array that is read as " + type.javaType().getSimpleName()
                            + " has a NULL, which has no place there. Map it as an array of objects, or mend the row.");
        }
        Array.set(array, i, element.coerce(value));
    }

    private static List<@Nullable Object> driven(java.sql.Array array) throws SQLException {
        @Nullable Object[] values = (@Nullable Object[]) array.getArray();
        return Arrays.asList(values);
    }

    /** Returns the elements of {@code array}, which the driver returns as rows with the value in the second column. */
    private static List<@Nullable Object> values(java.sql.Array array, ColumnReader elements) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        try (ResultSet rows = array.getResultSet()) {
            while (rows.next()) {
                values.add(elements.read(rows, 2, false));
            }
        }
        return values;
    }
}
