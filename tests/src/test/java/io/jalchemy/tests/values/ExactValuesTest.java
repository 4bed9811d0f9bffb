package io.jalchemy.tests.values;

import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.values.TicketPath.TICKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written is read back as it was, or it was refused: a value never becomes another one, nor a row that cannot be read. */
class ExactValuesTest {

    private record Values(SqlType<?> type, List<Object> values) {

        @Override
        public String toString() {
            return type.toString() + " " + type.javaType().getSimpleName();
        }
    }

    private static Values of(SqlType<?> type, Object... values) {
        return new Values(type, List.of(values));
    }

    private static final Instant LAST_POSTGRESQL = Instant.parse("+294276-12-31T23:59:59.999999Z");

    private static final List<Values> ALL = List.of(
            of(Types.DOUBLE, 0.0, -0.0, 0.1, Double.MIN_VALUE, -Double.MAX_VALUE, Double.NaN, 1 / 0.0, -1 / 0.0),
            of(Types.REAL, 0.1f, Float.MIN_VALUE, Float.MAX_VALUE, Float.NaN, Float.NEGATIVE_INFINITY),
            of(Types.BIGINT, Long.MIN_VALUE, Long.MAX_VALUE, 0L),
            of(Types.INTEGER, Integer.MIN_VALUE, Integer.MAX_VALUE),
            of(Types.SMALLINT, Short.MIN_VALUE, Short.MAX_VALUE),
            of(Types.NUMERIC, decimals()),
            of(Types.numeric(12, 2), decimals()),
            of(Types.numeric(15, 15), decimals()),
            of(Types.numeric(38, 10), decimals()),
            of(
                    Types.BIG_INTEGER,
                    BigInteger.ONE,
                    BigInteger.TEN.pow(15).add(BigInteger.ONE),
                    BigInteger.TEN.pow(200).negate(),
                    BigInteger.TWO.pow(63)),
            of(
                    Types.TEXT,
                    "",
                    " ",
                    "a  ",
                    "nul \0 in it",
                    "\0",
                    "high \ud83d alone",
                    "low \ude00 alone",
                    "\ude00\ud83d",
                    "\ud83d",
                    "pair \ud83d\ude00",
                    "\uffff\ufffe",
                    "?"),
            of(Types.varchar(30), "nul \0", "x\ud83d", "\ud83d\ude00"),
            of(
                    Types.DATE,
                    LocalDate.of(0, 1, 1),
                    LocalDate.of(-1, 12, 31),
                    LocalDate.of(9999, 12, 31),
                    LocalDate.of(10000, 1, 1),
                    LocalDate.of(-4712, 1, 1),
                    LocalDate.of(-4713, 12, 31),
                    LocalDate.of(-100_000, 1, 1),
                    LocalDate.of(5_874_897, 12, 31),
                    LocalDate.of(5_874_898, 1, 1),
                    LocalDate.MIN,
                    LocalDate.MAX,
                    LocalDate.of(1582, 10, 10)),
            of(Types.TIME, LocalTime.MIN, LocalTime.NOON, LocalTime.MAX.withNano(999_999_000)),
            of(
                    Types.TIMESTAMP,
                    LocalDateTime.of(0, 1, 1, 0, 0),
                    LocalDateTime.of(-1, 12, 31, 23, 59, 59, 999_999_000),
                    LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000),
                    LocalDateTime.of(10000, 1, 1, 0, 0),
                    LocalDateTime.of(-4712, 1, 1, 0, 0),
                    LocalDateTime.of(-4713, 12, 31, 23, 59),
                    LocalDateTime.of(294_276, 12, 31, 23, 59, 59, 999_999_000),
                    LocalDateTime.of(294_277, 1, 10, 0, 0),
                    LocalDateTime.of(2026, 3, 29, 2, 30),
                    LocalDateTime.MIN,
                    LocalDateTime.MAX),
            of(
                    Types.TIMESTAMP_TZ,
                    Instant.EPOCH,
                    Instant.parse("0000-01-01T00:00:00Z"),
                    Instant.parse("-0001-12-31T23:59:59.999999Z"),
                    Instant.parse("9999-12-31T23:59:59.999999Z"),
                    Instant.parse("+10000-01-01T00:00:00Z"),
                    Instant.parse("-5000-01-01T00:00:00Z"),
                    LAST_POSTGRESQL,
                    LAST_POSTGRESQL.plusSeconds(86_400 * 300),
                    Instant.MIN,
                    Instant.MAX),
            of(
                    Types.TIMESTAMP_OFFSET,
                    OffsetDateTime.of(9999, 12, 31, 23, 0, 0, 0, ZoneOffset.ofHours(-5)),
                    OffsetDateTime.of(0, 1, 1, 1, 0, 0, 0, ZoneOffset.ofHours(5)),
                    OffsetDateTime.of(2026, 1, 1, 1, 0, 0, 0, ZoneOffset.ofHours(5)),
                    OffsetDateTime.MIN,
                    OffsetDateTime.MAX),
            of(
                    Types.INTERVAL,
                    Duration.ZERO,
                    Duration.ofNanos(-1000),
                    Duration.ofDays(-3650).plusNanos(1000),
                    Duration.ofDays(366L * 8100),
                    Duration.ofDays(366L * -2100),
                    Duration.ofDays(100_000_000),
                    Duration.ofSeconds(Long.MAX_VALUE),
                    Duration.ofSeconds(Long.MIN_VALUE)));

    private static Object[] decimals() {
        return Stream.of(
                        "0",
                        "0.00",
                        "1.50",
                        "0.1",
                        "-0.000001",
                        "123456789012345",
                        "1234567890123456",
                        "12345678901234567.25",
                        "0.123456789012345",
                        "0.1234567890123456",
                        "1E+20",
                        "1E-20",
                        "1E+299",
                        "1E+301",
                        "1E+400",
                        "1E-301",
                        "1E-310",
                        "1E-400",
                        "-1E+308",
                        "1E+131071",
                        "1E-16000",
                        "1E+140000",
                        "1E-20000",
                        "9.99999999999999E+100",
                        "4.35")
                .map(BigDecimal::new)
                .toArray();
    }

    static Stream<Arguments> cells() {
        return TestDatabase.kinds().stream().flatMap(kind -> ALL.stream().map(values -> Arguments.of(kind, values)));
    }

    /** A value that is the same as {@code written} once that has the scale and precision of its column. */
    private static boolean isSame(SqlType<?> type, Object written, @Nullable Object read) {
        if (written instanceof BigDecimal number && type.scale() != null) {
            return number.setScale(type.scale(), java.math.RoundingMode.HALF_UP).compareTo((BigDecimal) read) == 0;
        }
        return written instanceof Double number && number == 0 ? ((Double) read) == 0 : type.same(written, read);
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("cells")
    void valuesAreExact_orRefused(TestDatabase.Kind kind, Values values) {
        check(kind, values);
    }

    private static <T> void check(TestDatabase.Kind kind, Values given) {
        Table table = Table.of("one", Column.of("v", given.type()));
        @SuppressWarnings("unchecked") // the values are of the type
        Column<T> v = table.c("v", (SqlType<T>) given.type());
        try (TestDatabase database = TestDatabase.fresh(kind)) {
            MetaData.of(table).createAll(database.engine());
            List<String> sent = new ArrayList<>();
            database.engine().listen(EngineListener.ofStatements(sent::add));
            for (Object each : given.values()) {
                @SuppressWarnings("unchecked")
                T value = (T) each;
                try (Connection connection = database.engine().connect()) {
                    sent.clear();
                    try {
                        connection.execute(insert(table).values(v.to(value)));
                    } catch (JalchemyException refused) {
                        continue;
                    }
                    T read = connection.execute(select(v).from(table)).one();
                    assertThat(isSame(given.type(), value, read))
                            .as("%s became %s", value, read)
                            .isTrue();
                    // nothing equals not-a-number but in PostgreSQL, and -0 is 0
                    assertThat(connection
                                    .execute(select(v).from(table).where(v.eq(read)))
                                    .all())
                            .as("%s finds itself", value)
                            .hasSize(1);
                    connection.execute(delete(table));
                    connection.execute(insert(table).values(v.to(read)).values(v.to(read)));
                    assertThat(connection.execute(select(v).from(table)).all()).hasSize(2);
                }
            }
        }
    }

    // ---- SQLite keeps what it is given

    private static void text(TestDatabase database, String sql) {
        database.engine().begin(connection -> connection.executeText(sql));
    }

    @Test
    void sqlite_wholeNumbersThatDoNotFit_areRefused() {
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.SQLITE)) {
            Table table = Table.of(
                    "sizes",
                    Column.of("tiny", Types.SMALLINT),
                    Column.of("small", Types.INTEGER),
                    Column.of("truth", Types.BOOLEAN));
            MetaData.of(table).createAll(database.engine());
            text(database, "INSERT INTO sizes VALUES (65537, 4294967297, 4294967296)");
            database.engine().begin(connection -> {
                assertThatThrownBy(() -> connection.execute(
                                select(table.c("tiny", Types.SMALLINT)).from(table)))
                        .hasMessageContaining("\"tiny\"")
                        .hasMessageContaining("NUMBER_TOO_LARGE");
                assertThatThrownBy(() -> connection.execute(
                                select(table.c("small", Types.INTEGER)).from(table)))
                        .hasMessageContaining("\"small\"")
                        .hasMessageContaining("NUMBER_TOO_LARGE");
                assertThat(connection
                                .execute(select(table.c("truth", Types.BOOLEAN)).from(table))
                                .one())
                        .isTrue();
            });
            Registry registry = Registry.of(TICKET);
            registry.metadata().createAll(database.engine());
            text(database, "INSERT INTO tickets (payload, number) VALUES ('a', 4294967297)");
            try (Session session =
                    SessionFactory.of(database.engine(), registry).open()) {
                assertThatThrownBy(() -> session.get(TICKET, 1L))
                        .hasMessageContaining("\"number\"")
                        .hasMessageContaining("NUMBER_TOO_LARGE");
            }
        }
    }

    @EachDatabase
    void plainDecimals_areNumbers_sortedComparedAndSummed(TestDatabase database) {
        Table table = Table.of("amounts", Column.of("amount", Types.NUMERIC));
        Column<BigDecimal> amount = table.c("amount", Types.NUMERIC);
        MetaData.of(table).createAll(database.engine());
        database.engine().begin(connection -> {
            for (String each : List.of("9", "10", "2.50", "-1", "100.125", "0.1", "0.2")) {
                connection.execute(insert(table).values(amount.to(new BigDecimal(each))));
            }
            assertThat(connection
                            .execute(select(amount).from(table).orderBy(amount.asc()))
                            .all())
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(numbers("-1", "0.1", "0.2", "2.5", "9", "10", "100.125"));
            assertThat(connection
                            .execute(select(amount)
                                    .from(table)
                                    .where(amount.gt(new BigDecimal("9")))
                                    .orderBy(amount.desc()))
                            .all())
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(numbers("100.125", "10"));
            assertThat(connection
                            .execute(select(io.jalchemy.sql.Sql.sum(amount)).from(table))
                            .one())
                    .isEqualByComparingTo("120.925");
            assertThat(connection
                            .execute(select(amount).from(table).where(amount.in(List.of(numbers("9.000", "0.10")))))
                            .all())
                    .hasSize(2);
        });
    }

    private static BigDecimal[] numbers(String... texts) {
        return Arrays.stream(texts).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    @Test
    void sqlite_decimalOfManyDigits_isRefused_namingPrecision() {
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.SQLITE)) {
            Table table = Table.of("amounts", Column.of("amount", Types.NUMERIC));
            Column<BigDecimal> amount = table.c("amount", Types.NUMERIC);
            MetaData.of(table).createAll(database.engine());
            List<String> sent = new ArrayList<>();
            database.engine().listen(EngineListener.ofStatements(sent::add));
            try (Connection connection = database.engine().connect()) {
                assertThatThrownBy(() -> connection.execute(
                                insert(table).values(amount.to(new BigDecimal("1234567890123456.5")))))
                        .hasMessageContaining("precision")
                        .hasMessageContaining("DECIMAL_DIGITS");
            }
        }
    }

    /** One time has many texts; what programs and SQLite's own functions write. */
    private record Written(LocalDateTime time, String text) {}

    private static final List<Written> WRITTEN = written();

    private static List<Written> written() {
        List<Written> all = new ArrayList<>();
        for (String text : List.of(
                "2026-01-30 23:59:59.999999",
                "2026-01-31",
                "2026-01-31 00:00",
                "2026-01-31 00:00:00",
                "2026-01-31 00:00:00.000",
                "2026-01-31 00:00:00.000000",
                "2026-01-31 00:00:00.000001",
                "2026-01-31 00:00:01",
                "2026-01-31 00:00:01.000000",
                "2026-01-31 12:30",
                "2026-01-31 12:30:00",
                "2026-01-31 12:30:00.000000",
                "2026-01-31 12:30:00.5",
                "2026-01-31 12:30:00.500",
                "2026-01-31 12:30:00.500000",
                "2026-01-31 12:30:00.500001",
                "2026-01-31 12:30:10",
                "2026-01-31 12:30:10.000000",
                "2026-02-01")) {
            String iso = text.length() == 10 ? text + "T00:00" : text.replace(' ', 'T');
            all.add(new Written(LocalDateTime.parse(iso), text));
        }
        return all;
    }

    @Test
    void sqlite_timesCompareAsTimes_howeverTheyWereWritten() {
        compareTimes(Types.TIMESTAMP, Function.identity(), Function.identity());
        compareTimes(Types.TIMESTAMP_TZ, time -> time.toInstant(ZoneOffset.UTC), Function.identity());
        compareTimes(Types.TIMESTAMP_OFFSET, time -> time.atOffset(ZoneOffset.UTC), Function.identity());
        compareTimes(
                Types.TIME, LocalDateTime::toLocalTime, text -> text.length() == 10 ? "00:00" : text.substring(11));
    }

    private static <T extends Comparable<? super T>> void compareTimes(
            SqlType<T> type, Function<LocalDateTime, T> value, Function<String, String> written) {
        Table table = Table.of("times", Column.of("id", Types.INTEGER), Column.of("t", type));
        Column<Integer> id = table.c("id", Types.INTEGER);
        Column<T> t = table.c("t", type);
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.SQLITE)) {
            MetaData.of(table).createAll(database.engine());
            List<T> times = new ArrayList<>();
            for (Written each : WRITTEN) {
                text(database, "INSERT INTO times VALUES (" + times.size() + ", '" + written.apply(each.text()) + "')");
                times.add(value.apply(each.time()));
            }
            try (Connection connection = database.engine().connect()) {
                for (T bound : new HashSet<>(times)) {
                    T end = value.apply(LocalDateTime.of(2026, 1, 31, 12, 30));
                    check(connection, select(id).from(table).where(t.eq(bound)), times, each -> each.equals(bound));
                    check(connection, select(id).from(table).where(t.ne(bound)), times, each -> !each.equals(bound));
                    check(
                            connection,
                            select(id).from(table).where(t.isDistinctFrom(bound)),
                            times,
                            each -> !each.equals(bound));
                    check(
                            connection,
                            select(id).from(table).where(t.lt(bound)),
                            times,
                            each -> each.compareTo(bound) < 0);
                    check(
                            connection,
                            select(id).from(table).where(t.le(bound)),
                            times,
                            each -> each.compareTo(bound) <= 0);
                    check(
                            connection,
                            select(id).from(table).where(t.gt(bound)),
                            times,
                            each -> each.compareTo(bound) > 0);
                    check(
                            connection,
                            select(id).from(table).where(t.ge(bound)),
                            times,
                            each -> each.compareTo(bound) >= 0);
                    check(
                            connection,
                            select(id).from(table).where(t.between(bound, end)),
                            times,
                            each -> each.compareTo(bound) >= 0 && each.compareTo(end) <= 0);
                    check(
                            connection,
                            select(id).from(table).where(not(t.between(bound, end))),
                            times,
                            each -> each.compareTo(bound) < 0 || each.compareTo(end) > 0);
                }
            }
        }
    }

    @Test
    void sqlite_timesCompareWithEachOther_howeverTheyWereWritten() {
        compareColumns(Types.TIMESTAMP, Function.identity(), Function.identity());
        compareColumns(Types.TIMESTAMP_TZ, time -> time.toInstant(ZoneOffset.UTC), Function.identity());
        compareColumns(Types.TIMESTAMP_OFFSET, time -> time.atOffset(ZoneOffset.UTC), Function.identity());
        compareColumns(
                Types.TIME, LocalDateTime::toLocalTime, text -> text.length() == 10 ? "00:00" : text.substring(11));
    }

    /** Each pair of times is a row. */
    private static <T extends Comparable<? super T>> void compareColumns(
            SqlType<T> type, Function<LocalDateTime, T> value, Function<String, String> written) {
        Table table = Table.of(
                "times",
                Column.of("id", Types.INTEGER),
                Column.of("a", type),
                Column.of("b", type),
                Column.of("c", type));
        Column<Integer> id = table.c("id", Types.INTEGER);
        Column<T> a = table.c("a", type);
        Column<T> b = table.c("b", type);
        Column<T> c = table.c("c", type);
        T middle = value.apply(LocalDateTime.of(2026, 1, 31, 12, 30));
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.SQLITE)) {
            MetaData.of(table).createAll(database.engine());
            List<Integer> order = new ArrayList<>();
            List<T> first = new ArrayList<>();
            List<T> second = new ArrayList<>();
            List<String> rows = new ArrayList<>();
            for (Written one : WRITTEN) {
                for (Written other : WRITTEN) {
                    rows.add("(" + rows.size() + ", '" + written.apply(one.text()) + "', '"
                            + written.apply(other.text()) + "', '" + written.apply("2026-01-31 12:30:00") + "')");
                    first.add(value.apply(one.time()));
                    second.add(value.apply(other.time()));
                    order.add(value.apply(one.time()).compareTo(value.apply(other.time())));
                }
            }
            text(database, "INSERT INTO times VALUES " + String.join(", ", rows));
            try (Connection connection = database.engine().connect()) {
                check(connection, select(id).from(table).where(a.eq(b)), order, each -> each == 0);
                check(connection, select(id).from(table).where(a.ne(b)), order, each -> each != 0);
                check(connection, select(id).from(table).where(a.isDistinctFrom(b)), order, each -> each != 0);
                check(connection, select(id).from(table).where(a.lt(b)), order, each -> each < 0);
                check(connection, select(id).from(table).where(a.le(b)), order, each -> each <= 0);
                check(connection, select(id).from(table).where(a.gt(b)), order, each -> each > 0);
                check(connection, select(id).from(table).where(a.ge(b)), order, each -> each >= 0);
                check(
                        connection,
                        select(id).from(table).where(a.between(b, c)),
                        IntStream.range(0, order.size()).boxed().toList(),
                        row -> order.get(row) >= 0 && first.get(row).compareTo(middle) <= 0);
                check(
                        connection,
                        select(id).from(table).where(a.between(b, literal(middle, type))),
                        IntStream.range(0, order.size()).boxed().toList(),
                        row -> order.get(row) >= 0 && first.get(row).compareTo(middle) <= 0);
                check(
                        connection,
                        select(id).from(table).where(literal(middle, type).between(a, b)),
                        IntStream.range(0, order.size()).boxed().toList(),
                        row -> first.get(row).compareTo(middle) <= 0
                                && second.get(row).compareTo(middle) >= 0);
            }
        }
    }

    private static Condition not(Condition condition) {
        return io.jalchemy.sql.Sql.not(condition);
    }

    private static <T> void check(
            Connection connection,
            io.jalchemy.sql.statement.Select<Integer> select,
            List<T> times,
            java.util.function.Predicate<T> expected) {
        Set<Integer> wanted = new HashSet<>();
        for (int i = 0; i < times.size(); i++) {
            if (expected.test(times.get(i))) {
                wanted.add(i);
            }
        }
        assertThat(new HashSet<>(connection.execute(select).all()))
                .as("%s", select)
                .isEqualTo(wanted);
    }

    @Test
    void sqlite_timesAreFoundInLists_withAndWithoutFraction() {
        Table table = Table.of("times", Column.of("id", Types.INTEGER), Column.of("t", Types.TIMESTAMP));
        Column<Integer> id = table.c("id", Types.INTEGER);
        Column<LocalDateTime> t = table.c("t", Types.TIMESTAMP);
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.SQLITE)) {
            MetaData.of(table).createAll(database.engine());
            text(database, "INSERT INTO times VALUES (1, '2026-01-31 12:30:10'), (2, '2026-01-31 12:30:10.000000')");
            text(database, "INSERT INTO times VALUES (3, '2026-01-31 12:30:11.500000')");
            database.engine().begin(connection -> {
                List<LocalDateTime> both = List.of(
                        LocalDateTime.of(2026, 1, 31, 12, 30, 10),
                        LocalDateTime.of(2026, 1, 31, 12, 30, 11, 500_000_000));
                assertThat(connection
                                .execute(select(id).from(table).where(t.in(both)))
                                .all())
                        .containsExactlyInAnyOrder(1, 2, 3);
                assertThat(connection
                                .execute(select(id).from(table).where(t.in(both.subList(0, 1))))
                                .all())
                        .containsExactlyInAnyOrder(1, 2);
                assertThat(connection
                                .execute(select(id).from(table).where(t.notIn(both.subList(0, 1))))
                                .all())
                        .containsExactly(3);
                assertThat(connection
                                .execute(select(id).from(table).where(t.in(List.of())))
                                .all())
                        .isEmpty();
            });
        }
    }
}
