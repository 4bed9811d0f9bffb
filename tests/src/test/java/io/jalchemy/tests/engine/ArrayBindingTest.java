package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.enumeration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.batch.BatchDelete;
import io.jalchemy.engine.batch.BatchInsert;
import io.jalchemy.engine.batch.BatchUpdate;
import io.jalchemy.engine.batch.WrittenColumn;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What PostgreSQL gets as an element of an array is what it gets as a value of its own, in binary form and as text. */
class ArrayBindingTest {

    private static final String NUL = "a\u0000b";

    private static final Instant PAST = LocalDateTime.MIN.toInstant(ZoneOffset.UTC);
    private static final Instant FUTURE = LocalDateTime.MAX.minusSeconds(1).toInstant(ZoneOffset.UTC);

    private static TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL);
    private static Engine simple = simple();

    enum Mood {
        HAPPY,
        SAD
    }

    private static Engine simple() {
        return Engine.create(database.url() + "&preferQueryMode=simple");
    }

    @AfterAll
    static void close() {
        simple.close();
        database.close();
    }

    /** Values of each type; null is added to all. */
    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(Types.BOOLEAN, List.of(true, false)),
                Arguments.of(Types.SMALLINT, List.of((short) 0, Short.MIN_VALUE, Short.MAX_VALUE)),
                Arguments.of(Types.INTEGER, List.of(0, Integer.MIN_VALUE, Integer.MAX_VALUE)),
                Arguments.of(Types.BIGINT, List.of(0L, Long.MIN_VALUE, Long.MAX_VALUE)),
                Arguments.of(
                        Types.REAL,
                        List.of(0f, -0f, Float.MIN_VALUE, Float.MAX_VALUE, Float.NaN, Float.NEGATIVE_INFINITY, 0.1f)),
                Arguments.of(
                        Types.DOUBLE,
                        List.of(0d, -0d, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, 1 / 0d, 0.1, -1e300)),
                Arguments.of(Types.NUMERIC, numbers()),
                Arguments.of(
                        Types.BIG_INTEGER,
                        List.of(BigInteger.ZERO, BigInteger.TEN.pow(300).negate())),
                Arguments.of(Types.TEXT, texts()),
                Arguments.of(Types.varchar(50), List.of("", "a", "ÄÖ")),
                Arguments.of(Types.character(3), List.of("abc", "x")),
                Arguments.of(enumeration(Mood.class), List.of(Mood.values())),
                Arguments.of(Types.BLOB, List.of(new byte[0], new byte[] {0, 1, -1, '\\', '"'}, new byte[5000])),
                Arguments.of(Types.DATE, days()),
                Arguments.of(Types.TIME, clocks()),
                Arguments.of(Types.TIMESTAMP, times()),
                Arguments.of(Types.TIMESTAMP_TZ, instants()),
                Arguments.of(
                        Types.TIMESTAMP_OFFSET,
                        List.of(
                                OffsetDateTime.of(2026, 3, 29, 2, 30, 0, 1_000, ZoneOffset.ofHours(-9)),
                                OffsetDateTime.MIN,
                                OffsetDateTime.MAX)),
                Arguments.of(
                        Types.TIMESTAMP_ZONED,
                        List.of(ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, ZoneId.of("Europe/Berlin")))),
                Arguments.of(Types.INTERVAL, lengths()),
                Arguments.of(Types.UUID, List.of(new UUID(0, 0), new UUID(-1, -1), new UUID(1L << 63, 7))),
                Arguments.of(Types.JSON, List.of("{\"a\": [1, \"ü\\n\", null]}", "null", "\"\"", "1.50")));
    }

    private static List<BigDecimal> numbers() {
        List<BigDecimal> all = new ArrayList<>();
        for (String text :
                List.of("0", "0.00", "0E-10", "0E+5", "1", "-1", "9999", "10000", "10001", "0.1", "0.0001")) {
            all.add(new BigDecimal(text));
        }
        for (String text : List.of("0.00001", "-0.00000001", "12.34", "1E+3", "12E+7", "-5E+130000", "1E-16000")) {
            all.add(new BigDecimal(text));
        }
        all.add(new BigDecimal("1234.5678901234"));
        all.add(new BigDecimal("-99999999.9999999999"));
        all.add(new BigDecimal("999999999999999999"));
        all.add(new BigDecimal("0.0000000000000001"));
        all.add(new BigDecimal("0.00000000000000001"));
        all.add(new BigDecimal("9223372036854775807.9223372036854775808"));
        all.add(new BigDecimal("7".repeat(1000)));
        all.add(new BigDecimal("-" + "3".repeat(501) + "." + "1".repeat(499)));
        all.add(new BigDecimal(BigInteger.valueOf(Long.MIN_VALUE)));
        all.add(new BigDecimal(BigInteger.valueOf(Long.MIN_VALUE), 5));
        return all;
    }

    private static List<String> texts() {
        return List.of(
                "",
                " ",
                "NULL",
                "null",
                "plain",
                "{a,\"b\"\\c}",
                "tëxt",
                "日本語",
                "😀 and more",
                "a\nb\tc",
                "x".repeat(47),
                "x".repeat(48),
                "x".repeat(49),
                "x".repeat(47) + "é",
                "é".repeat(3000),
                "y".repeat(100_000));
    }

    private static List<LocalDate> days() {
        return List.of(
                LocalDate.EPOCH,
                LocalDate.of(2000, 1, 1),
                LocalDate.of(1999, 12, 31),
                LocalDate.of(1, 1, 1),
                LocalDate.of(0, 12, 31),
                LocalDate.of(-43, 3, 15),
                LocalDate.of(-4712, 1, 1),
                LocalDate.of(9999, 12, 31),
                LocalDate.of(10000, 1, 1),
                LocalDate.of(5_874_897, 12, 31),
                LocalDate.MIN,
                LocalDate.MAX);
    }

    private static List<LocalTime> clocks() {
        return List.of(
                LocalTime.MIDNIGHT,
                LocalTime.of(1, 2),
                LocalTime.of(23, 59, 59, 999_999_000),
                LocalTime.of(12, 0, 0, 1_000),
                LocalTime.of(12, 0, 0, 1_499),
                LocalTime.of(12, 0, 0, 1_500),
                LocalTime.of(9, 9, 9, 999_999_999),
                LocalTime.of(23, 59, 59, 999_999_499),
                LocalTime.MAX);
    }

    private static List<LocalDateTime> times() {
        List<LocalDateTime> all = new ArrayList<>();
        for (LocalDate day : days()) {
            if (day.getYear() < 200_000 && day.getYear() > -10_000) {
                for (LocalTime clock : clocks()) {
                    all.add(day.atTime(clock));
                }
            }
        }
        all.add(LocalDateTime.of(294_276, 12, 31, 23, 59, 59, 999_999_000));
        all.add(LocalDateTime.MIN);
        all.add(LocalDateTime.MAX);
        return all;
    }

    private static List<Instant> instants() {
        List<Instant> all = new ArrayList<>();
        for (LocalDateTime time : times()) {
            all.add(time.equals(LocalDateTime.MIN) ? Instant.MIN : time.toInstant(ZoneOffset.UTC));
        }
        all.add(OffsetDateTime.MAX.toInstant());
        all.add(Instant.MAX);
        return all;
    }

    private static List<Duration> lengths() {
        return List.of(
                Duration.ZERO,
                Duration.ofSeconds(1, 1_999),
                Duration.ofSeconds(-1, 999_999_999),
                Duration.ofMillis(-1500),
                Duration.ofDays(400).plusSeconds(3),
                Duration.ofSeconds(Integer.MAX_VALUE),
                Duration.ofSeconds(Integer.MAX_VALUE + 1L),
                Duration.ofDays(-80 * 365),
                Duration.ofSeconds(300_000_000_000L, 123_456_000));
    }

    @ParameterizedTest
    @MethodSource("values")
    void elements_areWhatValuesAre(SqlType<?> type, List<?> values) throws SQLException {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.add(null);
        all.addAll(values);
        database.engine().begin(connection -> {
            List<@Nullable String> single = single(connection, type, all);
            assertThat(elements(connection, type, all.toArray(), 0, all.size())).isEqualTo(single);
            assertThat(elements(connection, type, all.toArray(), 1, all.size() - 1))
                    .as("a range")
                    .isEqualTo(single.subList(1, all.size() - 1));
            assertThat(elements(connection, type, values.toArray(), 0, values.size()))
                    .as("without NULL")
                    .isEqualTo(single.subList(0, values.size()));
            assertThat(elements(connection, type, all.toArray(), 2, 2)).isEmpty();
            assertThat(driven(connection, type, all)).as("by the driver").isEqualTo(single);
            simple.begin(other -> assertThat(elements(other, type, all.toArray(), 0, all.size()))
                    .as("as text")
                    .isEqualTo(single));
        });
    }

    /** What the server makes of each of {@code values}, sent alone. */
    static List<@Nullable String> single(Connection connection, SqlType<?> type, List<?> values) throws SQLException {
        List<@Nullable String> all = new ArrayList<>();
        String sql = "SELECT CAST(CAST(? AS " + connection.engine().dialect().typeName(type) + ") AS text)";
        try (PreparedStatement statement = connection.jdbc().prepareStatement(sql)) {
            for (Object value : values) {
                connection.engine().database().bind(statement, 1, value, type);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    all.add(rows.getString(1));
                }
            }
        }
        return all;
    }

    /** What the server makes of each of {@code values} as the driver sends them, where it knows their class. */
    private static List<@Nullable String> driven(Connection connection, SqlType<?> type, List<?> values)
            throws SQLException {
        List<@Nullable String> all = new ArrayList<>();
        String name = connection.engine().dialect().typeName(type);
        String sql = "SELECT CAST(CAST(? AS " + name + ") AS text)";
        try (PreparedStatement statement = connection.jdbc().prepareStatement(sql)) {
            for (Object each : values) {
                Object value = type.stored(each); // the driver rounds what is cut here
                if (value instanceof Temporal time
                        && !(value instanceof Instant)
                        && !(value instanceof ZonedDateTime)) {
                    statement.setObject(1, time);
                } else if (value instanceof Instant time && time.isAfter(PAST) && time.isBefore(FUTURE)) {
                    statement.setObject(1, time.atOffset(ZoneOffset.UTC));
                } else {
                    connection.engine().database().bind(statement, 1, value, type);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    all.add(rows.getString(1));
                }
            }
        }
        return all;
    }

    /** What the server makes of each element of an array. */
    static List<@Nullable String> elements(
            Connection connection, SqlType<?> type, @Nullable Object[] values, int from, int to) throws SQLException {
        String name = connection.engine().dialect().typeName(type);
        boolean typed = connection.engine().database().sendsTypedArrays(connection.jdbc());
        String sql = "SELECT CAST(CAST(v AS " + name + ") AS text) FROM unnest("
                + (typed ? "?" : "CAST(? AS " + name + "[])") + ") WITH ORDINALITY AS u (v, n) ORDER BY n";
        List<@Nullable String> all = new ArrayList<>();
        try (PreparedStatement statement = connection.jdbc().prepareStatement(sql)) {
            connection.engine().database().bindArray(statement, 1, values, from, to, type);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(rows.getString(1));
                }
            }
        }
        return all;
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                Arguments.of(Types.DATE, LocalDate.MAX.minusDays(1)),
                Arguments.of(Types.DATE, LocalDate.of(5_874_898, 1, 1)),
                Arguments.of(Types.DATE, LocalDate.of(-4713, 12, 31)),
                Arguments.of(Types.TIMESTAMP, LocalDateTime.of(-4713, 12, 31, 23, 59)),
                Arguments.of(Types.TIMESTAMP_TZ, Instant.parse("-4713-12-31T23:59:59Z")),
                Arguments.of(Types.TIMESTAMP, LocalDateTime.of(294_277, 1, 1, 0, 0)),
                Arguments.of(Types.TIMESTAMP, LocalDateTime.of(999_999_999, 1, 1, 0, 0)),
                Arguments.of(Types.TIMESTAMP_TZ, Instant.parse("+294277-01-01T00:00:00Z")),
                Arguments.of(Types.TIMESTAMP_TZ, Instant.parse("+900000000-01-01T00:00:00Z")),
                Arguments.of(Types.NUMERIC, new BigDecimal("1E+131073")),
                Arguments.of(Types.JSON, "{"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void whatTheServerRefuses_isRefusedInAnArray(SqlType<?> type, Object value) {
        for (Engine engine : List.of(database.engine(), simple)) {
            ErrorKind alone = refusal(engine, connection -> single(connection, type, List.of(value)));
            ErrorKind element = refusal(engine, connection -> elements(connection, type, new Object[] {value}, 0, 1));
            assertThat(element).isEqualTo(alone).isEqualTo(ErrorKind.DATA);
        }
    }

    @Test
    void characterOfCode0_isRefusedBeforeItIsSent() {
        for (Engine engine : List.of(database.engine(), simple)) {
            engine.begin(connection -> {
                assertThatThrownBy(() -> single(connection, Types.TEXT, List.of(NUL)))
                        .hasMessageContaining("NUL_CHARACTER");
                assertThatThrownBy(() -> elements(connection, Types.TEXT, new Object[] {NUL}, 0, 1))
                        .hasMessageContaining("NUL_CHARACTER");
            });
        }
    }

    /** Something that is refused. */
    private interface Refused {
        Object on(Connection connection) throws SQLException;
    }

    private static ErrorKind refusal(Engine engine, Refused work) {
        try (Connection connection = engine.connect()) {
            work.on(connection);
            return ErrorKind.OTHER;
        } catch (SQLException e) {
            return engine.database().kind(e);
        }
    }

    @Test
    void valuesOfAnotherClass_areLeftToTheServer() throws SQLException {
        try (Connection connection = database.engine().connect()) {
            assertThat(elements(connection, Types.BIGINT, new Object[] {1, (short) 2, 3L, "4"}, 0, 4))
                    .containsExactly("1", "2", "3", "4");
            assertThat(elements(connection, Types.UUID, new Object[] {new UUID(1, 2).toString()}, 0, 1))
                    .containsExactly(new UUID(1, 2).toString());
            assertThatThrownBy(() -> elements(connection, Types.INTEGER, new Object[] {1L << 40}, 0, 1))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("out of range");
        }
    }

    @Test
    void longListOfNumbers_isFound() {
        Table numbers = Table.of("numbers", column("id", BIGINT).primaryKey());
        Column<Long> id = numbers.c("id", BIGINT);
        MetaData.of(numbers).createAll(database.engine());
        database.engine().begin(connection -> {
            Object[][] all = {LongStream.range(0, 50_000).boxed().toArray()};
            connection
                    .forMapper()
                    .insert(new BatchInsert(numbers, List.of(WrittenColumn.value(id)), List.of()), all, 50_000);
            List<Long> wanted = LongStream.range(10, 100_000).boxed().toList();
            assertThat(connection.execute(select(id).where(id.in(wanted))).all())
                    .hasSize(49_990);
        });
    }

    @Test
    void withoutTypesOfParameters_rowsAreWrittenInOtherWays() {
        Table notes = Table.of("notes", column("id", BIGINT).primaryKey(), column("at", Types.TIMESTAMP_TZ));
        Column<Long> id = notes.c("id", BIGINT);
        Column<Instant> at = notes.c("at", Types.TIMESTAMP_TZ);
        MetaData.of(notes).createAll(simple);
        simple.begin(connection -> {
            List<WrittenColumn> both = List.of(WrittenColumn.value(id), WrittenColumn.value(at));
            connection
                    .forMapper()
                    .insert(new BatchInsert(notes, both, List.of()), new Object[][] {{1L, 2L}, {null, null}}, 2);
            Object[][] changes = {{Instant.EPOCH, null}, {1L, 2L}};
            assertThat(connection
                            .forMapper()
                            .update(new BatchUpdate(notes, List.of(WrittenColumn.value(at)), List.of(id)), changes, 2)
                            .cardinality())
                    .isEqualTo(2);
            assertThat(connection
                            .execute(select(at).where(id.in(1L, 2L)).orderBy(id))
                            .all())
                    .containsExactly(Instant.EPOCH, null);
            Object[][] gone = {{1L, 2L, 3L}};
            assertThat(connection
                            .forMapper()
                            .delete(new BatchDelete(notes, List.of(id)), gone, 3)
                            .cardinality())
                    .isEqualTo(2);
        });
    }

    @Test
    void nativeEnum_isWrittenInRows_andFoundByAList() {
        SqlType<Mood> mood = enumeration(Mood.class).named("mood");
        Table moods = Table.of("moods", column("id", BIGINT).primaryKey(), column("mood", mood));
        Column<Mood> column = moods.c("mood", mood);
        MetaData.of(moods).createAll(database.engine());
        database.engine().begin(connection -> {
            List<WrittenColumn> both = List.of(WrittenColumn.value(moods.c("id", BIGINT)), WrittenColumn.value(column));
            Object[][] values = {{1L, 2L}, {Mood.SAD, null}};
            connection.forMapper().insert(new BatchInsert(moods, both, List.of()), values, 2);
            assertThat(connection
                            .execute(select(column).where(column.in(Arrays.asList(Mood.values()))))
                            .all())
                    .containsExactly(Mood.SAD);
        });
    }
}
