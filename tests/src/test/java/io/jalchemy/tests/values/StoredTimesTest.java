package io.jalchemy.tests.values;

import static io.jalchemy.sql.Sql.extract;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.temporal;
import static io.jalchemy.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.ExtractField;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.StoredTimes;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Times that are stored as texts in a pattern, or as numbers. */
class StoredTimesTest {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 5, 1, 10, 11, 12, 123_456_789);
    private static final Instant INSTANT = TIME.toInstant(ZoneOffset.UTC);
    private static final LocalDateTime MILLIS = TIME.withNano(123_000_000);

    /** A type, a value, how it is read, how it is stored, and what SQLite makes of that, as its page on date functions says. */
    static Stream<Arguments> forms() {
        LocalDate day = TIME.toLocalDate();
        LocalDateTime second = TIME.withNano(0);
        OffsetDateTime offset = TIME.plusHours(2).atOffset(ZoneOffset.ofHours(2));
        return Stream.of(
                Arguments.of(StoredTimes.text(Types.TIMESTAMP, "uuuuMMddHHmmss"), TIME, second, "20260501101112", null),
                Arguments.of(
                        StoredTimes.text(Types.TIMESTAMP, "uuuu/MM/dd HH:mm:ss.SSS"),
                        TIME,
                        MILLIS,
                        "2026/05/01 10:11:12.123",
                        null),
                Arguments.of(
                        StoredTimes.text(Types.TIMESTAMP_TZ, "uuuu-MM-dd HH:mm:ss"),
                        INSTANT,
                        second.toInstant(ZoneOffset.UTC),
                        "2026-05-01 10:11:12",
                        "datetime(v)"),
                Arguments.of(
                        StoredTimes.text(Types.TIMESTAMP_OFFSET, "uuuu-MM-dd'T'HH:mm'Z'"),
                        offset,
                        TIME.withSecond(0).withNano(0).atOffset(ZoneOffset.UTC),
                        "2026-05-01T10:11Z",
                        null),
                Arguments.of(StoredTimes.text(Types.DATE, "dd.MM.uuuu"), day, day, "01.05.2026", null),
                Arguments.of(
                        StoredTimes.text(Types.TIME, "HH-mm"), TIME.toLocalTime(), LocalTime.of(10, 11), "10-11", null),
                Arguments.of(
                        StoredTimes.epochSeconds(Types.TIMESTAMP),
                        TIME,
                        second,
                        String.valueOf(INSTANT.getEpochSecond()),
                        "datetime(v, 'unixepoch')"),
                Arguments.of(
                        StoredTimes.epochSeconds(Types.TIMESTAMP_ZONED),
                        TIME.atZone(ZoneOffset.UTC),
                        second.atZone(ZoneOffset.UTC),
                        String.valueOf(INSTANT.getEpochSecond()),
                        "datetime(v, 'unixepoch')"),
                Arguments.of(
                        StoredTimes.epochSeconds(Types.TIMESTAMP_TZ),
                        Instant.parse("1969-12-31T23:59:58.5Z"),
                        Instant.parse("1969-12-31T23:59:58Z"),
                        "-2",
                        null),
                Arguments.of(
                        StoredTimes.epochMillis(Types.TIMESTAMP_TZ),
                        INSTANT,
                        MILLIS.toInstant(ZoneOffset.UTC),
                        String.valueOf(INSTANT.toEpochMilli()),
                        "datetime(v / 1000, 'unixepoch')"),
                Arguments.of(StoredTimes.epochSeconds(Types.DATE), day, day, "1777593600", null),
                Arguments.of(StoredTimes.julianDay(Types.TIMESTAMP), TIME, MILLIS, null, "datetime(v)"),
                Arguments.of(StoredTimes.julianDay(Types.DATE), day, day, "2461161.5", null));
    }

    @ParameterizedTest
    @MethodSource("forms")
    <T> void times_areStoredInTheirForm_andReadAsFarAsItSays(
            SqlType<T> type, T given, T read, String stored, String onSqlite) {
        assertThat(type.normalize(given)).isEqualTo(read);
        for (Kind kind : TestDatabase.kinds()) {
            try (TestDatabase database = TestDatabase.fresh(kind)) {
                Table table = Table.of("t", Column.of("id", Types.INTEGER).primaryKey(), Column.of("v", type));
                MetaData.of(table).createAll(database.engine());
                Column<T> v = table.c("v", type);
                database.engine().begin(connection -> {
                    List<Map<String, Object>> rows = new ArrayList<>();
                    for (int i = 0; i < 20; i++) {
                        rows.add(Map.of("id", i, "v", given));
                    }
                    connection.execute(insert(table), rows);
                    assertThat(connection.execute(select(v).where(v.eq(given))).all())
                            .hasSize(20)
                            .containsOnly(read);
                    assertThat(connection
                                    .execute(select(v).where(v.in(List.of(given, read))))
                                    .all())
                            .hasSize(20);
                    if (stored != null) {
                        assertThat(raw(connection, "v")).isEqualTo(stored);
                    }
                    if (onSqlite != null && kind == Kind.SQLITE) {
                        assertThat(raw(connection, onSqlite)).isEqualTo("2026-05-01 10:11:12");
                    }
                });
            }
        }
    }

    private static String raw(io.jalchemy.engine.Connection connection, String sql) {
        return connection
                .execute(text("SELECT CAST(" + sql + " AS VARCHAR(40)) AS v FROM t LIMIT 1")
                        .columns(text("v", Types.VARCHAR).as("v")))
                .one();
    }

    @EachDatabase
    void valuesOfAnotherForm_areRefused_namingTheColumn(TestDatabase database) {
        SqlType<LocalDate> day = StoredTimes.text(Types.DATE, "uuuu-MM-dd");
        Table table = Table.of("t", Column.of("id", Types.INTEGER).primaryKey(), Column.of("v", day));
        MetaData.of(table).createAll(database.engine());
        database.engine().begin(connection -> {
            for (String wrong : List.of("01.05.2026", "2026-02-31", "2026-5-1", "")) {
                connection.executeText("DELETE FROM t");
                connection.executeText("INSERT INTO t VALUES (1, '" + wrong + "')");
                assertThatThrownBy(() ->
                                connection.execute(select(table.c("v", day))).all())
                        .as(wrong)
                        .hasMessageContaining("t.v")
                        .hasMessageEndingWith("[UNREADABLE_VALUE]");
            }
        });
    }

    @EachDatabase
    void variant_isTheFormOfOneDatabase_whoseTimesAreNotTakenApart(TestDatabase database) {
        SqlType<Instant> type = Types.TIMESTAMP_TZ.withVariant("sqlite", StoredTimes.epochSeconds(Types.TIMESTAMP_TZ));
        Table table = Table.of("t", Column.of("id", Types.INTEGER).primaryKey(), Column.of("v", type));
        MetaData.of(table).createAll(database.engine());
        Column<Instant> v = table.c("v", type);
        database.engine().begin(connection -> {
            connection.execute(insert(table)
                    .values(table.c("id", Types.INTEGER).to(1), v.to(INSTANT.truncatedTo(ChronoUnit.SECONDS))));
            assertThat(connection
                            .execute(select(v).where(v.le(INSTANT), v.gt(INSTANT.minusSeconds(5))))
                            .one())
                    .isEqualTo(INSTANT.truncatedTo(ChronoUnit.SECONDS));
            if (database.kind() == Kind.SQLITE) {
                assertThat(raw(connection, "v")).isEqualTo(String.valueOf(INSTANT.getEpochSecond()));
                assertThatThrownBy(() -> connection.execute(select(extract(ExtractField.YEAR, temporal(v)))))
                        .hasMessageContaining("[EXTRACT]");
            } else {
                assertThat(connection
                                .execute(select(extract(ExtractField.YEAR, temporal(v))))
                                .one())
                        .isEqualTo(2026);
            }
        });
    }

    @Test
    void patternsThatSayNoWholeTime_areRefused() {
        for (String pattern : List.of("uuuu-MM-dd", "HH:mm", "yyyy-MM-dd HH:mm", "uuuu-MM-dd hh:mm", "nonsense", "b")) {
            assertThatThrownBy(() -> StoredTimes.text(Types.TIMESTAMP, pattern))
                    .as(pattern)
                    .hasMessageContaining(pattern)
                    .hasMessageEndingWith("[TIME_PATTERN]");
        }
        assertThatThrownBy(() -> StoredTimes.epochSeconds(Types.TIME)).hasMessageEndingWith("[TIME_PATTERN]");
        assertThat(StoredTimes.text(Types.DATE, "uuuuMMdd")).isEqualTo(StoredTimes.text(Types.DATE, "uuuuMMdd"));
        assertThat(StoredTimes.epochSeconds(Types.DATE))
                .isEqualTo(StoredTimes.epochSeconds(Types.DATE))
                .isNotEqualTo(StoredTimes.epochMillis(Types.DATE));
        ZonedDateTime zoned = TIME.atZone(ZoneOffset.ofHours(2));
        assertThat(StoredTimes.epochMillis(Types.TIMESTAMP_ZONED)
                        .normalize(zoned)
                        .toInstant())
                .isEqualTo(zoned.toInstant().minusNanos(456_789));
    }
}
