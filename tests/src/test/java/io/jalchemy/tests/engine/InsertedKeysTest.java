package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.whole;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.result.MultipleResultsException;
import io.jalchemy.orm.Registry;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Insert;
import io.jalchemy.sql.statement.Row;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The primary keys of inserted rows: given, made by the program, made by the database, and of several parts. */
class InsertedKeysTest {

    private static final Table MADE = Table.of("made", column("id", BIGINT).primaryKey(), column("name", VARCHAR));
    private static final Column<Long> ID = MADE.c("id", BIGINT);
    private static final Column<String> NAME = MADE.c("name", VARCHAR);
    private static final Table PAIRS = Table.of(
            "pairs",
            column("a", BIGINT).primaryKey(),
            column("b", VARCHAR).primaryKey().insertDefault(context -> "b" + UUID.randomUUID()),
            column("c", BIGINT).primaryKey().serverDefaultSql("7"));
    private static final Table KEYLESS = Table.of("keyless", column("x", BIGINT));

    private static Engine engine(TestDatabase database) {
        MetaData.of(MADE, PAIRS, KEYLESS).createAll(database.engine());
        return database.engine();
    }

    /** What the rows of {@link #MADE} are called, in the order of {@code keys}. */
    private static List<String> names(Connection connection, List<Row> keys) {
        List<String> names = new ArrayList<>();
        for (Row key : keys) {
            names.add(connection.execute(select(NAME).where(ID.eq(key.get(ID)))).one());
        }
        return names;
    }

    @EachDatabase
    void key_thatTheDatabaseMakes_isThatOfItsRow(TestDatabase database) {
        engine(database).begin(connection -> {
            Row one = connection.insertedPrimaryKey(insert(MADE).values(NAME.to("one")));
            assertThat(names(connection, List.of(one))).containsExactly("one");
            assertThat(one.names()).containsExactly("id");
            List<Row> two = connection.insertedPrimaryKeys(
                    insert(MADE).values(NAME.to("two")).values(NAME.to("three")));
            assertThat(names(connection, two)).containsExactly("two", "three");
            Row empty = connection.insertedPrimaryKey(insert(MADE));
            assertThat(connection
                            .execute(select(NAME).where(ID.eq(empty.get(ID))))
                            .all())
                    .containsExactly((String) null);
        });
    }

    @EachDatabase
    void keys_ofRows_areInTheOrderOfTheRows_whateverTheyName(TestDatabase database) {
        engine(database).begin(connection -> {
            List<Map<String, Object>> rows = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 700; i++) {
                rows.add(i % 3 == 0 ? Map.of("name", "n" + i, "id", 100_000 + i) : Map.of("name", "n" + i));
                names.add("n" + i);
            }
            List<Row> keys = connection.insertedPrimaryKeys(insert(MADE), rows);
            assertThat(names(connection, keys)).isEqualTo(names);
            assertThat(keys.get(3).get(ID)).isEqualTo(100_003L);
            assertThat(connection.insertedPrimaryKeys(insert(MADE), List.of())).isEmpty();
        });
    }

    @EachDatabase
    void key_ofSeveralParts_hasWhatIsGiven_whatTheProgramComputes_andWhatTheDatabaseDoes(TestDatabase database) {
        engine(database).begin(connection -> {
            List<Row> keys =
                    connection.insertedPrimaryKeys(insert(PAIRS), List.of(Map.of("a", 1), Map.of("a", 2, "c", 9)));
            List<Row> rows = connection
                    .execute(select(List.of(PAIRS.c("a", BIGINT), PAIRS.c("b", VARCHAR), PAIRS.c("c", BIGINT)))
                            .orderBy(PAIRS.c("a", BIGINT)))
                    .all();
            assertThat(keys).isEqualTo(rows);
            assertThat(keys).extracting(key -> key.get(PAIRS.c("c", BIGINT))).containsExactly(7L, 9L);
            assertThat(keys.get(0).get("b", String.class)).startsWith("b");
        });
    }

    @EachDatabase
    void key_thatIsAnExpression_isComputedByTheDatabase(TestDatabase database) {
        engine(database).begin(connection -> {
            Row key = connection.insertedPrimaryKey(
                    insert(MADE).values(ID.to(whole(literal(40L)).plus(2)), NAME.to("x")));
            assertThat(key.get(ID)).isEqualTo(42L);
            Row next = connection.insertedPrimaryKey(insert(MADE)
                    .values(ID.to(select(whole(ID).plus(1)).where(NAME.eq("x")).scalarSubquery()), NAME.to("y")));
            assertThat(next.get(ID)).isEqualTo(43L);
        });
    }

    @EachDatabase
    void key_isAskedForWithTheInsert_andNotAtAllIfItIsGiven(TestDatabase database) {
        Engine engine = engine(database);
        List<String> sent = new ArrayList<>();
        engine.begin(connection -> {
            connection.insertedPrimaryKey(
                    insert(MADE).values(NAME.to("first"))); // the catalogue may be asked about the table
            engine.listen(EngineListener.ofStatements(sent::add));
            connection.insertedPrimaryKey(insert(MADE).values(NAME.to("one")));
            connection.insertedPrimaryKey(insert(MADE).values(ID.to(77L), NAME.to("one")));
        });
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0)).contains("RETURNING");
        assertThat(sent.get(1)).doesNotContain("RETURNING");
    }

    @EachDatabase
    void key_comesFromTheDriver_whereTheDatabaseHasNoReturning(TestDatabase database) {
        engine(database);
        EngineOptions without = EngineOptions.defaults()
                .without(
                        Feature.INSERT_RETURNING, Feature.MULTI_ROW_RETURNING, Feature.MERGE_RETURNING, Feature.ARRAYS);
        try (Engine engine = Engine.create(database.url(), without)) {
            MetaData.of(MADE).createAll(engine);
            engine.begin(connection -> {
                List<Row> keys = connection.insertedPrimaryKeys(
                        insert(MADE),
                        List.of(Map.of("name", "a"), Map.of("name", "b"), Map.of("name", "c", "id", 900)));
                assertThat(names(connection, keys)).containsExactly("a", "b", "c");
            });
        }
    }

    @EachDatabase
    void key_ofAnEntity_isThatOfItsTable(TestDatabase database) {
        Registry registry = Registry.of(USER);
        registry.metadata().createAll(database.engine());
        database.engine().begin(connection -> {
            Row key = connection.insertedPrimaryKey(insert(USER).values(USER.name.to("ed")));
            assertThat(connection
                            .execute(select(USER.name).where(USER.id.eq((Long) key.get(0))))
                            .one())
                    .isEqualTo("ed");
        });
    }

    @EachDatabase
    void statements_thatMayInsertOtherRows_areRefused(TestDatabase database) {
        engine(database).begin(connection -> {
            Map<String, @Nullable Object> noKey = new HashMap<>();
            noKey.put("id", null);
            for (Insert wrong : List.of(
                    insert(MADE).fromSelect(List.of(NAME), select(NAME)),
                    insert(MADE).values(NAME.to("x")).onConflict().doNothing(),
                    insert(KEYLESS).values(KEYLESS.c("x", BIGINT).to(1L)),
                    insert(MADE).values(ID.to((Long) null)))) {
                assertThatThrownBy(() -> connection.insertedPrimaryKeys(wrong))
                        .as("%s", wrong)
                        .isInstanceOf(JalchemyException.class)
                        .hasMessageEndingWith("[INSERTED_KEY]");
            }
            assertThatThrownBy(() -> connection.insertedPrimaryKeys(insert(MADE), List.of(Map.of("id", 1), noKey)))
                    .hasMessageContaining("row 2 of 2")
                    .hasMessageEndingWith("[INSERTED_KEY]");
            assertThat(connection.execute(select(ID)).all()).isEmpty();
            assertThatThrownBy(() -> connection.insertedPrimaryKey(
                            insert(MADE).values(NAME.to("x")).values(NAME.to("y"))))
                    .isInstanceOf(MultipleResultsException.class);
            assertThat(connection.execute(select(ID)).all()).hasSize(2);
        });
    }
}
