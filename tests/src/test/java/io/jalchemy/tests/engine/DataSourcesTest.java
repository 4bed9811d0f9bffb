package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.PostgresqlDatabase;
import io.jalchemy.dialect.sqlite.SqliteDatabase;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.spi.ConnectionSource;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.PlainDataSource;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Wrapper;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data sources of other makers: drivers around drivers, which know less than those that they watch. */
class DataSourcesTest {

    /** What a data source says of its database. */
    private record Says(String url, String product) {}

    /** A data source whose connections answer as {@code says}, and whose objects lack what JDBC lets a driver leave out. */
    private static final class Watching extends PlainDataSource {

        private final TestDatabase database;
        private final Says says;

        Watching(TestDatabase database, Says says) {
            this.database = database;
            this.says = says;
        }

        @Override
        public Connection getConnection() throws SQLException {
            String url = database.kind() == Kind.SQLITE ? "jdbc:" + database.url() : database.url();
            return wrapped(Connection.class, DriverManager.getConnection(url));
        }

        private <T> T wrapped(Class<T> type, Object of) {
            InvocationHandler handler = (proxy, method, arguments) -> answer(of, method, arguments);
            return type.cast(
                    Proxy.newProxyInstance(DataSourcesTest.class.getClassLoader(), new Class<?>[] {type}, handler));
        }

        private Object answer(Object of, Method method, Object[] arguments) throws Throwable {
            if (method.isDefault()) {
                throw new UnsupportedOperationException(method.getName());
            }
            if (method.getDeclaringClass() == Wrapper.class) {
                if (method.getName().equals("isWrapperFor")) {
                    return false;
                }
                throw new SQLException("wraps nothing");
            }
            if (method.getName().equals("getURL")) {
                return says.url();
            }
            if (method.getName().equals("getDatabaseProductName")) {
                return says.product();
            }
            Object result;
            try {
                result = method.invoke(of, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            for (Class<?> type :
                    List.of(Connection.class, PreparedStatement.class, Statement.class, DatabaseMetaData.class)) {
                if (method.getReturnType() == type && result != null) {
                    return wrapped(type, result);
                }
            }
            return result;
        }
    }

    private static String product(TestDatabase database) {
        return database.kind() == Kind.SQLITE ? "SQLite" : "PostgreSQL";
    }

    /** SQLite in memory is one connection's, so a file is used. */
    private static TestDatabase inAFile(TestDatabase database, Path folder) {
        return database.kind() == Kind.SQLITE
                ? new TestDatabase(Kind.SQLITE, database.engine(), "sqlite:" + folder.resolve("test.db"))
                : database;
    }

    @EachDatabase
    void driverWithoutOptionalMethods_works(TestDatabase database, @TempDir Path folder) {
        TestDatabase there = inAFile(database, folder);
        Engine engine = Engine.of(new Watching(there, new Says("jdbc:watched:what", product(database))));
        Registry registry = Registry.of(USER);
        registry.metadata().createAll(engine);
        SessionFactory sessions = SessionFactory.of(engine, registry);
        sessions.inTransaction(session -> {
            for (String name : List.of("ann", "bob", "cat")) {
                User user = new User(name);
                user.getPosts().add(new Post("by " + name));
                session.add(user);
            }
        });
        sessions.inTransaction(session -> {
            for (User user : session.execute(select(USER)).all()) {
                user.setFullname(user.getPosts().get(0).getTitle());
            }
            session.flush();
            assertThat(session.execute(update(USER).set(USER.fullname, "x").where(USER.name.eq("bob")))
                            .rowCount())
                    .isEqualTo(1);
            session.delete(session.getOne(USER, 1L));
        });
        sessions.inTransaction(
                session -> assertThat(session.execute(select(USER.fullname).orderBy(USER.name))
                                .all())
                        .containsExactly("x", "by cat"));
    }

    /** A source of connections of a user's own; it counts those that are lent. */
    private static final class OwnSource implements ConnectionSource {

        private final DataSource connections;
        private int lent;
        private int opened;
        private boolean closed;

        OwnSource(DataSource connections) {
            this.connections = connections;
        }

        @Override
        public Connection open() throws SQLException {
            lent++;
            opened++;
            return connections.getConnection();
        }

        @Override
        public void release(Connection connection) throws SQLException {
            lent--;
            connection.close();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @EachDatabase
    void ownConnectionSource_isRecognizedByItsConnections(TestDatabase database, @TempDir Path folder) {
        for (String url : List.of(jdbcUrl(database), "jdbc:watched:what")) { // by the URL, or by the product
            OwnSource source = new OwnSource(new Watching(inAFile(database, folder), new Says(url, product(database))));
            try (Engine engine = Engine.of(source)) {
                assertThat(source.opened).isEqualTo(1);
                assertThat(source.lent).isZero();
                assertThat(engine.dialect().name())
                        .isEqualTo(database.engine().dialect().name());
                engine.begin(connection -> connection.executeText("SELECT 1"));
                assertThat(source.lent).isZero();
                assertThat(source.closed).isFalse();
            }
            assertThat(source.closed).isTrue();
        }
    }

    @EachDatabase
    void ownConnectionSourceThatSaysNothing_isAnswered(TestDatabase database, @TempDir Path folder) {
        OwnSource source =
                new OwnSource(new Watching(inAFile(database, folder), new Says("jdbc:watched:what", "Watched")));
        assertThatThrownBy(() -> Engine.of(source, EngineOptions.defaults()))
                .hasMessageContaining("Watched")
                .hasMessageContaining("[UNKNOWN_DATABASE]");
        assertThat(source.lent).isZero();
    }

    private static String jdbcUrl(TestDatabase database) {
        return database.kind() == Kind.SQLITE ? "jdbc:sqlite:" : database.url();
    }

    @EachDatabase
    void dataSourceThatSaysNothing_needsToBeTold(TestDatabase database, @TempDir Path folder) {
        DataSource watching = new Watching(inAFile(database, folder), new Says("jdbc:watched:what", "Watched"));
        assertThatThrownBy(() -> Engine.of(watching))
                .hasMessageContaining("Watched")
                .hasMessageContaining("Engine.of(dataSource, database)")
                .hasMessageContaining("[UNKNOWN_DATABASE]");
        Engine engine =
                Engine.of(watching, database.kind() == Kind.SQLITE ? new SqliteDatabase() : new PostgresqlDatabase());
        Registry.of(USER).metadata().createAll(engine);
        SessionFactory sessions = SessionFactory.of(engine, Registry.of(USER));
        sessions.inTransaction(session -> session.add(new User("ann")));
        sessions.inTransaction(
                session -> assertThat(session.execute(select(USER.name)).all()).containsExactly("ann"));
    }

    /** A data source of SQLite whose connections begin without auto-commit. */
    private static DataSource withoutAutoCommit(Path folder, boolean foreignKeys) {
        return (DataSource) Proxy.newProxyInstance(
                DataSourcesTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    Properties properties = new Properties();
                    if (foreignKeys) {
                        properties.setProperty("foreign_keys", "true");
                    }
                    Connection connection =
                            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.db"), properties);
                    connection.setAutoCommit(false);
                    return connection;
                });
    }

    @Test
    void sqliteWithoutAutoCommit_isRefused_ifForeignKeysAreOff(@TempDir Path folder) {
        Engine engine = Engine.of(withoutAutoCommit(folder, false));
        assertThatThrownBy(() -> Registry.of(USER).metadata().createAll(engine))
                .hasMessageContaining("auto-commit")
                .hasMessageContaining("foreign_keys=true")
                .hasMessageContaining("[FOREIGN_KEYS_OFF]");
    }

    @Test
    void sqliteWithoutAutoCommit_works_ifForeignKeysAreOn(@TempDir Path folder) {
        Engine engine = Engine.of(withoutAutoCommit(folder, true));
        Registry registry = Registry.of(USER);
        registry.metadata().createAll(engine);
        SessionFactory sessions = SessionFactory.of(engine, registry);
        sessions.inTransaction(session -> session.add(new User("ann")));
        assertThatThrownBy(() -> sessions.inTransaction(session -> {
                    User user = new User("bob");
                    user.getPosts().add(new Post("lost"));
                    session.add(user);
                    session.flush();
                    session.execute(update(io.jalchemy.tests.blog.PostPath.POST)
                            .set(io.jalchemy.tests.blog.PostPath.POST.authorId, 99));
                }))
                .hasMessageContaining("[FOREIGN_KEY]");
        sessions.inTransaction(
                session -> assertThat(session.execute(select(USER.name)).all()).containsExactly("ann"));
    }
}
