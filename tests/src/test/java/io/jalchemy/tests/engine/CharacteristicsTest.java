package io.jalchemy.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.Isolation;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.PoolEvent;
import io.jalchemy.engine.spi.ConnectionCharacteristic;
import io.jalchemy.engine.spi.ConnectionSource;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.PostPath;
import io.jalchemy.tests.blog.UserPath;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** What a program has set on the connections of an engine: there while they are used, and gone when they are given back. */
class CharacteristicsTest {

    private static String url(TestDatabase database, Path home) {
        return database.kind() == TestDatabase.Kind.SQLITE ? "jdbc:sqlite:" + home.resolve("set.db") : database.url();
    }

    /** Two settings of each database: a query for the value, a statement that sets it, and a value that is not the default. */
    private record Setting(String query, String statement, String value) {}

    private static final Map<TestDatabase.Kind, List<Setting>> SETTINGS = Map.of(
            TestDatabase.Kind.SQLITE,
            List.of(
                    new Setting("PRAGMA cache_size", "PRAGMA cache_size = ", "-1234"),
                    new Setting("PRAGMA recursive_triggers", "PRAGMA recursive_triggers = ", "1")),
            TestDatabase.Kind.POSTGRESQL,
            List.of(
                    new Setting("SHOW work_mem", "SET work_mem = ", "'1234kB'"),
                    new Setting("SHOW application_name", "SET application_name = ", "'mine'")));

    private static String shown(java.sql.Connection connection, Setting setting) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(setting.query())) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets a setting, and notes when. */
    private record Set(Setting setting, List<String> told) implements ConnectionCharacteristic<String> {

        @Override
        public String set(java.sql.Connection connection) throws SQLException {
            assertThat(connection.getAutoCommit()).isTrue();
            String before = shown(connection, setting);
            change(connection, setting.value());
            told.add("set " + setting.query());
            return before;
        }

        @Override
        public void reset(java.sql.Connection connection, String before) throws SQLException {
            assertThat(connection.getAutoCommit()).isTrue();
            change(connection, setting.statement().startsWith("SET") ? "'" + before + "'" : before);
            told.add("reset " + setting.query());
        }

        private void change(java.sql.Connection connection, String value) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(setting.statement() + value);
            }
        }
    }

    private static String plain(Setting setting) {
        return setting.value().replace("'", "");
    }

    @EachDatabase
    void characteristics_areThereInEachTransaction_andGoneAfterwards(TestDatabase database, @TempDir Path home) {
        List<Setting> settings = SETTINGS.get(database.kind());
        Setting one = settings.get(0);
        Setting two = settings.get(1);
        String url = url(database, home);
        ConnectionSource foreign = () -> {
            java.sql.Connection connection = DriverManager.getConnection(url);
            connection.setAutoCommit(database.kind() == TestDatabase.Kind.SQLITE);
            return connection;
        };
        try (Engine pooled = Engine.create(url, EngineOptions.defaults().poolSize(1));
                Engine other = Engine.of(foreign)) {
            for (Engine engine : List.of(pooled, other)) {
                String before = shown(engine, one) + shown(engine, two);
                for (Engine base : List.of(
                        engine,
                        engine.withIsolation(Isolation.AUTOCOMMIT),
                        engine.withIsolation(Isolation.SERIALIZABLE),
                        engine.readOnly())) {
                    List<String> told = new ArrayList<>();
                    Engine set = base.withCharacteristic(new Set(one, told)).withCharacteristic(new Set(two, told));
                    try (Connection connection = set.connect()) {
                        assertThat(told).isEmpty();
                        for (int i = 0; i < 2; i++) {
                            assertThat(shown(connection.jdbc(), one)).isEqualTo(plain(one));
                            assertThat(shown(connection.jdbc(), two)).isEqualTo(plain(two));
                            connection.rollback(); // which takes nothing of it back
                        }
                        assertThat(told).containsExactly("set " + one.query(), "set " + two.query());
                    }
                    assertThat(told)
                            .containsExactly(
                                    "set " + one.query(),
                                    "set " + two.query(),
                                    "reset " + two.query(),
                                    "reset " + one.query());
                    assertThat(shown(engine, one) + shown(engine, two)).isEqualTo(before);
                }
            }
        }
    }

    private static String shown(Engine engine, Setting setting) {
        try (Connection connection = engine.connect()) {
            return shown(connection.jdbc(), setting);
        }
    }

    @EachDatabase
    void session_hasThoseOfItsEngine(TestDatabase database) {
        Setting one = SETTINGS.get(database.kind()).get(0);
        List<String> told = new ArrayList<>();
        Registry registry = Registry.of(UserPath.USER, PostPath.POST);
        registry.metadata().createAll(database.engine());
        SessionFactory sessions = SessionFactory.of(database.engine().withCharacteristic(new Set(one, told)), registry);
        try (Session session = sessions.open()) {
            assertThat(shown(session.connection().jdbc(), one)).isEqualTo(plain(one));
        }
        assertThat(told).containsExactly("set " + one.query(), "reset " + one.query());
    }

    @EachDatabase
    void connectionOnWhichItFails_isDiscarded(TestDatabase database, @TempDir Path home) {
        for (boolean inReset : new boolean[] {false, true}) {
            ConnectionCharacteristic<String> failing = new ConnectionCharacteristic<>() {
                @Override
                public String set(java.sql.Connection connection) throws SQLException {
                    if (!inReset) {
                        throw new SQLException("for the test", "XX000");
                    }
                    return "";
                }

                @Override
                public void reset(java.sql.Connection connection, String before) throws SQLException {
                    throw new SQLException("for the test", "XX000");
                }
            };
            try (Engine engine =
                    Engine.create(url(database, home), EngineOptions.defaults().poolSize(1))) {
                engine.begin(Connection::begin);
                List<PoolEvent.Kind> kinds = new ArrayList<>();
                engine.listen(new EngineListener() {
                    @Override
                    public void pool(PoolEvent event) {
                        kinds.add(event.kind());
                    }
                });
                Throwable thrown =
                        catchThrowable(() -> engine.withCharacteristic(failing).begin(Connection::begin));
                if (inReset) {
                    assertThat(thrown).isNull();
                } else {
                    assertThat(thrown)
                            .isInstanceOf(JalchemyException.class)
                            .hasMessageEndingWith("[CHARACTERISTIC_FAILED]");
                }
                assertThat(kinds).contains(PoolEvent.Kind.DISCARDED).doesNotContain(PoolEvent.Kind.RETURNED);
                engine.begin(Connection::begin);
                assertThat(kinds).contains(PoolEvent.Kind.RETURNED);
            }
        }
    }
}
