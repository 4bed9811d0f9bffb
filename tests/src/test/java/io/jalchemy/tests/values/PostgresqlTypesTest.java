package io.jalchemy.tests.values;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.BitString;
import io.jalchemy.dialect.postgresql.Cidr;
import io.jalchemy.dialect.postgresql.Inet;
import io.jalchemy.dialect.postgresql.Interval;
import io.jalchemy.dialect.postgresql.MacAddress;
import io.jalchemy.dialect.postgresql.MultiRange;
import io.jalchemy.dialect.postgresql.PostgresqlTypes;
import io.jalchemy.dialect.postgresql.Range;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.TestDatabase;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each type that PostgreSQL alone has, in every way in which values are sent and read. */
class PostgresqlTypesTest {

    private static TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL);
    private static Engine engine = Engine.create(database.url() + ",public", TestDatabase.options());
    private static Engine simple =
            Engine.create(database.url() + ",public&preferQueryMode=simple", TestDatabase.options());
    private static Engine plain = Engine.create(
            database.url() + ",public",
            TestDatabase.options().without(Feature.ARRAYS).without(Feature.UNNEST));

    record Place(String street, @Nullable Integer number, LocalDate since, String[] names) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place that
                    && street.equals(that.street)
                    && java.util.Objects.equals(number, that.number)
                    && since.equals(that.since)
                    && Arrays.equals(names, that.names);
        }

        @Override
        public int hashCode() {
            return street.hashCode();
        }
    }

    @BeforeAll
    static void create() {
        engine.begin(connection -> {
            connection.executeText("CREATE EXTENSION IF NOT EXISTS hstore SCHEMA public");
            connection.executeText("CREATE EXTENSION IF NOT EXISTS citext SCHEMA public");
            connection.executeText("CREATE TYPE place AS (street text, number integer, since date, names text[])");
            connection.executeText("CREATE TYPE \"Pair Of\" AS (a integer, b place)");
            connection.executeText("CREATE DOMAIN zip_code AS text CHECK (VALUE ~ '^[0-9]{5}$')");
            connection.executeText("CREATE DOMAIN positive AS integer CHECK (VALUE > 0)");
            connection.executeText("CREATE TYPE float_range AS RANGE (subtype = float8)");
        });
    }

    @AfterAll
    static void close() {
        plain.close();
        simple.close();
        engine.close();
        database.close();
    }

    private static Arguments of(SqlType<?> type, Object... values) {
        return Arguments.of(type, true, List.of(values));
    }

    private static Arguments notCompared(SqlType<?> type, Object... values) {
        return Arguments.of(type, false, List.of(values));
    }

    static Stream<Arguments> ranges() {
        LocalDate day = LocalDate.of(2026, 1, 31);
        LocalDateTime time = LocalDateTime.of(2026, 3, 29, 2, 30, 0, 123_456_789);
        Instant instant = Instant.parse("2026-10-25T00:30:00.5Z");
        return Stream.of(
                of(
                        PostgresqlTypes.INT4RANGE,
                        Range.closed(1, 5),
                        Range.open(1, 2),
                        Range.open(1, 9),
                        Range.openClosed(Integer.MIN_VALUE, -1),
                        Range.atLeast(Integer.MAX_VALUE),
                        Range.atMost(-7),
                        Range.<Integer>all(),
                        Range.<Integer>empty()),
                of(
                        PostgresqlTypes.INT8RANGE,
                        Range.closedOpen(Long.MIN_VALUE, Long.MAX_VALUE),
                        Range.lessThan(0L),
                        Range.greaterThan(3L)),
                of(
                        PostgresqlTypes.NUMRANGE,
                        Range.closed(new BigDecimal("1.50"), new BigDecimal("1E+40")),
                        Range.openClosed(new BigDecimal("-0.00000000000000000001"), new BigDecimal("0"))),
                of(
                        PostgresqlTypes.DATERANGE,
                        Range.closed(day, day.plusDays(7)),
                        Range.closedOpen(LocalDate.of(-43, 3, 15), LocalDate.of(12026, 1, 1)),
                        Range.of(LocalDate.MIN, LocalDate.MAX, "[]"),
                        Range.of(LocalDate.MIN, day, "(]"),
                        Range.atLeast(day),
                        Range.<LocalDate>empty()),
                of(
                        PostgresqlTypes.TSRANGE,
                        Range.closed(time, time.plusNanos(1)),
                        Range.open(LocalDateTime.MIN, LocalDateTime.MAX),
                        Range.lessThan(LocalDateTime.of(-4711, 1, 1, 0, 0))),
                of(
                        PostgresqlTypes.TSTZRANGE,
                        Range.closedOpen(instant, instant.plusSeconds(3600)),
                        Range.closed(Instant.parse("-0043-03-15T00:00:00Z"), Instant.MAX),
                        Range.atMost(Instant.parse("1582-10-04T12:00:00Z"))),
                of(PostgresqlTypes.range("float_range", Types.DOUBLE), Range.closed(-0.1, 1e300), Range.atLeast(1d)),
                of(
                        PostgresqlTypes.INT4MULTIRANGE,
                        MultiRange.of(Range.closed(1, 3), Range.closed(8, 9)),
                        MultiRange.of(Range.closed(1, 3), Range.closed(4, 5)),
                        MultiRange.<Integer>of(),
                        MultiRange.of(Range.<Integer>all())),
                of(PostgresqlTypes.INT8MULTIRANGE, MultiRange.of(Range.atMost(1L), Range.atLeast(3L))),
                of(PostgresqlTypes.NUMMULTIRANGE, MultiRange.of(Range.open(BigDecimal.ONE, BigDecimal.TEN))),
                of(
                        PostgresqlTypes.DATEMULTIRANGE,
                        MultiRange.of(Range.closed(day, day), Range.atLeast(day.plusDays(9)))),
                of(PostgresqlTypes.TSMULTIRANGE, MultiRange.of(Range.closed(time, time))),
                of(PostgresqlTypes.TSTZMULTIRANGE, MultiRange.of(Range.atLeast(instant))));
    }

    static Stream<Arguments> values() {
        Map<String, @Nullable String> map = new HashMap<>();
        map.put("a \"b\" \\ => c", "1, 'x'");
        map.put("", "");
        map.put("null", null);
        map.put("NULL", "NULL");
        map.put("😀\n", "ä");
        Place place = new Place("Main \"St\", (\\) 'x'", 5, LocalDate.of(-43, 3, 15), new String[] {"a,b", "{\"}", ""});
        Place bare = new Place("", null, LocalDate.of(2026, 1, 31), new String[0]);
        SqlType<List<@Nullable Object>> pair = PostgresqlTypes.composite(
                "Pair Of", List.of(Types.INTEGER, PostgresqlTypes.composite("place", Place.class)));
        return Stream.of(
                of(
                        PostgresqlTypes.INET,
                        Inet.of("192.168.0.1"),
                        Inet.of("192.168.0.1/24"),
                        Inet.of("0.0.0.0/0"),
                        Inet.of("::"),
                        Inet.of("::1/64"),
                        Inet.of("2001:db8::ff00:42:8329"),
                        Inet.of("::ffff:1.2.3.4"),
                        Inet.of("1:0:0:2:0:0:0:3")),
                of(
                        PostgresqlTypes.CIDR,
                        Cidr.of("10.0.0.0/8"),
                        Cidr.of("0.0.0.0/0"),
                        Cidr.of("2001:db8::/32"),
                        Cidr.of("1.2.3.4")),
                of(PostgresqlTypes.MACADDR, MacAddress.of("08:00:2b:01:02:03"), MacAddress.of("FFFFFFFFFFFF")),
                of(PostgresqlTypes.MACADDR8, MacAddress.of("08:00:2b:01:02:03:04:05")),
                of(PostgresqlTypes.bit(4), BitString.of("0101"), BitString.of("0000")),
                of(PostgresqlTypes.bit(1), BitString.of("1")),
                of(PostgresqlTypes.varbit(8), BitString.of(""), BitString.of("0"), BitString.of(255, 8)),
                of(PostgresqlTypes.VARBIT, BitString.of("01".repeat(500))),
                of(
                        PostgresqlTypes.MONEY,
                        new BigDecimal("0"),
                        new BigDecimal("-1234567.89"),
                        new BigDecimal("0.5"),
                        new BigDecimal("92233720368547758.07"),
                        new BigDecimal("-92233720368547758.08")),
                of(
                        PostgresqlTypes.INTERVAL,
                        new Interval(0, 0, 0),
                        new Interval(14, -3, 4_500_000),
                        new Interval(-14, 3, -1),
                        new Interval(Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE),
                        new Interval(0, 0, Long.MIN_VALUE + 1)),
                of(PostgresqlTypes.PERIOD, Period.ZERO, Period.of(1, 14, 40), Period.of(-1, 1, -3)),
                of(
                        PostgresqlTypes.TIMETZ,
                        OffsetTime.of(LocalTime.of(12, 0, 0, 123_456_789), ZoneOffset.ofHoursMinutes(5, 30)),
                        OffsetTime.of(LocalTime.MIDNIGHT, ZoneOffset.UTC),
                        OffsetTime.of(23, 59, 59, 0, ZoneOffset.ofHoursMinutesSeconds(-15, -59, -59))),
                of(PostgresqlTypes.CITEXT, "Abc", "", "Größe 😀"),
                notCompared(PostgresqlTypes.XML, "<a b=\"1\">ä &lt;</a>", "text"),
                of(PostgresqlTypes.TSVECTOR, "'fat':2 'rat':3", ""),
                of(PostgresqlTypes.TSQUERY, "'fat' & 'rat'"),
                notCompared(PostgresqlTypes.JSONPATH, "$.\"a\"[*]?(@ > 1)"),
                notCompared(PostgresqlTypes.JSON, "{\"b\" : 1,  \"a\":2, \"b\": null}", "null", "\"\\u0000\""),
                of(PostgresqlTypes.JSONB, "{\"a\": [1, \"ü\", null]}", "null", "1.50"),
                of(PostgresqlTypes.HSTORE, map, Map.of()),
                of(PostgresqlTypes.OID, 0L, 4_294_967_295L),
                of(PostgresqlTypes.REGCLASS, "pg_class", "pg_type"),
                of(PostgresqlTypes.REGCONFIG, "english", "simple"),
                of(PostgresqlTypes.composite("place", Place.class), place, bare),
                of(pair, Arrays.asList(1, place), Arrays.asList(null, bare), Arrays.asList(null, null)),
                of(PostgresqlTypes.domain("zip_code", Types.TEXT), "12345"),
                of(PostgresqlTypes.domain("positive", Types.INTEGER), 1, Integer.MAX_VALUE),
                of(PostgresqlTypes.named("pg_lsn"), "16/B374D848"));
    }

    @ParameterizedTest
    @MethodSource({"ranges", "values"})
    <J> void values_areReadAsTheyWereSent(SqlType<J> type, boolean compared, List<J> values) {
        TypeRoundTrips<J> trips = new TypeRoundTrips<>(engine, type, compared);
        trips.check(values);
        for (J value : values) {
            trips.checkDefault(value);
        }
    }

    @ParameterizedTest
    @MethodSource({"ranges", "values"})
    <J> void values_areReadAsTheyWereSent_inSimpleQueries(SqlType<J> type, boolean compared, List<J> values) {
        new TypeRoundTrips<>(simple, type, compared, false).check(values);
    }

    @ParameterizedTest
    @MethodSource({"ranges", "values"})
    <J> void values_areReadAsTheyWereSent_withoutArrays(SqlType<J> type, boolean compared, List<J> values) {
        new TypeRoundTrips<>(plain, type, compared).check(values);
    }

    static Stream<Arguments> arrays() {
        return Stream.of(
                Arguments.of((Object) new int[][] {{1, 2}, {3, 4}}),
                Arguments.of((Object) new String[][][] {{{"a,\"b"}, {null}}, {{"{}"}, {"NULL"}}}),
                Arguments.of((Object) new byte[][] {{1, -1}, {}}),
                Arguments.of((Object) new byte[][][] {{{1, -1}, {}}, {{2}, {'\\'}}}),
                Arguments.of((Object) new Instant[][] {{Instant.MAX}, {Instant.EPOCH}}),
                Arguments.of((Object) new double[0][]));
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void javaArraysOfSeveralDimensions_areReadAsTheyWereSent(Object array) {
        for (Engine each : List.of(engine, simple)) {
            checkArray(each, array.getClass(), array);
        }
    }

    private static <A> void checkArray(Engine engine, Class<A> type, Object array) {
        SqlType<A> sql = Types.array(type);
        Table table = Table.of("grids", Column.of("a", sql));
        MetaData metadata = MetaData.of(table);
        metadata.createAll(engine);
        Column<A> a = table.c("a", sql);
        A value = type.cast(array);
        engine.begin(connection -> {
            connection.execute(insert(table).values(a.to(value)));
            A read = connection.execute(select(a).where(a.eq(value))).one();
            assertThat(sql.same(read, value)).isTrue();
            assertThat(Objects.deepEquals(read, value)).isTrue();
            assertThat(sql.mutable()).isTrue();
            assertThat(sql.copy(value)).isNotSameAs(value).isEqualTo(value);
        });
        metadata.dropAll(engine);
    }

    @Test
    void arraysOfDifferentLengths_areRefusedBeforeTheyAreSent() {
        SqlType<int[][]> sql = Types.array(int[][].class);
        Table table = Table.of("grids", Column.of("a", sql));
        for (int[][] ragged : new int[][][] {{{1}, {1, 2}}, {{}, {}}, {{1}, null}}) {
            try (Connection connection = engine.connect()) {
                assertThatThrownBy(() -> connection.execute(
                                insert(table).values(table.c("a", sql).to(ragged))))
                        .isNotInstanceOf(DatabaseException.class)
                        .hasMessageContaining("The value of grids.a")
                        .hasMessageContaining("RAGGED_ARRAY");
            }
        }
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                Arguments.of(PostgresqlTypes.bit(3), BitString.of("01"), "BAD_BIT_STRING"),
                Arguments.of(PostgresqlTypes.varbit(3), BitString.of("0101"), "BAD_BIT_STRING"),
                Arguments.of(PostgresqlTypes.MACADDR, MacAddress.of("08:00:2b:01:02:03:04:05"), "BAD_MAC_ADDRESS"),
                Arguments.of(PostgresqlTypes.MACADDR8, MacAddress.of("08:00:2b:01:02:03"), "BAD_MAC_ADDRESS"),
                Arguments.of(PostgresqlTypes.MONEY, new BigDecimal("1E+20"), "NUMBER_TOO_LARGE"),
                Arguments.of(PostgresqlTypes.OID, -1L, "VALUE_OUT_OF_RANGE"),
                Arguments.of(PostgresqlTypes.OID, 1L << 32, "VALUE_OUT_OF_RANGE"),
                Arguments.of(
                        PostgresqlTypes.TIMETZ,
                        OffsetTime.of(1, 0, 0, 0, ZoneOffset.ofHours(16)),
                        "VALUE_OUT_OF_RANGE"),
                Arguments.of(PostgresqlTypes.JSONB, "\"\\u0000\"", "NUL_CHARACTER"),
                Arguments.of(PostgresqlTypes.XML, "a\u0000b", "NUL_CHARACTER"),
                Arguments.of(PostgresqlTypes.CITEXT, "\ud800", "LONE_SURROGATE"),
                Arguments.of(PostgresqlTypes.HSTORE, Map.of("a", "\ud800"), "LONE_SURROGATE"),
                Arguments.of(PostgresqlTypes.PERIOD, Period.ofYears(Integer.MAX_VALUE), "BAD_INTERVAL"),
                Arguments.of(
                        PostgresqlTypes.composite("place", List.of(Types.TEXT)),
                        Arrays.asList("a", "b"),
                        "COMPOSITE_FIELDS"),
                Arguments.of(
                        PostgresqlTypes.composite("place", Place.class),
                        new Place("a\u0000", 1, LocalDate.EPOCH, new String[0]),
                        "NUL_CHARACTER"),
                Arguments.of(
                        PostgresqlTypes.composite("place", Place.class),
                        new Place("a", 1, LocalDate.of(-9999, 1, 1), new String[0]),
                        "VALUE_OUT_OF_RANGE"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    <J> void valuesThatTheServerCannotHold_areRefusedByName(SqlType<J> type, J value, String code) {
        Table table = Table.of("t", Column.of("c", type));
        Column<J> column = table.c("c", type);
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(insert(table).values(column.to(value))))
                    .isNotInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith("The value of t.c")
                    .hasMessageEndingWith("[" + code + "]");
            if (type.conversion() != null) {
                assertThatThrownBy(() -> connection.execute(select(column).where(column.in(List.of(value)))))
                        .isNotInstanceOf(DatabaseException.class)
                        .hasMessageEndingWith("[" + code + "]");
            }
        }
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("1 year 2 mons 3 days 04:05:06.789", new Interval(14, 3, 14_706_789_000L)),
                Arguments.of("-1 years -2 mons +3 days -04:05:06", new Interval(-14, 3, -14_706_000_000L)),
                Arguments.of("00:00:00", new Interval(0, 0, 0)),
                Arguments.of("@ 1 year 2 mons 3 days 4 hours 5 mins 6.7 secs", new Interval(14, 3, 14_706_700_000L)),
                Arguments.of("@ 1 year -2 mons ago", new Interval(-10, 0, 0)),
                Arguments.of("@ 0", new Interval(0, 0, 0)),
                Arguments.of("P1Y2M3DT4H5M6.789S", new Interval(14, 3, 14_706_789_000L)),
                Arguments.of("P-1Y-2M3DT-4H-5M-6S", new Interval(-14, 3, -14_706_000_000L)),
                Arguments.of("PT0S", new Interval(0, 0, 0)),
                Arguments.of("P2W", new Interval(0, 14, 0)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void intervals_areReadInEachStyle(String text, Interval expected) {
        assertThat(Interval.parse(text)).isEqualTo(expected);
        assertThat(Interval.parse(expected.toString())).isEqualTo(expected);
        try (Connection connection = engine.connect()) {
            for (String style : List.of("postgres", "postgres_verbose", "iso_8601")) {
                connection.executeText("SET LOCAL intervalstyle = '" + style + "'");
                assertThat(connection
                                .execute(select(literal(expected, PostgresqlTypes.INTERVAL)))
                                .one())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void textsOfNoInterval_areRefused() {
        for (String text : List.of("", "1", "1 fortnight", "P1X", "1-2 3 4:05:06", "1 year,")) {
            assertThatThrownBy(() -> Interval.parse(text)).hasMessageContaining("BAD_INTERVAL");
        }
    }

    @Test
    void textsOfNoAddress_areRefused() {
        for (String text : List.of(
                "", "1.2.3", "1.2.3.256", "1.2.3.4/33", "::1/129", ":::", "1:2:3:4:5:6:7:8:9", "localhost", "g::")) {
            assertThatThrownBy(() -> Inet.of(text)).hasMessageContaining("BAD_IP_ADDRESS");
        }
        assertThatThrownBy(() -> Cidr.of("10.0.0.1/8")).hasMessageContaining("BAD_IP_ADDRESS");
        assertThatThrownBy(() -> MacAddress.of("1:2:3:4:5:6")).hasMessageContaining("BAD_MAC_ADDRESS");
        assertThatThrownBy(() -> BitString.of("012")).hasMessageContaining("BAD_BIT_STRING");
    }

    @Test
    void values_sayWhatTheyAre() throws Exception {
        assertThat(Inet.of("::ffff:1.2.3.4").address().getHostAddress()).isEqualTo("1.2.3.4");
        assertThat(Inet.of(java.net.InetAddress.getByName("2001:db8::1"), 64)).hasToString("2001:db8::1/64");
        assertThat(Cidr.of("10.0.0.0/8").contains(Inet.of("10.9.9.9"))).isTrue();
        assertThat(Cidr.of("10.0.0.0/8").contains(Inet.of("11.9.9.9"))).isFalse();
        assertThat(Cidr.of("10.0.0.0/8").contains(Inet.of("10.0.0.0/7"))).isFalse();
        assertThat(BitString.of("0101").toLong()).isEqualTo(5);
        assertThat(BitString.of(BitString.of("0110").toBitSet(), 4)).isEqualTo(BitString.of("0110"));
        assertThat(Interval.of(Period.of(1, 2, 3), Duration.ofMillis(-1500)))
                .isEqualTo(new Interval(14, 3, -1_500_000));
        assertThat(new Interval(14, 3, -1_500_000).period()).isEqualTo(Period.of(1, 2, 3));
        assertThat(new Interval(0, 3, -1_500_000).toDuration())
                .isEqualTo(Duration.ofDays(3).minusMillis(1500));
        assertThat(Range.closed(1, 5))
                .isEqualTo(Range.open(0, 6))
                .hasSameHashCodeAs(Range.open(0, 6))
                .hasToString("[1,5]");
    }

    static Stream<Arguments> money() {
        return Stream.of(
                Arguments.of("$1,234,567.89", "1234567.89"),
                Arguments.of("-$0.50", "-0.50"),
                Arguments.of("($1.00)", "-1.00"),
                Arguments.of("1.234.567,89 €", "1234567.89"),
                Arguments.of("¥1,234", "1234"),
                Arguments.of("CHF 1'234.5", "1234.5"),
                Arguments.of("Eu1 234,56", "1234.56"));
    }

    @ParameterizedTest
    @MethodSource("money")
    void money_isReadAsLocalesWriteIt(String text, BigDecimal expected) throws java.sql.SQLException {
        try (Connection connection = engine.connect();
                java.sql.PreparedStatement statement = connection.jdbc().prepareStatement("SELECT ?")) {
            statement.setString(1, text);
            try (java.sql.ResultSet rows = statement.executeQuery()) {
                rows.next();
                assertThat(engine.database().read(rows, 1, PostgresqlTypes.MONEY))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void literals_haveTheTypeOfTheirClass() {
        try (Connection connection = engine.connect()) {
            for (Object value : List.of(
                    Range.atLeast(LocalDate.EPOCH),
                    Range.lessThan(5),
                    MultiRange.of(Range.closed(1L, 2L)),
                    Inet.of("::1"),
                    Cidr.of("10.0.0.0/8"),
                    MacAddress.of("08:00:2b:01:02:03"),
                    MacAddress.of("08:00:2b:01:02:03:04:05"),
                    BitString.of("01"),
                    new Interval(1, 2, 3),
                    Period.of(1, 2, 3),
                    OffsetTime.of(1, 2, 3, 0, ZoneOffset.UTC),
                    5,
                    DayOfWeek.MONDAY)) {
                Object read = connection
                        .execute(select(PostgresqlTypes.literal(value)))
                        .one();
                assertThat(read).isEqualTo(value);
            }
        }
        assertThatThrownBy(() -> PostgresqlTypes.literal(Range.all())).hasMessageContaining("NO_SQL_TYPE");
    }

    @ParameterizedTest
    @MethodSource({"ranges", "values"})
    <J> void types_areEqualIfTheyAreMadeAlike(SqlType<J> type, boolean compared, List<J> values) {
        assertThat(type.withVariant("sqlite", type.asGeneric()))
                .isEqualTo(type.withVariant("sqlite", type.asGeneric()));
        assertThat(type.asGeneric().onlyDialect()).isNull();
        assertThat(type.asGeneric().nativeName()).isNull();
    }
}
