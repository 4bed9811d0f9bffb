package io.jalchemy.tests.engine;

import static io.jalchemy.sql.type.Types.enumeration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.row.RowCursor;
import io.jalchemy.engine.spi.ColumnReader;
import io.jalchemy.engine.spi.Database;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values are the same whether PostgreSQL sends them in binary form or as text, and whether they are read as objects or not. */
class ColumnReaderTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL);
    private static final List<Engine> FORMS = Stream.of(
                    "prepareThreshold=-1",
                    "prepareThreshold=0",
                    "prepareThreshold=-1&binaryTransfer=false",
                    "preferQueryMode=simple",
                    "prepareThreshold=-1&binaryTransferDisable=DATE,TIMESTAMPTZ")
            .map(form -> Engine.create(DATABASE.url() + "&" + form))
            .toList();

    enum Mood {
        HAPPY,
        SAD
    }

    @AfterAll
    static void close() {
        FORMS.forEach(Engine::close);
        DATABASE.close();
    }

    private static Instant utc(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(Types.BOOLEAN, "true", true),
                Arguments.of(Types.BOOLEAN, "false", false),
                Arguments.of(Types.SMALLINT, "-32768", Short.MIN_VALUE),
                Arguments.of(Types.SMALLINT, "0", (short) 0),
                Arguments.of(Types.INTEGER, "0", 0),
                Arguments.of(Types.INTEGER, "2147483647", Integer.MAX_VALUE),
                Arguments.of(Types.BIGINT, "0", 0L),
                Arguments.of(Types.BIGINT, "-9223372036854775808", Long.MIN_VALUE),
                Arguments.of(Types.REAL, "0", 0f),
                Arguments.of(Types.REAL, "1.5", 1.5f),
                Arguments.of(Types.DOUBLE, "0", 0d),
                Arguments.of(Types.DOUBLE, "-Infinity", Double.NEGATIVE_INFINITY),
                Arguments.of(Types.NUMERIC, "0", new BigDecimal("0")),
                Arguments.of(Types.NUMERIC, "0.000", new BigDecimal("0.000")),
                Arguments.of(Types.NUMERIC, "-12.340", new BigDecimal("-12.340")),
                Arguments.of(Types.NUMERIC, "10000", new BigDecimal("10000")),
                Arguments.of(Types.NUMERIC, "1e20", new BigDecimal("100000000000000000000")),
                Arguments.of(Types.NUMERIC, "0.00000000001", new BigDecimal("0.00000000001")),
                Arguments.of(Types.NUMERIC, "1e-30", new BigDecimal("0.000000000000000000000000000001")),
                Arguments.of(Types.NUMERIC, "9999999999999999", new BigDecimal("9999999999999999")),
                Arguments.of(Types.NUMERIC, "99999999999999999999.5", new BigDecimal("99999999999999999999.5")),
                Arguments.of(
                        Types.BIG_INTEGER,
                        "-123456789012345678901234567890",
                        new BigInteger("-123456789012345678901234567890")),
                Arguments.of(Types.TEXT, "tëxt", "tëxt"),
                Arguments.of(Types.TEXT, "", ""),
                Arguments.of(enumeration(Mood.class), "SAD", Mood.SAD),
                Arguments.of(Types.DATE, "2026-02-28", LocalDate.of(2026, 2, 28)),
                Arguments.of(Types.DATE, "0044-03-15 BC", LocalDate.of(-43, 3, 15)),
                Arguments.of(Types.DATE, "5874897-12-31", LocalDate.of(5_874_897, 12, 31)),
                Arguments.of(Types.DATE, "infinity", LocalDate.MAX),
                Arguments.of(Types.DATE, "-infinity", LocalDate.MIN),
                Arguments.of(Types.TIME, "23:59:59.999999", LocalTime.of(23, 59, 59, 999_999_000)),
                Arguments.of(
                        Types.TIMESTAMP, "2026-03-29 02:30:00.000001", LocalDateTime.of(2026, 3, 29, 2, 30, 0, 1000)),
                Arguments.of(Types.TIMESTAMP, "infinity", LocalDateTime.MAX),
                Arguments.of(Types.TIMESTAMP_TZ, "2026-03-29 02:30:00.000001+00", utc("2026-03-29T02:30:00.000001")),
                Arguments.of(Types.TIMESTAMP_TZ, "1999-12-31 23:59:59.999999+00", utc("1999-12-31T23:59:59.999999")),
                Arguments.of(Types.TIMESTAMP_TZ, "0044-03-15 00:00:00+00 BC", utc("-0043-03-15T00:00:00")),
                Arguments.of(Types.TIMESTAMP_TZ, "4714-12-31 00:00:00+00 BC", utc("-4713-12-31T00:00:00")),
                Arguments.of(
                        Types.TIMESTAMP_TZ, "294276-12-31 23:59:59.999999+00", utc("+294276-12-31T23:59:59.999999")),
                Arguments.of(Types.TIMESTAMP_TZ, "infinity", Instant.MAX),
                Arguments.of(Types.TIMESTAMP_TZ, "-infinity", Instant.MIN),
                Arguments.of(
                        Types.TIMESTAMP_OFFSET,
                        "4714-12-31 00:00:00+00 BC",
                        utc("-4713-12-31T00:00:00").atOffset(ZoneOffset.UTC)),
                Arguments.of(Types.TIMESTAMP_OFFSET, "infinity", OffsetDateTime.MAX),
                Arguments.of(Types.TIMESTAMP_OFFSET, "-infinity", OffsetDateTime.MIN),
                Arguments.of(
                        Types.TIMESTAMP_ZONED,
                        "2026-03-29 02:30:00+02",
                        utc("2026-03-29T00:30:00").atZone(ZoneOffset.UTC)),
                Arguments.of(
                        Types.INTERVAL,
                        "-400 days 01:02:03.000004",
                        Duration.ofDays(-400).plusSeconds(3723).plusNanos(4_000)),
                Arguments.of(Types.UUID, "00000000-0000-0001-0000-000000000002", new UUID(1, 2)),
                Arguments.of(Types.JSON, "{\"a\": \"ü\"}", "{\"a\": \"ü\"}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void value_isTheSameInEveryForm(SqlType<?> type, String text, Object expected) throws SQLException {
        for (Engine engine : FORMS) {
            String name = engine.dialect().typeName(type);
            String sql = "SELECT CAST(v AS " + name + ") FROM (VALUES (1, NULL), (2, '" + text
                    + "'), (3, NULL)) AS t (n, v) ORDER BY n";
            ColumnReader reader = engine.database().reader(type);
            try (Connection connection = engine.connect();
                    PreparedStatement statement = connection.jdbc().prepareStatement(sql);
                    RowCursor cursor = new RowCursor(statement.executeQuery(), engine.database(), "", error -> error)) {
                cursor.next();
                assertThat(cursor.get(0, reader)).isNull();
                cursor.next();
                assertThat(cursor.get(0, reader))
                        .as(engine.options().toString())
                        .isEqualTo(expected);
                assertThat(cursor.get(0, type)).isEqualTo(expected);
                primitives(cursor, reader, expected);
                cursor.next();
                assertThat(cursor.get(0, type)).isNull();
                primitives(
                        cursor,
                        reader,
                        expected instanceof Boolean ? false : expected instanceof Number ? (Object) 0 : "");
            }
        }
    }

    private static void primitives(RowCursor cursor, ColumnReader reader, Object expected) throws SQLException {
        if (expected instanceof Boolean) {
            assertThat(cursor.getBoolean(0, reader)).isEqualTo(expected);
        }
        if (expected instanceof Number number) {
            assertThat(cursor.getShort(0, reader)).isEqualTo(number.shortValue());
            assertThat(cursor.getInt(0, reader)).isEqualTo(number.intValue());
            assertThat(cursor.getLong(0, reader)).isEqualTo(number.longValue());
            assertThat(cursor.getFloat(0, reader)).isEqualTo(number.floatValue());
            assertThat(cursor.getDouble(0, reader)).isEqualTo(number.doubleValue());
        }
    }

    @Test
    void columnOfAnotherType_isRefusedAsTheDriverDoes() throws SQLException {
        Database database = FORMS.get(0).database();
        try (Connection connection = FORMS.get(0).connect();
                PreparedStatement statement =
                        connection.jdbc().prepareStatement("SELECT 1::int8, now()::time, now()::date");
                RowCursor cursor = new RowCursor(statement.executeQuery(), database, "", error -> error)) {
            cursor.next();
            for (int column = 0; column < 3; column++) {
                int index = column;
                assertThatThrownBy(() -> cursor.get(index, Types.TIMESTAMP_TZ))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Cannot convert");
            }
            assertThat(cursor.get(0, Types.NUMERIC)).isEqualTo(BigDecimal.ONE);
        }
    }

    @Test
    void moreThan64Columns_areAllRead() throws SQLException {
        String sql = "SELECT " + String.join(", ", java.util.Collections.nCopies(70, "DATE '2026-01-31'"));
        try (Connection connection = FORMS.get(0).connect();
                PreparedStatement statement = connection.jdbc().prepareStatement(sql);
                RowCursor cursor =
                        new RowCursor(statement.executeQuery(), FORMS.get(0).database(), "", error -> error)) {
            cursor.next();
            for (int column = 0; column < 70; column++) {
                assertThat(cursor.get(column, Types.DATE)).isEqualTo(LocalDate.of(2026, 1, 31));
            }
        }
    }

    @Test
    void randomValues_areReadAsTheDriverReadsThem() throws SQLException {
        Random random = new Random(11);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            BigDecimal number = new BigDecimal(new BigInteger(random.nextInt(80), random), random.nextInt(24) - 4);
            rows.add(new Object[] {
                random.nextBoolean() ? number : number.negate(),
                LocalDate.ofEpochDay((long) (random.nextGaussian() * 4e5)),
                Instant.ofEpochSecond((long) (random.nextGaussian() * 1e10), random.nextInt(1_000_000) * 1_000L)
            });
        }
        List<SqlType<?>> types = List.of(Types.NUMERIC, Types.DATE, Types.TIMESTAMP_TZ);
        Database database = FORMS.get(0).database();
        try (Connection connection = FORMS.get(0).connect();
                PreparedStatement statement = connection.jdbc().prepareStatement("SELECT * FROM unnest(?, ?, ?)")) {
            for (int i = 0; i < 3; i++) {
                int column = i;
                Object[] values = rows.stream().map(row -> row[column]).toArray();
                database.bindArray(statement, i + 1, values, types.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                RowCursor cursor = new RowCursor(result, database, "", error -> error);
                for (Object[] row : rows) {
                    cursor.next();
                    for (int i = 0; i < 3; i++) {
                        @Nullable Object driver = database.read(result, i + 1, types.get(i));
                        assertThat(cursor.get(i, types.get(i))).isEqualTo(driver);
                        assertThat(types.get(i).same(driver, row[i])).isTrue();
                    }
                }
            }
        }
    }

    @EachDatabase
    void primitives_areReadWithTheirConversions(TestDatabase database) throws SQLException {
        SqlType<Integer> doubled = Types.INTEGER.converted(Integer.class, new Doubled());
        Database own = database.engine().database();
        try (Connection connection = database.engine().connect();
                PreparedStatement statement = connection.jdbc().prepareStatement("SELECT 21, 0, NULL");
                RowCursor cursor = new RowCursor(statement.executeQuery(), own, "", error -> error)) {
            cursor.next();
            assertThat(cursor.getInt(0, own.reader(doubled))).isEqualTo(42);
            assertThat(cursor.getLong(0, own.reader(doubled))).isEqualTo(42);
            assertThat(cursor.getInt(0, own.reader(Types.INTEGER))).isEqualTo(21);
            assertThat(cursor.getLong(0, own.reader(Types.BIGINT))).isEqualTo(21);
            assertThat(cursor.getShort(0, own.reader(Types.SMALLINT))).isEqualTo((short) 21);
            assertThat(cursor.getDouble(0, own.reader(Types.DOUBLE))).isEqualTo(21);
            assertThat(cursor.getFloat(0, own.reader(Types.REAL))).isEqualTo(21);
            assertThat(cursor.get(1, own.reader(Types.BIGINT))).isEqualTo(0L);
            assertThat(cursor.get(1, own.reader(Types.DOUBLE))).isEqualTo(0d);
            for (SqlType<?> type :
                    List.of(Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.REAL, Types.DOUBLE, doubled)) {
                assertThat(cursor.get(2, own.reader(type))).isNull();
                assertThat(cursor.getInt(2, own.reader(type))).isZero();
                assertThat(cursor.wasNull()).isTrue();
            }
        }
    }

    private static final class Doubled implements io.jalchemy.sql.type.Conversion<Integer, Integer> {
        @Override
        public Integer toDatabase(Integer value) {
            return value / 2;
        }

        @Override
        public Integer toJava(Integer value) {
            return value * 2;
        }
    }
}
