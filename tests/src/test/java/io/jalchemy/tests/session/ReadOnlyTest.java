package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.ExecutionOptions;
import io.jalchemy.engine.Isolation;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Engines that only read: what they do, what they refuse, and that connections are given back as they were. */
class ReadOnlyTest {

    private static SessionFixture blog(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER);
        blog.sessions.inTransaction(session -> {
            User ed = new User("ed");
            ed.getPosts().add(new Post("one"));
            session.add(ed);
        });
        blog.forget();
        return blog;
    }

    private static SessionFactory readers(SessionFixture blog) {
        return SessionFactory.of(blog.database.engine().readOnly(), blog.registry);
    }

    @EachDatabase
    void reads_areDone(TestDatabase database) {
        SessionFixture blog = blog(database);
        assertThat(database.engine().isReadOnly()).isFalse();
        assertThat(database.engine().readOnly().isReadOnly()).isTrue();
        assertThat(database.engine().readOnly().readOnly().isReadOnly()).isTrue();
        try (Session session = readers(blog).open()) {
            User ed = session.getOne(USER, 1);
            assertThat(ed.getPosts()).extracting(Post::getTitle).containsExactly("one");
            assertThat(session.scalars(text("SELECT name FROM users").columns(USER.name))
                            .all())
                    .containsExactly("ed");
            try (var rows = session.stream(select(USER.name), 1)) {
                assertThat(rows.stream()).containsExactly("ed");
            }
            session.commit();
        }
        try (Session session = readers(blog).open()) {
            User ed = session.getOne(USER, 1);
            session.commit();
            assertThat(ed.getPosts()).as("loaded without a transaction").hasSize(1);
        }
    }

    /** What writes, in a session and in a connection. */
    private static Map<String, Consumer<Session>> writes() {
        Map<String, Consumer<Session>> all = new LinkedHashMap<>();
        all.put("a new object", session -> {
            session.add(new User("fred"));
            session.flush();
        });
        all.put("a changed object", session -> {
            session.getOne(USER, 1).setName("edward");
            session.scalars(select(POST)).all(); // is flushed before
        });
        all.put("a deleted object", session -> {
            session.delete(session.getOne(USER, 1));
            session.commit();
        });
        all.put("INSERT", session -> session.execute(insert(USER), List.of(Map.of("name", "fred"))));
        all.put("UPDATE", session -> session.execute(update(USER).set(USER.fullname, "x")));
        all.put("DELETE", session -> session.execute(delete(POST)));
        all.put("UPDATE of a connection", session -> session.connection()
                .execute(update(USER).set(USER.fullname, "x")));
        all.put("CREATE TABLE", session -> session.connection().createTables(MetaData.of(other()), List.of(other())));
        return all;
    }

    private static Table other() {
        return Table.of("others", column("id", Types.BIGINT).primaryKey());
    }

    @EachDatabase
    void writes_areRefused_beforeAnythingIsSent(TestDatabase database) {
        SessionFixture blog = blog(database);
        writes().forEach((what, write) -> {
            try (Session session = readers(blog).open()) {
                blog.forget();
                assertThatThrownBy(() -> write.accept(session))
                        .as(what)
                        .isInstanceOf(JalchemyException.class)
                        .hasMessageContaining("This engine only reads, and this would write.")
                        .hasMessageContaining("[READ_ONLY]");
                assertThat(blog.sent()).as(what).noneMatch(sql -> sql.matches("(INSERT|UPDATE|DELETE|CREATE TABLE).*"));
            }
        });
        assertThat(blog.rows("users WHERE name = 'ed' AND fullname IS NULL")).isEqualTo(1);
        assertThat(blog.rows("posts")).isEqualTo(1);
    }

    @EachDatabase
    void textThatWrites_isRefusedByTheDatabase(TestDatabase database) {
        SessionFixture blog = blog(database);
        Map<String, Consumer<Connection>> texts = Map.of(
                "statement", connection -> connection.execute(text("UPDATE users SET fullname = 'x'")),
                "text", connection -> connection.executeText("UPDATE users SET fullname = 'x'"),
                "definition", connection -> connection.executeText("CREATE TABLE others (id INTEGER)"));
        texts.forEach((what, write) -> {
            try (Connection connection = database.engine().readOnly().connect()) {
                assertThatThrownBy(() -> write.accept(connection))
                        .as(what)
                        .isInstanceOfSatisfying(DatabaseException.class, refused -> assertThat(refused.kind())
                                .isEqualTo(ErrorKind.READ_ONLY))
                        .hasMessageContaining("Write with the engine that readOnly() was called on");
            }
        });
        assertThat(blog.rows("users WHERE fullname IS NULL")).isEqualTo(1);
    }

    // ---- how connections come back

    @EachDatabase
    void connectionsOfThePool_comeBackAsTheyWere(TestDatabase database) {
        SessionFixture blog = blog(database);
        EngineOptions one = EngineOptions.defaults().poolSize(1);
        boolean sqlite = database.kind() == TestDatabase.Kind.SQLITE;
        try (Engine pool = sqlite
                ? database.engine().withExecutionOptions(ExecutionOptions.NONE)
                : Engine.create(database.url(), one)) {
            for (Engine reader : List.of(
                    pool.readOnly(),
                    pool.withIsolation(Isolation.SERIALIZABLE).readOnly(),
                    pool.readOnly().withIsolation(Isolation.SERIALIZABLE))) {
                reader.begin(connection ->
                        assertThat(connection.execute(select(USER.name)).all()).containsExactly("ed"));
                pool.begin(connection -> assertThat(connection
                                .execute(update(USER).set(USER.fullname, "written"))
                                .rowCount())
                        .isEqualTo(1));
            }
        }
        assertThat(blog.rows("users WHERE fullname = 'written'")).isEqualTo(1);
    }

    @EachDatabase
    void connectionsOfADataSource_comeBackAsTheyWere(TestDatabase database, @TempDir Path directory)
            throws SQLException {
        boolean sqlite = database.kind() == TestDatabase.Kind.SQLITE;
        String url = sqlite ? "jdbc:sqlite:" + directory.resolve("read-only.db") : database.url();
        try (java.sql.Connection only = DriverManager.getConnection(url)) {
            DataSource source = new SingleConnectionDataSource(only, true);
            try (Engine engine = Engine.of(source)) {
                engine.begin(connection -> connection.executeText("CREATE TABLE marks (id INTEGER)"));
                for (int i = 0; i < 2; i++) {
                    try (Connection connection = engine.readOnly().connect()) {
                        assertThatThrownBy(() -> connection.executeText("INSERT INTO marks VALUES (1)"))
                                .hasMessageContaining("[READ_ONLY]");
                    }
                    engine.begin(connection -> connection.executeText("INSERT INTO marks VALUES (2)"));
                }
                engine.begin(connection -> assertThat(connection
                                .execute(text("SELECT id FROM marks").columns(column("id", Types.INTEGER)))
                                .all())
                        .containsExactly(2, 2));
            }
        }
    }

    @EachDatabase
    void server_isTold(TestDatabase database) {
        if (database.kind() == TestDatabase.Kind.POSTGRESQL) {
            var asked = text("SHOW transaction_read_only").columns(column("it", Types.TEXT));
            database.engine().readOnly().begin(connection -> assertThat(
                            connection.execute(asked).one())
                    .isEqualTo("on"));
            database.engine()
                    .begin(connection ->
                            assertThat(connection.execute(asked).one()).isEqualTo("off"));
        } else {
            var asked = text("PRAGMA query_only").columns(column("it", Types.INTEGER));
            database.engine().readOnly().begin(connection -> assertThat(
                            connection.execute(asked).one())
                    .isEqualTo(1));
            database.engine()
                    .begin(connection ->
                            assertThat(connection.execute(asked).one()).isEqualTo(0));
        }
    }
}
