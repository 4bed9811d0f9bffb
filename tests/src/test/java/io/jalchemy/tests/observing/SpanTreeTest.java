package io.jalchemy.tests.observing;

import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.ExecutionOptions;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.engine.event.ListenerRegistration;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tree of spans, with times and waits for connections, can be made of the events alone: who asked for what, in what. */
class SpanTreeTest {

    private static SessionFactory sessions(TestDatabase database) {
        Registry registry = Registry.of(USER, POST);
        registry.metadata().createAll(database.engine());
        return SessionFactory.of(database.engine(), registry);
    }

    private static SpanRecorder listening(SessionFactory sessions) {
        SpanRecorder recorder = new SpanRecorder();
        sessions.engine().listen(recorder);
        sessions.listen(recorder);
        return recorder;
    }

    private static User user(String name, String... titles) {
        User user = new User(name);
        for (String title : titles) {
            user.getPosts().add(new Post(title));
        }
        return user;
    }

    @EachDatabase
    void session_isATree(TestDatabase database) {
        SessionFactory sessions = sessions(database);
        SpanRecorder spans = listening(sessions);
        sessions.inTransaction(session -> {
            session.add(user("ed", "a", "b"));
            session.add(user("wendy", "c"));
            session.flush();
            session.scalars(select(USER).orderBy(USER.id)).all();
        });
        assertThat(spans.lines())
                .containsExactly(
                        "flush (+5 ~0 -0)",
                        "  BEGIN",
                        "  flush insert users (2 rows)",
                        "  flush insert posts (3 rows)",
                        "user statement (2 rows)",
                        "COMMIT",
                        "session committed");
        assertThat(spans.spans()).allMatch(SpanRecorder::isWithin);
        assertThat(spans.spans().get(0).nanos).isPositive();
        assertThat(spans.timers.get("flush insert users")).isPositive();
        assertThat(spans.poolWaits).hasSize(1);

        spans.clear();
        try (Session session = sessions.open()) {
            List<User> users = session.scalars(select(USER).orderBy(USER.id)).all();
            assertThat(users.get(0).getPosts()).hasSize(2);
            users.get(0).setFullname("Ed");
            users.get(1).getPosts().clear();
            session.scalars(select(POST).options(selectInLoad(POST.author)).where(POST.title.eq("a")))
                    .all();
            session.get(USER, 77L);
            session.refresh(users.get(1));
            session.rollback();
            assertThat(users.get(0).getName()).isEqualTo("ed");
        }
        assertThat(spans.lines())
                .containsExactly(
                        "BEGIN",
                        "user statement (2 rows)",
                        "load User.posts of 2",
                        "  lazy load User.posts (3 rows)",
                        "autoflush (+0 ~1 -2)",
                        "  flush update users (1 rows)",
                        "  flush delete post_tags (0 rows)",
                        "  flush delete posts (1 rows)",
                        "user statement (1 rows)",
                        "get User (0 rows)",
                        "refresh User (1 rows)",
                        "ROLLBACK",
                        "session rolled back",
                        "load User.name of 2",
                        "  lazy load User.name (2 rows)");
    }

    @EachDatabase
    void selectIn_synchronize_savepoints_andLabels(TestDatabase database) {
        SessionFactory sessions = sessions(database);
        sessions.inTransaction(session -> session.add(user("ed", "a")));
        SpanRecorder spans = listening(sessions);
        try (Session session = sessions.open()) {
            session.scalars(select(USER).options(selectInLoad(USER.posts))).all();
            try (Savepoint savepoint = session.beginNested()) {
                savepoint.commit();
            }
            try (Savepoint savepoint = session.beginNested()) {
                assertThat(savepoint.isActive()).isTrue();
            }
            session.withExecutionOptions(
                    ExecutionOptions.NONE.label("report"),
                    () -> session.execute(update(USER).set(USER.fullname, "x")));
            session.commit();
        }
        assertThat(spans.lines())
                .startsWith(
                        "BEGIN",
                        "user statement (1 rows)",
                        "select-in load User.posts (1 rows)",
                        "SAVEPOINT",
                        "RELEASE",
                        "SAVEPOINT",
                        "ROLLBACK_TO")
                .anyMatch(line -> line.startsWith("user statement [report]"))
                .endsWith("COMMIT", "session committed");
    }

    @EachDatabase
    void failures_endTheirSpans(TestDatabase database) {
        SessionFactory sessions = sessions(database);
        sessions.inTransaction(session -> session.add(user("ed")));
        SpanRecorder spans = listening(sessions);
        assertThatThrownBy(() -> sessions.inTransaction(session -> session.add(user("ed"))))
                .isInstanceOf(DatabaseException.class);
        assertThat(spans.lines())
                .containsExactly(
                        "flush (failed)",
                        "  BEGIN",
                        "  flush insert users (failed)",
                        "ROLLBACK",
                        "session rolled back");
        spans.clear();
        try (ListenerRegistration none = sessions.listen(spans)) {
            assertThat(none).isNotNull();
        }
        sessions.inTransaction(session -> session.add(user("wendy")));
        assertThat(spans.lines())
                .as("a registration that ends leaves another one of the same listener")
                .containsExactly(
                        "flush (+1 ~0 -0)", "  BEGIN", "  flush insert users (1 rows)", "COMMIT", "session committed");
    }

    /** A connection has one number as long as it is open, and whoever waits in vain is told of. */
    @Test
    void pool_isObserved() {
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL)) {
            SpanRecorder spans = new SpanRecorder();
            EngineOptions options = EngineOptions.defaults().poolSize(1).connectionTimeout(Duration.ofMillis(300));
            try (Engine engine = Engine.create(database.url(), options)) {
                engine.listen(spans);
                engine.begin(connection -> connection.executeText("DO $$ BEGIN END $$"));
                engine.begin(connection -> {
                    connection.executeText("DO $$ BEGIN END $$");
                    assertThatThrownBy(() -> engine.begin(other -> other.executeText("DO $$ BEGIN END $$")))
                            .hasMessageContaining("still in use");
                });
            }
            assertThat(spans.pool)
                    .containsExactly(
                            "OPENED 1",
                            "CHECKED_OUT 1",
                            "RETURNED 1",
                            "CHECKED_OUT 1",
                            "EXHAUSTED 0",
                            "RETURNED 1",
                            "CLOSED 1");
            assertThat(spans.poolWaits).hasSize(2).allMatch(wait -> wait >= 0);
        }
    }
}
