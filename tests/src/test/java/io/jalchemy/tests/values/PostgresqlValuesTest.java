package io.jalchemy.tests.values;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.values.DevicePath.DEVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.batch.BatchDelete;
import io.jalchemy.engine.batch.BatchInsert;
import io.jalchemy.engine.batch.BatchUpdate;
import io.jalchemy.engine.batch.WrittenColumn;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.values.KeyTypes.Hue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of types that PostgreSQL has and others have not. */
class PostgresqlValuesTest {

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    // ---- arrays

    static Stream<Arguments> arrays() {
        LocalDateTime time = LocalDateTime.of(2026, 3, 29, 2, 30, 0, 123_456_000);
        Instant instant = time.toInstant(ZoneOffset.UTC);
        Stream<Object> all = Stream.of(
                new LocalDate[] {LocalDate.of(2026, 1, 31), null, LocalDate.of(-43, 3, 15), LocalDate.MAX, LocalDate.MIN
                },
                new LocalTime[] {LocalTime.of(12, 0, 0, 1_000), LocalTime.MIDNIGHT, null},
                new LocalDateTime[] {time, null, LocalDateTime.MIN, LocalDateTime.MAX},
                new Instant[] {instant, null, Instant.EPOCH, Instant.MIN, Instant.MAX},
                new OffsetDateTime[] {instant.atOffset(ZoneOffset.UTC), null},
                new Duration[] {Duration.ofDays(40).plusNanos(1000), Duration.ofMillis(-1), null},
                new BigDecimal[] {new BigDecimal("1.50"), null, new BigDecimal("-12345678901234567890.1")},
                new BigInteger[] {BigInteger.TEN.pow(30), null},
                new String[] {"", "null", null, "a,b {\"c\"} \\", "😀"},
                new UUID[] {new UUID(1, 2), null},
                new byte[][] {{0, 1, -1}, {}, null},
                new Boolean[] {true, null, false},
                new Integer[] {1, null, Integer.MIN_VALUE},
                new Long[] {1L, null},
                new Double[] {0.1, null, Double.NaN},
                new int[] {1, 2},
                new long[] {Long.MIN_VALUE},
                new short[] {1, -1},
                new double[] {0.1},
                new boolean[] {true},
                new Hue[] {Hue.BLUE, null},
                new LocalDate[0]);
        return all.map(each -> Arguments.of(each));
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void arraysAreReadAsTheyWereWritten(Object array) {
        roundTrip(array, array.getClass());
    }

    @SuppressWarnings("unchecked") // the type is the array's
    private static <A> void roundTrip(Object array, Class<A> type) {
        SqlType<A> ofArray = Types.array(type);
        SqlType<List<?>> ofList = Types.listArray(Types.of(type.getComponentType()));
        Table table = Table.of("arrays", Column.of("a", ofArray), Column.of("l", ofList));
        MetaData metadata = MetaData.of(table);
        metadata.createAll(database.engine());
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < java.lang.reflect.Array.getLength(array); i++) {
            elements.add(java.lang.reflect.Array.get(array, i));
        }
        try (Connection connection = database.engine().connect()) {
            connection.execute(insert(table)
                    .values(
                            table.c("a", ofArray).to((A) array),
                            table.c("l", ofList).to(elements)));
            A read = connection
                    .execute(select(table.c("a", ofArray)).from(table))
                    .one();
            assertThat(Objects.deepEquals(read, array)).isTrue();
            List<?> list =
                    connection.execute(select(table.c("l", ofList)).from(table)).one();
            assertThat(Objects.deepEquals(list.toArray(), elements.toArray())).isTrue();
        }
        metadata.dropAll(database.engine());
    }

    @Test
    void arrayOfPrimitives_refusesNull() {
        Table table = Table.of("arrays", Column.of("a", Types.array(int[].class)));
        try (Connection connection = database.engine().connect()) {
            connection.executeText("CREATE TABLE arrays (a integer[])");
            connection.executeText("INSERT INTO arrays VALUES ('{1,NULL}')");
            assertThatThrownBy(() -> connection.execute(
                            select(table.c("a", Types.array(int[].class))).from(table)))
                    .hasMessageContaining("NULL_ELEMENT");
        }
    }

    // ---- intervals, infinity

    private static <T> T read(String sql, SqlType<T> type) {
        Table table = Table.of("v", Column.of("x", type));
        try (Connection connection = database.engine().connect()) {
            connection.executeText("CREATE TEMPORARY TABLE v AS SELECT " + sql + " AS x");
            return connection.execute(select(table.c("x", type)).from(table)).one();
        }
    }

    static Stream<Arguments> intervals() {
        return Stream.of(
                Arguments.of("'3 days 04:05:06.000007'", Duration.parse("P3DT4H5M6.000007S")),
                Arguments.of("'-3 days 00:00:01'", Duration.ofDays(-3).plusSeconds(1)),
                Arguments.of("'1 mon'", null),
                Arguments.of("'1 year'", null),
                Arguments.of("'-1 mon 30 days'", null),
                Arguments.of("'1 year -12 mons'", Duration.ZERO));
    }

    @ParameterizedTest
    @MethodSource("intervals")
    void intervalsWithMonths_areRefused(String text, Duration expected) {
        if (expected == null) {
            assertThatThrownBy(() -> read("interval " + text, Types.INTERVAL))
                    .hasMessageContaining("INTERVAL_HAS_MONTHS")
                    .hasMessageContaining("\"x\"");
        } else {
            assertThat(read("interval " + text, Types.INTERVAL)).isEqualTo(expected);
        }
    }

    @Test
    void infinity_isTheFirstAndTheLastOfJava() {
        assertThat(read("date 'infinity'", Types.DATE)).isEqualTo(LocalDate.MAX);
        assertThat(read("date '-infinity'", Types.DATE)).isEqualTo(LocalDate.MIN);
        assertThat(read("timestamp 'infinity'", Types.TIMESTAMP)).isEqualTo(LocalDateTime.MAX);
        assertThat(read("timestamp '-infinity'", Types.TIMESTAMP)).isEqualTo(LocalDateTime.MIN);
        assertThat(read("timestamptz 'infinity'", Types.TIMESTAMP_TZ)).isEqualTo(Instant.MAX);
        assertThat(read("timestamptz '-infinity'", Types.TIMESTAMP_TZ)).isEqualTo(Instant.MIN);
        assertThat(read("timestamptz 'infinity'", Types.TIMESTAMP_OFFSET)).isEqualTo(OffsetDateTime.MAX);
        assertThat(read("timestamptz '-infinity'", Types.TIMESTAMP_OFFSET)).isEqualTo(OffsetDateTime.MIN);
    }

    // ---- CHAR

    @EachDatabase
    void blanksAtTheEndOfChar_sayNothing(TestDatabase each) {
        SqlType<String> type = Types.character(5);
        Table table = Table.of("codes", Column.of("code", type));
        Column<String> code = table.c("code", type);
        MetaData.of(table).createAll(each.engine());
        each.engine().begin(connection -> {
            connection.execute(insert(table).values(code.to("ab")).values(code.to("cd   ")));
            assertThat(connection
                            .execute(select(code).from(table).orderBy(code.asc()))
                            .all())
                    .containsExactly("ab", "cd");
            for (String form : List.of("cd", "cd ", "cd   ")) {
                assertThat(connection
                                .execute(select(code).from(table).where(code.eq(form)))
                                .all())
                        .containsExactly("cd");
                assertThat(connection
                                .execute(select(code).from(table).where(code.in(List.of(form, "x"))))
                                .all())
                        .containsExactly("cd");
            }
        });
    }

    // ---- names

    @Test
    void namesOfMoreThan63Bytes_areRefused() {
        String longest = "é".repeat(31) + "x";
        Table fits = Table.of(longest, Column.of("a", Types.INTEGER));
        MetaData.of(fits).createAll(database.engine());
        MetaData.of(fits).createAll(database.engine()); // it is found under its name
        MetaData.of(fits).dropAll(database.engine());
        for (Table each : List.of(
                Table.of("é".repeat(32), Column.of("a", Types.INTEGER)),
                Table.of("t", Column.of("é".repeat(32), Types.INTEGER)),
                Table.of("t", Column.of("a", Types.enumeration(Hue.class).named("é".repeat(32)))))) {
            assertThatThrownBy(() -> MetaData.of(each).createAll(database.engine()))
                    .hasMessageContaining("NAME_TOO_LONG")
                    .hasMessageContaining("63 bytes");
        }
    }

    @Test
    void enumNamedLikeATypeOfTheServer_isRefused() {
        for (String name : List.of("point", "name", "date", "pg_lsn")) {
            Table table =
                    Table.of("t", Column.of("a", Types.enumeration(Hue.class).named(name)));
            assertThatThrownBy(() -> MetaData.of(table).createAll(database.engine()))
                    .hasMessageContaining("TYPE_NAME_TAKEN")
                    .hasMessageContaining(name);
        }
    }

    // ---- types of the user's own

    @Test
    void nativeEnums_inBatches_inLists_andTables() {
        SqlType<Hue> type = Types.enumeration(Hue.class).named("Some hue");
        Table table = Table.of(
                "hues",
                Column.of("id", Types.BIGINT).primaryKey(),
                Column.of("hue", type),
                Column.of("hues", Types.listArray(type)));
        Column<Hue> hue = table.c("hue", type);
        MetaData metadata = MetaData.of(table);
        metadata.createAll(database.engine());
        database.engine().begin(connection -> {
            List<String> sent = new ArrayList<>();
            database.engine().listen(EngineListener.ofStatements(sent::add));
            Object[][] values = {{Hue.RED, null, Hue.BLUE}, {List.of(Hue.RED), List.of(), Arrays.asList(Hue.BLUE, null)}
            };
            BatchInsert batch = new BatchInsert(
                    table,
                    List.of(WrittenColumn.value(table.c("hue")), WrittenColumn.value(table.c("hues"))),
                    List.of(table.c("id")));
            Object[][] keys = connection.forMapper().insert(batch, values, 3);
            assertThat(sent).as("one statement").hasSize(1);
            Object[][] single = {{Hue.GREEN}, {List.of()}};
            connection.forMapper().insert(batch, single, 1);
            assertThat(connection
                            .execute(select(hue).from(table).where(hue.in(List.of(Hue.RED, Hue.GREEN))))
                            .all())
                    .containsExactlyInAnyOrder(Hue.RED, Hue.GREEN);
            assertThat(connection
                            .execute(select(hue).from(table).where(hue.eq(Hue.BLUE)))
                            .all())
                    .containsExactly(Hue.BLUE);
            Object[][] changed = {{Hue.GREEN, Hue.GREEN, null}, keys[0]};
            BatchUpdate update =
                    new BatchUpdate(table, List.of(WrittenColumn.value(table.c("hue"))), List.of(table.c("id")));
            assertThat(connection.forMapper().update(update, changed, 3).cardinality())
                    .isEqualTo(3);
            BatchDelete delete = new BatchDelete(table, List.of(table.c("hue"), table.c("id")));
            Object[][] gone = {{Hue.GREEN, Hue.GREEN}, {keys[0][0], keys[0][1]}};
            assertThat(connection.forMapper().delete(delete, gone, 2).cardinality())
                    .isEqualTo(2);
        });
        metadata.dropAll(database.engine());
    }

    private static List<Device> devices(int count) {
        List<Device> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Device device = new Device("10.0.0." + i);
            if (i % 3 != 1) {
                device.values(
                        "10.0.1." + i,
                        "(1," + i + ")",
                        "<a>" + i + "</a>",
                        "'word" + i + "'",
                        "1 mon 0" + (i % 9 + 1) + ":00:00");
            }
            all.add(device);
        }
        return all;
    }

    @EachDatabase
    void userTypes_mayNameTheirDatabaseType_inSingleRowsAndBatches(TestDatabase each) {
        for (int count : List.of(1, 40)) {
            Registry registry = Registry.of(DEVICE);
            registry.metadata().createAll(each.engine());
            SessionFactory sessions = SessionFactory.of(each.engine(), registry);
            try (Session session = sessions.open()) {
                session.addAll(devices(count));
                session.commit();
                if (each.kind() == TestDatabase.Kind.POSTGRESQL) {
                    assertThat(session.execute(select(DEVICE.address)).all()).hasSize(count);
                    each.engine().begin(connection -> assertThat(
                                    connection.executeText("DELETE FROM devices WHERE family(address) <> 4"))
                            .as("the column is an inet")
                            .isZero());
                }
            }
            try (Session session = sessions.open()) {
                List<Device> found = session.scalars(select(DEVICE)).all();
                List<Device> expected = devices(count);
                assertThat(found).hasSize(count);
                for (Device device : expected) {
                    Device same = session.get(DEVICE, device.getAddress());
                    assertThat(same.values()).isEqualTo(device.values());
                    same.values("10.0.9.9", null, "<b/>", "'x'", "1 mon");
                }
                session.commit();
                assertThat(session.scalars(select(DEVICE).where(DEVICE.gateway.eq("10.0.9.9")))
                                .all())
                        .hasSize(count);
                assertThat(session.scalars(select(DEVICE).where(DEVICE.address.in(List.of("10.0.0.0", "10.0.0.1"))))
                                .all())
                        .hasSize(Math.min(2, count));
                found.forEach(session::delete);
                session.commit();
            }
        }
    }
}
