package io.jalchemy.tests.values;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.TestDatabase.Kind.POSTGRESQL;
import static io.jalchemy.tests.TestDatabase.Kind.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.batch.BatchInsert;
import io.jalchemy.engine.batch.WrittenColumn;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Random values of each type that every database has, in every way in which values are sent and read. */
class TypePropertiesTest {

    private static final Map<TestDatabase.Kind, TestDatabase> DATABASES = new EnumMap<>(TestDatabase.Kind.class);

    @BeforeContainer
    static void open() {
        TestDatabase.kinds().forEach(kind -> DATABASES.put(kind, TestDatabase.fresh(kind)));
    }

    @AfterContainer
    static void close() {
        DATABASES.values().forEach(TestDatabase::close);
        DATABASES.clear();
    }

    @Property(tries = 12)
    void randomValues_areReadAsTheyWereSent(@ForAll long seed) {
        DATABASES.forEach((kind, database) -> new RandomValues(kind)
                .make(new Random(seed))
                .forEach((type, values) -> check(database, type, values, seed)));
    }

    @SuppressWarnings("unchecked") // the values were made for the type
    private static <J> void check(TestDatabase database, SqlType<J> type, List<Object> values, long seed) {
        try {
            TypeRoundTrips<J> trips = new TypeRoundTrips<>(database.engine(), type, true);
            trips.check((List<J>) values);
            trips.checkDefault((J) values.get(0));
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(database + ", " + type + ", " + values + ", seed " + seed, e);
        }
    }

    /** A value that a database cannot hold, and the code by which it is refused before it is sent. */
    private record Impossible<J>(TestDatabase.Kind kind, SqlType<J> type, J value, String code) {}

    private static List<Impossible<?>> impossible() {
        return List.of(
                new Impossible<>(POSTGRESQL, Types.DATE, LocalDate.of(-4713, 12, 31), "VALUE_OUT_OF_RANGE"),
                new Impossible<>(POSTGRESQL, Types.DATE, LocalDate.of(5_874_898, 1, 1), "VALUE_OUT_OF_RANGE"),
                new Impossible<>(
                        POSTGRESQL, Types.TIMESTAMP, LocalDateTime.of(294_277, 1, 1, 0, 0), "VALUE_OUT_OF_RANGE"),
                new Impossible<>(
                        POSTGRESQL, Types.TIMESTAMP_TZ, Instant.parse("-4713-12-31T00:00:00Z"), "VALUE_OUT_OF_RANGE"),
                new Impossible<>(POSTGRESQL, Types.INTERVAL, Duration.ofSeconds(Long.MAX_VALUE), "VALUE_OUT_OF_RANGE"),
                new Impossible<>(POSTGRESQL, Types.NUMERIC, new BigDecimal("1E+131073"), "VALUE_OUT_OF_RANGE"),
                new Impossible<>(POSTGRESQL, Types.TEXT, "a\u0000", "NUL_CHARACTER"),
                new Impossible<>(POSTGRESQL, Types.TEXT, "\udc00", "LONE_SURROGATE"),
                new Impossible<>(POSTGRESQL, Types.numeric(5, 2), new BigDecimal("1000"), "NUMBER_TOO_LARGE"),
                new Impossible<>(POSTGRESQL, Types.arrayOf(Types.TEXT), List.of("\ud800"), "LONE_SURROGATE"),
                new Impossible<>(SQLITE, Types.DATE, LocalDate.of(10_000, 1, 1), "YEAR_OUT_OF_RANGE"),
                new Impossible<>(SQLITE, Types.DATE, LocalDate.of(-1, 1, 1), "YEAR_OUT_OF_RANGE"),
                new Impossible<>(SQLITE, Types.TIMESTAMP, LocalDateTime.MAX, "YEAR_OUT_OF_RANGE"),
                new Impossible<>(SQLITE, Types.TIMESTAMP_TZ, Instant.MIN, "YEAR_OUT_OF_RANGE"),
                new Impossible<>(SQLITE, Types.INTERVAL, Duration.ofDays(4_000_000), "YEAR_OUT_OF_RANGE"),
                new Impossible<>(SQLITE, Types.DOUBLE, Double.NaN, "NOT_A_NUMBER"),
                new Impossible<>(SQLITE, Types.NUMERIC, new BigDecimal("1234567890.1234567"), "DECIMAL_DIGITS"),
                new Impossible<>(SQLITE, Types.numeric(38, 10), new BigDecimal("1E+30"), "NUMBER_TOO_LARGE"),
                new Impossible<>(SQLITE, Types.TEXT, "\ud83d", "LONE_SURROGATE"));
    }

    @Example
    void valuesThatADatabaseCannotHold_areRefusedByName() {
        impossible().forEach(TypePropertiesTest::checkRefused);
    }

    private static <J> void checkRefused(Impossible<J> each) {
        TestDatabase database = DATABASES.get(each.kind());
        if (database == null) {
            return; // this run is for others
        }
        Table table = Table.of("things", column("id", Types.BIGINT).primaryKey(), column("v", each.type()));
        MetaData.of(table).createAll(database.engine());
        checkRefused(each, table, database);
        MetaData.of(table).dropAll(database.engine());
    }

    private static <J> void checkRefused(Impossible<J> each, Table table, TestDatabase database) {
        Column<J> v = table.c("v", each.type());
        try (Connection connection = database.engine().connect()) {
            assertThatThrownBy(() -> connection.execute(
                            insert(table).values(table.c("id", Types.BIGINT).to(1L), v.to(each.value()))))
                    .as("%s", each)
                    .isNotInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith("The value of things.v")
                    .hasMessageEndingWith("[" + each.code() + "]");
            if (each.code().equals("NUMBER_TOO_LARGE")) {
                return; // batches get values in their normal form, which such a number has not
            }
            List<WrittenColumn> both =
                    List.of(WrittenColumn.value(table.c("id", Types.BIGINT)), WrittenColumn.value(v));
            Object[][] rows = {{1L, 2L, 3L}, {null, each.value(), null}};
            assertThatThrownBy(() -> connection.forMapper().insert(new BatchInsert(table, both, List.of()), rows, 3))
                    .as("%s in a batch", each)
                    .isNotInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith("The value of things.v in row 2 of 3")
                    .hasMessageEndingWith("[" + each.code() + "]");
        }
    }

    @Example
    void nullOfJson_isNotNull() {
        Table table = Table.of("documents", column("id", Types.BIGINT).primaryKey(), column("v", Types.JSON));
        Column<Long> id = table.c("id", Types.BIGINT);
        Column<String> v = table.c("v", Types.JSON);
        DATABASES.values().forEach(database -> {
            MetaData.of(table).createAll(database.engine());
            database.engine().begin(connection -> {
                connection.execute(insert(table).values(id.to(1L), v.to(Types.JSON_NULL)));
                connection.execute(insert(table).values(id.to(2L), v.to((String) null)));
                assertThat(connection.execute(select(v).orderBy(id)).all()).containsExactly("null", null);
                assertThat(connection.execute(select(id).where(v.isNull())).all())
                        .containsExactly(2L);
                assertThat(connection
                                .execute(select(id).where(v.eq(Types.JSON_NULL)))
                                .all())
                        .containsExactly(1L);
            });
        });
    }

    @Example
    void tenMegabytes_areReadAsTheyWereSent() {
        Table files = Table.of(
                "files",
                column("id", Types.BIGINT).primaryKey(),
                column("data", Types.BLOB),
                column("text", Types.TEXT));
        Column<byte[]> data = files.c("data", Types.BLOB);
        Column<String> text = files.c("text", Types.TEXT);
        byte[] bytes = new byte[10 << 20];
        new Random(7).nextBytes(bytes);
        String characters = "ä😀".repeat(2 << 20);
        DATABASES.values().forEach(database -> {
            MetaData.of(files).createAll(database.engine());
            database.engine().begin(connection -> {
                connection.execute(
                        insert(files).values(files.c("id", Types.BIGINT).to(1L), data.to(bytes), text.to(characters)));
                assertThat(connection.execute(select(data)).one()).isEqualTo(bytes);
                assertThat(connection.execute(select(text)).one()).isEqualTo(characters);
            });
        });
    }
}
