package io.jalchemy.tests.values;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.TestDatabase;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Random values of each type that PostgreSQL alone has, in every way in which values are sent and read. */
class PostgresqlTypePropertiesTest {

    private static @Nullable TestDatabase database;
    private static @Nullable Engine engine;

    @BeforeContainer
    static void open() {
        if (TestDatabase.kinds().contains(TestDatabase.Kind.POSTGRESQL)) {
            database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL);
            engine = Engine.create(database.url() + ",public", TestDatabase.options());
            engine.begin(connection -> RandomPostgresqlValues.SCHEMA.forEach(connection::executeText));
        }
    }

    @AfterContainer
    static void close() {
        if (engine != null && database != null) {
            engine.close();
            database.close();
        }
    }

    @Property(tries = 12)
    void randomValues_areReadAsTheyWereSent(@ForAll long seed) {
        if (engine == null) {
            return; // this run is for others
        }
        Engine on = engine;
        RandomPostgresqlValues values = new RandomPostgresqlValues();
        Random random = new Random(seed);
        values.compared(random).forEach((type, some) -> check(on, type, true, some, seed));
        values.notCompared(random).forEach((type, some) -> check(on, type, false, some, seed));
        for (int i = 0; i < 5; i++) {
            checkArray(on, int[][].class, RandomPostgresqlValues.grid(random));
            checkArray(on, String[][][].class, RandomPostgresqlValues.cube(random));
        }
    }

    /** Arrays of several dimensions are no elements of arrays; each is a value of its own. */
    private static <A> void checkArray(Engine engine, Class<A> type, A value) {
        SqlType<A> sql = Types.array(type);
        Table table = Table.of("grids", Column.of("a", sql));
        Column<A> a = table.c("a", sql);
        MetaData metadata = MetaData.of(table);
        metadata.createAll(engine);
        try (Connection connection = engine.connect()) {
            connection.execute(insert(table).values(a.to(value)));
            A read = connection.execute(select(a).where(a.eq(value))).one();
            assertThat(Objects.deepEquals(read, value)).as("%s", sql).isTrue();
        }
        metadata.dropAll(engine);
    }

    @SuppressWarnings("unchecked") // the values were made for the type
    private static <J> void check(Engine engine, SqlType<J> type, boolean compared, List<Object> values, long seed) {
        try {
            TypeRoundTrips<J> trips = new TypeRoundTrips<>(engine, type, compared);
            trips.check((List<J>) values);
            trips.checkDefault((J) values.get(0));
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(type + ", " + values + ", seed " + seed, e);
        }
    }
}
