package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.spi.ColumnReader;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGResultSetMetaData;
import org.postgresql.util.PGInterval;

/**
 * Readers of values. Days, instants and exact numbers are read from the server's bytes where they come in binary form: the driver makes
 * several objects for each of them, and a calendar for each result.
 */
final class PostgresqlReaders {

    private static final int BINARY = 1;
    private static final SqlType<String> BLANKS = io.jalchemy.sql.type.Types.character(1);

    private static final ColumnReader BOOL = new Bool();
    private static final ColumnReader INT2 = new Int2();
    private static final ColumnReader INT4 = new Int4();
    private static final ColumnReader INT8 = new Int8();
    private static final ColumnReader FLOAT4 = new Float4();
    private static final ColumnReader FLOAT8 = new Float8();
    private static final ColumnReader NUMERIC = new Numeric();
    private static final ColumnReader TEXT = new Text();
    private static final ColumnReader CHAR = new Char();
    private static final ColumnReader BYTEA = new Bytea();
    private static final ColumnReader DATE = new Date();
    private static final ColumnReader TIME = new Plain<>(LocalTime.class);
    private static final ColumnReader TIMESTAMP = new Plain<>(LocalDateTime.class);
    private static final ColumnReader INSTANT = new Moment();
    private static final ColumnReader OFFSET = new Offset();
    private static final ColumnReader ZONED = new Zoned();
    private static final ColumnReader UUIDS = new Plain<>(UUID.class);
    private static final ColumnReader INTERVAL = new Durations();
    private static final ColumnReader MONEY = new Money();
    private static final ColumnReader TIMETZ = new TimeWithOffset();

    private PostgresqlReaders() {}

    /** Returns the reader of values of {@code type}, which has no conversion. */
    static ColumnReader of(SqlType<?> type) {
        return switch (type.kind()) {
            case BOOLEAN -> BOOL;
            case SMALLINT -> INT2;
            case INTEGER -> INT4;
            case BIGINT -> INT8;
            case REAL -> FLOAT4;
            case DOUBLE -> FLOAT8;
            case NUMERIC -> "money".equals(type.nativeName()) ? MONEY : NUMERIC;
            case VARCHAR, TEXT, ENUM, JSON -> "timetz".equals(type.nativeName()) ? TIMETZ : TEXT;
            case CHAR -> CHAR;
            case BLOB -> BYTEA;
            case DATE -> DATE;
            case TIME -> TIME;
            case TIMESTAMP -> TIMESTAMP;
            case TIMESTAMP_TZ ->
                type.javaType() == OffsetDateTime.class
                        ? OFFSET
                        : type.javaType() == ZonedDateTime.class ? ZONED : INSTANT;
            case INTERVAL -> INTERVAL;
            case UUID -> UUIDS;
            case ARRAY -> Elements.of(type);
        };
    }

    /** Returns whether a column comes in binary form and is of {@code jdbcType}. */
    private static boolean isBinary(ResultSet rows, int index, int jdbcType) throws SQLException {
        ResultSetMetaData about = rows.getMetaData();
        PGResultSetMetaData formats = about instanceof PGResultSetMetaData known
                ? known
                : about.isWrapperFor(PGResultSetMetaData.class) ? about.unwrap(PGResultSetMetaData.class) : null;
        return formats != null && formats.getFormat(index) == BINARY && about.getColumnType(index) == jdbcType;
    }

    private static final class Bool extends ColumnReader {
        @Override
        public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
            boolean value = rows.getBoolean(index);
            return !value && rows.wasNull() ? null : (Object) value;
        }

        @Override
        public boolean readBoolean(ResultSet rows, int index) throws SQLException {
            return rows.getBoolean(index);
        }
    }

    private static final class Int2 extends ColumnReader {
        @Override
        public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
            short value = rows.getShort(index);
            return value == 0 && rows.wasNull() ? null : (Object) value;
        }

        @Override
        public short readShort(ResultSet rows, int index) throws SQLException {
            return rows.getShort(index);
        }

        @Override
        public int readInt(ResultSet rows, int index) throws SQLException {
            return rows.getShort(index);
        }

        @Override
        public long readLong(ResultSet rows, int index) throws SQLException {
            return rows.getShort(index);
        }
    }

    private static final class Int4 extends ColumnReader {
        @Override
        public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
            int value = rows.getInt(index);
            return value == 0 && rows.wasNull() ? null : (Object) value;
        }

        @Override
        public int readInt(ResultSet rows, int index) throws SQLException {
            return rows.getInt(index);
        }

        @Override
        public long readLong(ResultSet rows, int index) throws SQLException {
            return rows.getInt(index);
        }
    }

    private static final class Int8 extends ColumnReader {
        @Override
        public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
            long value = rows.getLong(index);
            return value == 0 && rows.wasNull() ? null : (Object) value;
        }

        @Override
        public long readLong(ResultSet rows, int index) throws SQLException {
            return rows.getLong(index);
        }
    }

    private static final class Float4 extends ColumnReader {
        @Override
        public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
            float value = rows.getFloat(index);
            return value == 0 && rows.wasNull() ? null : (Object) value;
        }

        @Override
        public float readFloat(ResultSet rows, int index) throws SQLException {
            return rows.getFloat(index);
        }
    }

    private static final class Float8 extends ColumnReader {
        @Override
        public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
            double value = rows.getDouble(index);
            return value == 0 && rows.wasNull() ? null : (Object) value;
        }

        @Override
        public double readDouble(ResultSet rows, int index) throws SQLException {
            return rows.getDouble(index);
        }
    }

    private static final class Numeric extends ColumnReader {
        Numeric() {
            super(1); // for one row the driver is as fast
        }

        @Override
        public boolean isRaw(ResultSet rows, int index) throws SQLException {
            return isBinary(rows, index, Types.NUMERIC);
        }

        @Override
        public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
            if (raw) {
                byte[] bytes = rows.getBytes(index);
                BigDecimal value = bytes == null ? null : WireNumbers.read(bytes);
                if (bytes == null || value != null) {
                    return value;
                }
            }
            return rows.getBigDecimal(index);
        }
    }

    private static final class Text extends ColumnReader {
        @Override
        public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
            return rows.getString(index);
        }
    }

    /** Reads times with an offset, of whose binary form the driver would make a text without it, as text. */
    private static final class TimeWithOffset extends ColumnReader {
        @Override
        public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
            OffsetTime time = rows.getObject(index, OffsetTime.class);
            return time == null ? null : TimeText.text(time);
        }
    }

    /** Reads amounts of money, which come as text. */
    private static final class Money extends ColumnReader {
        @Override
        public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
            String text = rows.getString(index);
            return text == null ? null : MoneyText.parse(text);
        }
    }

    /**
     * Reads texts without the blanks that the server pads them with, which are not significant
     * (postgresql.org/docs/18/datatype-character.html).
     */
    private static final class Char extends ColumnReader {
        @Override
        public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
            return BLANKS.bound(rows.getString(index));
        }
    }

    private static final class Bytea extends ColumnReader {
        @Override
        public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
            return rows.getBytes(index);
        }
    }

    private static final class Plain<T> extends ColumnReader {
        private final Class<T> javaType;

        Plain(Class<T> javaType) {
            this.javaType = javaType;
        }

        @Override
        public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
            return rows.getObject(index, javaType);
        }
    }

    private static final class Date extends ColumnReader {
        Date() {
            super(0);
        }

        @Override
        public boolean isRaw(ResultSet rows, int index) throws SQLException {
            return isBinary(rows, index, Types.DATE);
        }

        @Override
        public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
            if (!raw) {
                return rows.getObject(index, LocalDate.class);
            }
            byte[] bytes = rows.getBytes(index);
            return bytes == null ? null : WireTimes.day(bytes);
        }
    }

    private static class Moment extends ColumnReader {
        Moment() {
            super(0);
        }

        /**
         * Returns whether the column is a timestamp in binary form, with a time zone or without one: the driver converts both, too, and
         * does not say which of them it is.
         */
        @Override
        public boolean isRaw(ResultSet rows, int index) throws SQLException {
            return isBinary(rows, index, Types.TIMESTAMP) || isBinary(rows, index, Types.TIMESTAMP_WITH_TIMEZONE);
        }

        static @Nullable Instant instant(ResultSet rows, int index, boolean raw) throws SQLException {
            if (raw) {
                byte[] bytes = rows.getBytes(index);
                return bytes == null ? null : WireTimes.instant(bytes);
            }
            OffsetDateTime time = rows.getObject(index, OffsetDateTime.class);
            return time == null ? null : WireTimes.instant(time);
        }

        @Override
        public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
            return instant(rows, index, raw);
        }
    }

    private static final class Offset extends Moment {
        @Override
        public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
            Instant instant = instant(rows, index, raw);
            return instant == null ? null : WireTimes.inUtc(instant);
        }
    }

    private static final class Zoned extends Moment {
        @Override
        public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
            Instant instant = instant(rows, index, raw);
            return instant == null ? null : WireTimes.inUtc(instant).toZonedDateTime();
        }
    }

    private static final class Durations extends ColumnReader {

        /** The form of intervals without years and months, whose hours may have more than the 32 bits that the driver has for them. */
        private static final Pattern LONG =
                Pattern.compile("(?:(-?\\d+) days? )?(-?)(\\d+):(\\d+):(\\d+)(?:\\.(\\d+))?");

        @Override
        public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
            String text = rows.getString(index);
            if (text == null) {
                return null;
            }
            Matcher found = LONG.matcher(text);
            if (found.matches()) {
                Duration time = Duration.ofHours(Long.parseLong(found.group(3)))
                        .plusMinutes(Long.parseLong(found.group(4)))
                        .plusSeconds(Long.parseLong(found.group(5)))
                        .plusNanos(
                                found.group(6) == null
                                        ? 0
                                        : Long.parseLong((found.group(6) + "000000000").substring(0, 9)));
                Duration days = Duration.ofDays(found.group(1) == null ? 0 : Long.parseLong(found.group(1)));
                return found.group(2).isEmpty() ? days.plus(time) : days.minus(time);
            }
            return duration(new PGInterval(text), rows, index);
        }

        private static Duration duration(PGInterval interval, ResultSet rows, int index) throws SQLException {
            if (interval.getYears() != 0 || interval.getMonths() != 0) {
                throw new JalchemyException(
                        "INTERVAL_HAS_MONTHS",
                        "Column \"" + rows.getMetaData().getColumnName(index)
                                + "\" holds an interval of months or years, whose length depends on when it begins, so that"
                                + " it is no Duration. Select justify_… or extract(epoch …) of it, or give the attribute a"
                                + " user type over String with the database type \"interval\".");
            }
            return Duration.ofDays(interval.getDays())
                    .plusHours(interval.getHours())
                    .plusMinutes(interval.getMinutes())
                    .plusSeconds(interval.getWholeSeconds())
                    .plusNanos(interval.getMicroSeconds() * 1000L);
        }
    }

    private static final class Elements extends ColumnReader {
        private final SqlType<?> type;
        private final SqlType<?> element;
        private final @Nullable ColumnReader elements;

        /**
         * Makes a reader of arrays.
         *
         * @param elements the reader of elements; null where the driver's own values are of the right class
         */
        Elements(SqlType<?> type, SqlType<?> element, @Nullable ColumnReader elements) {
            this.type = type;
            this.element = element;
            this.elements = elements;
        }

        static Elements of(SqlType<?> type) {
            SqlType<?> element = Objects.requireNonNull(type.element(), "an array has elements")
                    .on(PostgresqlDialect.INSTANCE.name());
            boolean driven = element.base() == null
                    && switch (element.kind()) {
                        case BOOLEAN, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, NUMERIC, TEXT, VARCHAR, UUID ->
                            element.nativeName() == null;
                        default -> false;
                    };
            return new Elements(type, element, driven ? null : PostgresqlDatabase.READERS.reader(element));
        }

        @Override
        public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
            return PostgresqlArrays.read(rows.getArray(index), type, element, elements);
        }
    }
}
