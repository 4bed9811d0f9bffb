package io.jalchemy.dialect.sqlite;

import io.jalchemy.engine.spi.ColumnReader;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads values of one type: numbers as numbers, bytes as bytes, and the rest from SQLite's text. */
final class SqliteReader extends ColumnReader {

    private final SqlType<?> type;
    private final TypeKind kind;

    SqliteReader(SqlType<?> type) {
        this.type = type;
        this.kind = type.kind();
    }

    @Override
    public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
        switch (kind) {
            case BOOLEAN, SMALLINT, INTEGER -> {
                long value = rows.getLong(index);
                return value == 0 && rows.wasNull() ? null : small(value);
            }
            case BIGINT -> {
                long value = rows.getLong(index);
                return value == 0 && rows.wasNull() ? null : (Object) value;
            }
            case REAL, DOUBLE -> {
                double value = rows.getDouble(index);
                return value == 0 && rows.wasNull() ? null : floating(value);
            }
            case BLOB -> {
                return rows.getBytes(index);
            }
            default -> {
                String text = rows.getString(index);
                return text == null ? null : fromText(text, type);
            }
        }
    }

    private Object small(long value) {
        return switch (kind) {
            case BOOLEAN -> value != 0;
            case SMALLINT -> shortOf(value);
            default -> intOf(value);
        };
    }

    /**
     * Returns {@code value} as an int: integers of SQLite have up to 64 bits, whatever type their column has.
     *
     * @throws JalchemyException if it does not fit
     */
    private static int intOf(long value) {
        if (value != (int) value) {
            throw tooLarge("32 bits. Map the attribute as a long");
        }
        return (int) value;
    }

    private static short shortOf(long value) {
        if (value != (short) value) {
            throw tooLarge("16 bits. Map the attribute as an int or a long");
        }
        return (short) value;
    }

    private static JalchemyException tooLarge(String fix) {
        return new JalchemyException(
                "NUMBER_TOO_LARGE", "It is a whole number that does not fit into " + fix + ", or mend the row.");
    }

    private Object floating(double value) {
        return kind == TypeKind.REAL ? (Object) (float) value : (Object) value;
    }

    @Override
    public boolean readBoolean(ResultSet rows, int index) throws SQLException {
        return kind == TypeKind.BOOLEAN ? rows.getLong(index) != 0 : super.readBoolean(rows, index);
    }

    @Override
    public short readShort(ResultSet rows, int index) throws SQLException {
        return kind == TypeKind.SMALLINT ? shortOf(rows.getLong(index)) : super.readShort(rows, index);
    }

    @Override
    public int readInt(ResultSet rows, int index) throws SQLException {
        return kind == TypeKind.INTEGER ? intOf(rows.getLong(index)) : super.readInt(rows, index);
    }

    @Override
    public long readLong(ResultSet rows, int index) throws SQLException {
        return kind == TypeKind.BIGINT ? rows.getLong(index) : super.readLong(rows, index);
    }

    @Override
    public float readFloat(ResultSet rows, int index) throws SQLException {
        return kind == TypeKind.REAL ? (float) rows.getDouble(index) : super.readFloat(rows, index);
    }

    @Override
    public double readDouble(ResultSet rows, int index) throws SQLException {
        return kind == TypeKind.DOUBLE ? rows.getDouble(index) : super.readDouble(rows, index);
    }

    private static Object fromText(String text, SqlType<?> type) {
        return switch (type.kind()) {
            case NUMERIC -> decimal(text, type);
            case CHAR -> Objects.requireNonNull(type.bound(text));
            case UUID -> uuid(text);
            case DATE -> LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            case TIME -> LocalTime.parse(text);
            case TIMESTAMP -> SqliteTimes.dateTime(text);
            case TIMESTAMP_TZ -> SqliteTimes.instant(text, type.javaType());
            case INTERVAL -> SqliteTimes.duration(text);
            default -> text;
        };
    }

    private static BigDecimal decimal(String text, SqlType<?> type) {
        BigDecimal value = new BigDecimal(text);
        Integer scale = type.scale();
        if (scale == null || type.precision() == null) {
            BigDecimal plain = value.stripTrailingZeros();
            return plain.scale() < 0 ? plain.setScale(0) : plain;
        }
        return value.scale() == scale ? value : value.setScale(scale, RoundingMode.HALF_UP);
    }

    private static UUID uuid(String text) {
        return text.length() == 32
                ? new UUID(Long.parseUnsignedLong(text, 0, 16, 16), Long.parseUnsignedLong(text, 16, 32, 16))
                : UUID.fromString(text);
    }
}
