package io.jalchemy.tests.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.dialect.postgresql.BitString;
import io.jalchemy.dialect.postgresql.Cidr;
import io.jalchemy.dialect.postgresql.Inet;
import io.jalchemy.dialect.postgresql.Interval;
import io.jalchemy.dialect.postgresql.MacAddress;
import io.jalchemy.dialect.postgresql.MultiRange;
import io.jalchemy.dialect.postgresql.PostgresqlTypes;
import io.jalchemy.dialect.postgresql.Range;
import io.jalchemy.engine.Engine;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.TestDatabase;
import java.math.BigDecimal;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each type that PostgreSQL alone has, in every way in which values are sent and read. */
class PostgresqlTypesTest {

    private static TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL);
    private static Engine engine = Engine.create(database.url() + ",public", TestDatabase.options());

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
    <J> void types_areEqualIfTheyAreMadeAlike(SqlType<J> type, boolean compared, List<J> values) {
        assertThat(type.withVariant("sqlite", type.asGeneric()))
                .isEqualTo(type.withVariant("sqlite", type.asGeneric()));
        assertThat(type.asGeneric().onlyDialect()).isNull();
        assertThat(type.asGeneric().nativeName()).isNull();
    }
}
