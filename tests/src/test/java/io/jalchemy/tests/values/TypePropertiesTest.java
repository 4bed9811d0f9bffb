package io.jalchemy.tests.values;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.TestDatabase;
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
            if (hasLiteral(database, values.get(0))) {
                trips.checkDefault((J) values.get(0));
            }
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(database + ", " + type + ", " + values + ", seed " + seed, e);
        }
    }

    /** Returns whether the text of {@code value} is read exactly: SQLite promises that for 15 digits (sqlite.org/floatingpoint.html). */
    private static boolean hasLiteral(TestDatabase database, Object value) {
        return database.kind() != TestDatabase.Kind.SQLITE
                || !(value instanceof Double number)
                || Double.isInfinite(number)
                || new java.math.BigDecimal(number.toString()).precision() <= 15;
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
