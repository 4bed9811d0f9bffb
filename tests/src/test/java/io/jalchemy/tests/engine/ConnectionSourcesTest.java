package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.User;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an engine gets connections: how long it waits for one, and what it sets on those that it opens. */
class ConnectionSourcesTest {

    // ---- the one connection of a database in memory

    @Test
    void databaseInMemory_tellsTheSameThreadAtOnce_andAnotherAfterAWhile() throws Exception {
        EngineOptions options = EngineOptions.defaults().connectionTimeout(Duration.ofMillis(300));
        try (Engine engine = Engine.create("sqlite::memory:", options)) {
            Registry registry = Registry.of(USER);
            registry.metadata().createAll(engine);
            SessionFactory sessions = SessionFactory.of(engine, registry);
            try (Session first = sessions.open();
                    Session second = sessions.open()) {
                first.add(new User("ed"));
                first.flush();
                assertThatThrownBy(() -> second.scalars(select(USER)))
                        .isExactlyInstanceOf(JalchemyException.class)
                        .hasMessageContaining("one connection")
                        .hasMessageContaining("this thread has it already")
                        .hasMessageContaining("[ONE_CONNECTION]");
                FutureTask<Throwable> waiting = new FutureTask<>(
                        () -> catchThrowable(() -> sessions.inTransaction(session -> session.scalars(select(USER)))));
                new Thread(waiting).start();
                assertThat(waiting.get())
                        .isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.kind())
                                .isEqualTo(ErrorKind.TIMEOUT))
                        .hasMessageContaining("still in use")
                        .hasMessageContaining("poolSize");
                first.commit();
                assertThat(second.scalars(select(USER)).all()).hasSize(1);
            }
        }
    }

    // ---- what is set on connections

    private static Map<String, String> pragmas(Connection connection) throws Exception {
        Map<String, String> all = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String name : List.of("foreign_keys", "busy_timeout", "journal_mode")) {
                try (ResultSet rows = statement.executeQuery("PRAGMA " + name)) {
                    rows.next();
                    all.put(name, rows.getString(1));
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 5000 1 wal",
        "?busy_timeout=77, '', 77 1 wal",
        "?journal_mode=DELETE, '', 5000 1 delete",
        "?foreign_keys=false, '', 5000 0 wal",
        "'', busy_timeout=99, 99 1 wal",
        "'', journal_mode=TRUNCATE, 5000 1 truncate",
        "?busy_timeout=77, journal_mode=DELETE, 77 1 delete"
    })
    void sqliteFile_hasGoodDefaults_andTheProgramWins(
            String query, String property, String expected, @TempDir Path folder) throws Exception {
        EngineOptions options = EngineOptions.defaults();
        if (!property.isEmpty()) {
            options = options.driverProperty(property.split("=")[0], property.split("=")[1]);
        }
        try (Engine engine = Engine.create("sqlite:" + folder.resolve("test.db") + query, options)) {
            engine.begin(connection -> assertThat(
                            String.join(" ", pragmas(connection.jdbc()).values()))
                    .isEqualTo(expected));
        }
    }

    @Test
    void sqliteFile_thatIsOnlyRead_staysAsItIs(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("test.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (x INTEGER)");
        }
        byte[] before = Files.readAllBytes(file);
        try (Engine engine = Engine.create("sqlite:file:" + file + "?mode=ro")) {
            engine.begin(connection -> assertThat(pragmas(connection.jdbc())).containsEntry("journal_mode", "delete"));
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void dataSourceOfOthers_keepsItsSettings(@TempDir Path folder) throws Exception {
        DataSource own =
                source("jdbc:sqlite:" + folder.resolve("test.db") + "?busy_timeout=42", new ArrayList<>(), true);
        Engine engine = Engine.of(own);
        engine.begin(connection -> assertThat(pragmas(connection.jdbc()))
                .containsEntry("busy_timeout", "42")
                .containsEntry("foreign_keys", "1")
                .containsEntry("journal_mode", "delete"));
    }

    // ---- transactions that a data source does not speak of

    private static DataSource source(String url, List<String> calls, boolean autoCommit) {
        return (DataSource) Proxy.newProxyInstance(
                ConnectionSourcesTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    Connection connection = DriverManager.getConnection(url);
                    connection.setAutoCommit(autoCommit);
                    return Proxy.newProxyInstance(
                            ConnectionSourcesTest.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (self, called, values) -> {
                                calls.add(called.getName());
                                try {
                                    return called.invoke(connection, values);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
                });
    }

    /** Its connection may be in a transaction of somebody else's, which switching auto-commit on would commit. */
    @Test
    void readOfOneStatement_neitherSwitchesAutoCommit_norEndsATransaction() {
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL)) {
            Registry registry = Registry.of(USER);
            registry.metadata().createAll(database.engine());
            SessionFactory.of(database.engine(), registry).inTransaction(session -> session.add(new User("ed")));
            List<String> calls = new ArrayList<>();
            SessionFactory sessions = SessionFactory.of(Engine.of(source(database.url(), calls, false)), registry);
            try (Session session = sessions.open()) {
                User ed = session.scalars(select(USER)).one();
                session.commit();
                calls.clear();
                assertThat(ed.getName()).isEqualTo("ed"); // loads it again
                assertThat(calls)
                        .contains("prepareStatement", "close")
                        .doesNotContain("setAutoCommit", "commit", "rollback");
            }
        }
    }
}
