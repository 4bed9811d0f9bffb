package io.jalchemy.tests.engine;

import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.TagPath.TAG;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.PostgresqlDialect;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.spi.Database;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.Tag;
import io.jalchemy.tests.blog.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An engine asks its server once what it is, and does without what the program says that it cannot have: the same rows are there. */
class WithoutFeaturesTest {

    /** What each feature that is missing takes out of the statements of a blog on PostgreSQL. */
    private static final Map<Feature, String> FORMS = new TreeMap<>(Map.of(
            Feature.ARRAYS, "ANY (?)",
            Feature.UNNEST, "unnest(",
            Feature.MERGE_RETURNING, "MERGE INTO",
            Feature.LOCKING_SUBQUERY, "FOR UPDATE"));

    private static List<String> blog(Engine engine) {
        List<String> sent = new ArrayList<>();
        Registry registry = Registry.of(USER, POST, TAG);
        registry.metadata().dropAll(engine);
        registry.metadata().createAll(engine);
        engine.listen(EngineListener.ofStatements(sent::add));
        SessionFactory sessions = SessionFactory.of(engine, registry);
        sessions.inTransaction(session -> {
            List<Tag> tags = List.of(new Tag("a"), new Tag("b"));
            for (int i = 0; i < 40; i++) {
                User user = new User("user" + i);
                for (int n = 0; n < 3; n++) {
                    Post post = new Post("post" + i + "." + n);
                    post.getTags().addAll(tags);
                    user.getPosts().add(post);
                }
                session.add(user);
            }
        });
        try (Session session = sessions.open()) {
            List<User> users = session.scalars(
                            select(USER).options(selectInLoad(USER.posts)).orderBy(USER.id))
                    .all();
            assertThat(users).hasSize(40);
            for (User user : users) {
                assertThat(user.getPosts()).hasSize(3).allSatisfy(post -> assertThat(post.getTitle())
                        .startsWith("post" + user.getName().substring("user".length()) + "."));
                user.setFullname("full " + user.getName());
            }
            session.commit();
            assertThat(users.get(7).getFullname()).isEqualTo("full user7");
            users.subList(0, 10).forEach(session::delete);
            session.commit();
            assertThat(session.execute(update(USER).set(USER.fullname, "x").where(USER.name.in("user11", "user12")))
                            .rowCount())
                    .isEqualTo(2);
            assertThat(session.scalars(select(POST)).all()).hasSize(90);
            session.commit();
        }
        return sent;
    }

    @Test
    void eachFeature_isLeftOut_andTheRowsAreThere() {
        for (Feature feature : FORMS.keySet()) {
            try (TestDatabase database = TestDatabase.fresh(Kind.POSTGRESQL);
                    Engine whole = Engine.create(database.url());
                    Engine less = Engine.create(
                            database.url(), EngineOptions.defaults().without(feature))) {
                assertThat(blog(less)).as("%s", feature).noneMatch(sql -> sql.contains(FORMS.get(feature)));
                if (feature != Feature.MERGE_RETURNING) { // keys of the blog ascend
                    assertThat(blog(whole)).as("%s", feature).anyMatch(sql -> sql.contains(FORMS.get(feature)));
                }
            }
        }
    }

    @Test
    void plainestSet_doesWithoutAllOfThem() {
        EngineOptions plain = EngineOptions.defaults()
                .without(
                        Feature.ARRAYS,
                        Feature.UNNEST,
                        Feature.MERGE_RETURNING,
                        Feature.LARGE_UPDATE_COUNTS,
                        Feature.LOCKING_SUBQUERY,
                        Feature.CATALOG_QUERIES,
                        Feature.DEFAULT_IN_VALUES,
                        Feature.UPDATE_RETURNING);
        try (TestDatabase database = TestDatabase.fresh(Kind.POSTGRESQL);
                Engine engine = Engine.create(database.url(), plain)) {
            assertThat(blog(engine)).noneMatch(sql -> FORMS.values().stream().anyMatch(sql::contains));
        }
    }

    @EachDatabase
    void server_isAskedOnce_byTheFirstWhoNeedsIt(TestDatabase database) {
        Engine engine = database.engine();
        Database known = engine.database();
        assertThat(engine.database()).isSameAs(known);
        assertThat(engine.withIsolation(io.jalchemy.engine.Isolation.SERIALIZABLE)
                        .database())
                .isSameAs(known);
        if (database.kind() == Kind.POSTGRESQL) {
            assertThat(engine.dialect().has(Feature.MERGE_RETURNING)).isTrue();
            assertThat(PostgresqlDialect.INSTANCE.has(Feature.OPTIONAL_ROW_LOCKS))
                    .isFalse();
        }
    }

    @Test
    void databaseInMemory_isAskedOnTheConnectionThatIsThere() {
        try (Engine engine = Engine.create("sqlite::memory:");
                io.jalchemy.engine.Connection connection = engine.connect()) {
            connection.begin();
            assertThat(engine.dialect().has(Feature.INSERT_RETURNING)).isTrue(); // needs no second connection
        }
    }

    @Test
    void makingAnEngine_opensNoConnection() {
        try (Engine engine = Engine.create("postgresql://localhost:1/nowhere")) {
            assertThatThrownBy(engine::dialect).hasMessageContaining("connection");
        }
    }
}
