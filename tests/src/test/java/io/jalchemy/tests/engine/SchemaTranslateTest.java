package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Domain;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Engines that write other schemas than tables have: the same statements, tables and entities, for each tenant in its own schema. */
class SchemaTranslateTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static final Table ITEMS = Table.of(
                    "items", column("id", Types.BIGINT).primaryKey(), column("name", Types.TEXT))
            .inSchema("tenant");
    private static final Column<Long> ID = ITEMS.c("id", Types.BIGINT);
    private static final Column<String> NAME = ITEMS.c("name", Types.TEXT);

    /** Makes two schemas, and returns their names. */
    private static List<String> schemas(TestDatabase database) {
        if (database.kind()
                == TestDatabase.Kind.SQLITE) { // sqlite.org/lang_naming.html: attached databases are schemas
            try (Connection connection = database.engine()
                    .withIsolation(io.jalchemy.engine.Isolation.AUTOCOMMIT)
                    .connect()) {
                connection.executeText("ATTACH ':memory:' AS one");
                connection.executeText("ATTACH ':memory:' AS two");
            }
            return List.of("one", "two");
        }
        String one = "tenant_" + NUMBERS.incrementAndGet();
        String two = "Tenant " + NUMBERS.incrementAndGet(); // in quotes
        database.engine().begin(connection -> {
            connection.executeText("CREATE SCHEMA " + one);
            connection.executeText("CREATE SCHEMA \"" + two + "\"");
        });
        return List.of(one, two);
    }

    private static Engine engine(TestDatabase database, @Nullable String meant, @Nullable String written) {
        Map<@Nullable String, @Nullable String> schemas = new HashMap<>();
        schemas.put(meant, written);
        return database.engine().withSchemaTranslateMap(schemas);
    }

    private static long rows(TestDatabase database, String schema, String table) {
        try (Connection connection = database.engine().connect()) {
            return ((Number) connection
                            .execute(text("SELECT count(*) FROM \"" + schema + "\"." + table)
                                    .columns())
                            .one()
                            .get(0))
                    .longValue();
        }
    }

    @EachDatabase
    void statements_goIntoTheSchemaOfTheirEngine(TestDatabase database) {
        List<String> schemas = schemas(database);
        List<Engine> engines =
                schemas.stream().map(each -> engine(database, "tenant", each)).toList();
        List<String> sent = new ArrayList<>();
        for (Engine each : engines) {
            MetaData.of(ITEMS).createAll(each);
            MetaData.of(ITEMS).createAll(each); // it is there
        }
        database.engine().listen(EngineListener.ofStatements(sent::add));
        for (int round = 1; round <= 2; round++) { // the second time from the cache
            for (int tenant = 0; tenant < 2; tenant++) {
                long base = round * 10L + tenant;
                engines.get(tenant).begin(connection -> {
                    connection.execute(insert(ITEMS).values(ID.to(base), NAME.to("one")));
                    List<Map<String, Object>> more = IntStream.range(0, 40)
                            .<Map<String, Object>>mapToObj(i -> Map.of("id", base * 1000 + i, "name", "many"))
                            .toList();
                    connection.execute(insert(ITEMS), more);
                    connection.execute(update(ITEMS).set(NAME.to("changed")).where(ID.eq(base)));
                    connection.execute(delete(ITEMS).where(ID.eq(base * 1000)));
                    var other = alias(ITEMS, "other");
                    assertThat(connection
                                    .execute(select(NAME)
                                            .from(ITEMS)
                                            .join(
                                                    other,
                                                    other.c("id", Types.BIGINT).eq(ID))
                                            .where(ID.eq(base)))
                                    .all())
                            .containsExactly("changed");
                });
            }
        }
        for (String schema : schemas) {
            assertThat(rows(database, schema, "items")).isEqualTo(2 * 40);
        }
        assertThat(sent).isNotEmpty().noneMatch(sql -> sql.contains("tenant."));
        int compiled = engines.get(0).compilations();
        engines.get(0).begin(connection -> connection.execute(select(count()).from(ITEMS)));
        engines.get(0).begin(connection -> connection.execute(select(count()).from(ITEMS)));
        assertThat(engines.get(0).compilations()).isEqualTo(compiled + 1);
        for (Engine each : engines) {
            MetaData.of(ITEMS).dropAll(each);
            assertThat(each.inspector().hasTable("items", "tenant"))
                    .as("asked for as it is")
                    .isFalse();
        }
    }

    /** Entities without a schema; those of one tenant are not among those of the other. */
    /** Types of the database are in the schema of the engine, too, and columns and values are of these. */
    @EachDatabase(requires = Feature.NATIVE_ENUM)
    void typesOfTables_areInTheSchemaOfTheirEngine(TestDatabase database) {
        Table days = Table.of(
                "days",
                column("id", Types.BIGINT).primaryKey(),
                column("mood", Types.enumerationOf(List.of("sad", "glad")).named("mood")),
                column("code", Types.TEXT).domain(Domain.of("code", Types.TEXT)));
        Column<Object> mood = days.c("mood");
        for (String schema : schemas(database)) {
            Engine engine = engine(database, null, schema);
            MetaData.of(days).createAll(engine);
            MetaData.of(days).createAll(engine); // it is there
            assertThat(database.engine().inspector().hasEnumType("mood", schema))
                    .isTrue();
            assertThat(database.engine().inspector().hasType("code", schema)).isTrue();
            assertThat(database.engine().inspector().hasEnumType("mood")).isFalse();
            engine.begin(connection -> {
                connection.execute(insert(days)
                        .values(
                                days.c("id").to(1L),
                                mood.to("glad"),
                                days.c("code").to("a")));
                assertThat(connection
                                .execute(select(days.c("code")).where(mood.in("glad", "sad"), mood.ne("sad")))
                                .all())
                        .containsExactly("a");
            });
            MetaData.of(days).dropAll(engine);
            assertThat(database.engine().inspector().hasEnumType("mood", schema))
                    .isFalse();
        }
    }

    @EachDatabase
    void entities_areInTheSchemaOfTheirEngine(TestDatabase database) {
        List<String> schemas = schemas(database);
        Registry registry = Registry.of(USER, POST);
        List<SessionFactory> tenants = schemas.stream()
                .map(each -> SessionFactory.of(engine(database, null, each), registry))
                .toList();
        for (SessionFactory each : tenants) {
            registry.metadata().createAll(each.engine());
        }
        for (int tenant = 0; tenant < 2; tenant++) {
            String name = "user of " + tenant;
            tenants.get(tenant).inTransaction(session -> {
                User user = new User(name);
                IntStream.range(0, 30).forEach(i -> user.getPosts().add(new Post("post " + i)));
                session.add(user);
            });
        }
        for (int tenant = 0; tenant < 2; tenant++) {
            String name = "user of " + tenant;
            int posts = 30 - tenant;
            if (tenant == 1) {
                tenants.get(1).inTransaction(session -> {
                    User user = session.scalars(select(USER)).one();
                    session.delete(user.getPosts().get(0));
                    user.getPosts().forEach(post -> post.setTitle("changed"));
                });
            }
            tenants.get(tenant).inTransaction(session -> {
                User user = session.scalars(select(USER)).one();
                assertThat(user.getName()).isEqualTo(name);
                assertThat(user.getPosts()).hasSize(posts); // loaded lazily
                assertThat(session.scalars(select(POST).join(POST.author)).all())
                        .hasSize(posts);
            });
            assertThat(rows(database, schemas.get(tenant), "posts")).isEqualTo(posts);
        }
    }

    @EachDatabase
    void tablesMayLoseTheirSchema_andTextStaysAsItIs(TestDatabase database) {
        Engine plain = engine(database, "tenant", null);
        MetaData.of(ITEMS).createAll(plain);
        plain.begin(connection -> {
            connection.execute(insert(ITEMS).values(ID.to(1L), NAME.to("a")));
            assertThat(connection
                            .execute(text("SELECT 'tenant.items' AS it").columns())
                            .one()
                            .get(0))
                    .isEqualTo("tenant.items");
        });
        database.engine().begin(connection -> assertThat(connection
                        .execute(text("SELECT name FROM items").columns())
                        .one()
                        .get(0))
                .isEqualTo("a"));
        assertThat(plain.withSchemaTranslateMap(Map.of()).readOnly().dialect().schema("tenant"))
                .as("the map is replaced, not extended")
                .isEqualTo("tenant");
        assertThat(plain.readOnly().dialect().schema("tenant")).isNull();
    }
}
