package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.RawConnection;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.PoolEvent;
import io.jalchemy.engine.spi.DatabaseUrl;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.engine.spi.PoolStatus;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.Polling;
import io.jalchemy.tests.TestDatabase;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The pool of an engine: how many connections it has, who opens them, what is set up on them, and how they come back. */
class PoolTest {

    /** Returns the URL of a database that has as many connections as are wanted. */
    private static String url(TestDatabase database, Path home) {
        return database.kind() == TestDatabase.Kind.SQLITE ? "jdbc:sqlite:" + home.resolve("pool.db") : database.url();
    }

    private static int number(java.sql.Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }

    // ---- how many there are

    @EachDatabase
    void status_countsConnections(TestDatabase database, @TempDir Path home) {
        try (Engine engine =
                Engine.create(url(database, home), EngineOptions.defaults().poolSize(3))) {
            assertThat(engine.poolStatus()).isEqualTo(new PoolStatus(3, 0, 0, 0, 0));
            try (Connection one = engine.connect();
                    Connection two = engine.connect()) {
                one.begin();
                assertThat(engine.poolStatus().inUse()).isEqualTo(1);
                two.begin();
                PoolStatus both = engine.poolStatus();
                assertThat(both.inUse()).isEqualTo(2);
                assertThat(both.open()).isEqualTo(2);
                assertThat(both).hasToString("2 of 3 connections are open, 2 in use, 0 idle; 0 threads wait");
            }
            PoolStatus after = engine.poolStatus();
            assertThat(after.inUse()).isZero();
            assertThat(after.idle()).isEqualTo(after.open()).isEqualTo(2);
            assertThat(engine.readOnly().poolStatus()).isEqualTo(after);
        }
        try (Engine over = Engine.of(new org.sqlite.SQLiteDataSource())) {
            assertThat(over.poolStatus()).as("a data source does not tell").isNull();
            over.dispose();
        }
    }

    @EachDatabase
    void exhausted_saysSo_andSomeoneElseGoesOn(TestDatabase database, @TempDir Path home) {
        EngineOptions options = EngineOptions.defaults().poolSize(1).connectionTimeout(Duration.ofMillis(250));
        try (Engine engine = Engine.create(url(database, home), options);
                Connection two = engine.connect()) {
            Connection one = engine.connect();
            one.begin();
            assertThatThrownBy(two::begin)
                    .isInstanceOfSatisfying(
                            DatabaseException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.TIMEOUT))
                    .hasMessageContaining("after 250 ms all connections, 1, of the pool are still in use");
            one.rollback();
            one.close();
            two.begin();
            two.rollback();
        }
    }

    @EachDatabase
    void dispose_replacesIdleConnections_andThoseInUseWhenTheyComeBack(TestDatabase database, @TempDir Path home)
            throws Exception {
        List<PoolEvent.Kind> kinds = new ArrayList<>();
        try (Engine engine = Engine.create(url(database, home))) {
            engine.listen(new EngineListener() {
                @Override
                public void pool(PoolEvent event) {
                    kinds.add(event.kind());
                }
            });
            try (Connection used = engine.connect()) {
                used.begin();
                engine.begin(other -> other.executeText("CREATE TABLE t (x INTEGER)"));
                kinds.clear();
                engine.dispose();
                used.executeText("INSERT INTO t VALUES (1)");
                used.commit();
            }
            assertThat(kinds).contains(PoolEvent.Kind.CLOSED);
            assertThat(engine.poolStatus().inUse()).isZero();
            engine.begin(fresh ->
                    assertThat(number(fresh.jdbc(), "SELECT count(*) FROM t")).isEqualTo(1));
            assertThat(kinds).contains(PoolEvent.Kind.OPENED);
        }
    }

    @EachDatabase
    void options_areThoseOfThePool(TestDatabase database, @TempDir Path home) throws Exception {
        AtomicInteger opened = new AtomicInteger();
        String url = url(database, home);
        EngineOptions options = EngineOptions.defaults()
                .poolSize(4)
                .minimumIdle(2)
                .idleTimeout(Duration.ofSeconds(11))
                .maxLifetime(Duration.ofSeconds(31))
                .keepaliveTime(Duration.ofSeconds(30))
                .onConnect(connection -> opened.incrementAndGet());
        try (Engine engine = Engine.create(url, options)) {
            assertThat(opened).hasValue(0);
            engine.begin(connection -> number(connection.jdbc(), "SELECT 1"));
            Polling.until(
                    "the pool has filled itself", () -> engine.poolStatus().idle() == 2);
            assertThat(opened).hasValue(2);
        }
    }

    // ---- who opens them, and what is set up

    @EachDatabase
    void factory_opensEachConnection_andSetupIsDoneOnceForEach(TestDatabase database, @TempDir Path home) {
        String url = url(database, home);
        List<String> told = new ArrayList<>();
        EngineOptions options = EngineOptions.defaults()
                .poolSize(2)
                .minimumIdle(1)
                .connectionFactory(() -> {
                    told.add("opened");
                    return DriverManager.getConnection(url);
                })
                .onConnect(connection -> {
                    assertThat(connection.getAutoCommit()).isTrue();
                    told.add("set up");
                });
        try (Engine engine = Engine.create(url, options)) {
            assertThat(told).isEmpty();
            try (Connection one = engine.connect();
                    Connection two = engine.connect()) {
                one.begin();
                two.begin();
            }
            engine.begin(connection -> connection.executeText("CREATE TABLE t (x INTEGER)"));
            assertThat(told).containsExactly("opened", "set up", "opened", "set up");
        }
    }

    @Test
    void sqlite_factory_getsForeignKeysAsThePoolsOwnConnectionsDo(@TempDir Path home) throws Exception {
        String url = "jdbc:sqlite:" + home.resolve("f.db");
        EngineOptions options = EngineOptions.defaults().connectionFactory(() -> DriverManager.getConnection(url));
        try (Engine engine = Engine.create(url, options)) {
            engine.begin(connection ->
                    assertThat(number(connection.jdbc(), "PRAGMA foreign_keys")).isEqualTo(1));
        }
    }

    @EachDatabase
    void failingFactory_orSetup_isReported_andNothingIsLeft(TestDatabase database, @TempDir Path home) {
        String url = url(database, home);
        List<java.sql.Connection> opened = new ArrayList<>();
        EngineOptions options = EngineOptions.defaults()
                .connectionTimeout(Duration.ofMillis(300))
                .connectionFactory(() -> {
                    java.sql.Connection made = DriverManager.getConnection(url);
                    opened.add(made);
                    return made;
                })
                .onConnect(connection -> {
                    throw new SQLException("the setup fails", "08001");
                });
        try (Engine engine = Engine.create(url, options)) {
            assertThatThrownBy(() -> engine.begin(connection -> connection.executeText("SELECT 1")))
                    .isInstanceOfSatisfying(
                            DatabaseException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.CONNECTION_LOST))
                    .hasMessageContaining("the setup fails");
        }
        assertThat(opened).isNotEmpty().allSatisfy(each -> assertThat(each.isClosed())
                .isTrue());
        EngineOptions without = EngineOptions.defaults()
                .connectionTimeout(Duration.ofMillis(300))
                .connectionFactory(() -> {
                    throw new SQLException("there is no tunnel", "08001");
                });
        try (Engine engine = Engine.create(url, without)) {
            assertThatThrownBy(() -> engine.begin(connection -> connection.executeText("SELECT 1")))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("there is no tunnel");
        }
    }

    @Test
    void driverThatIsMissing_isNamed_withASetupToo() throws SQLException {
        Driver driver = DriverManager.getDriver("jdbc:sqlite:");
        DriverManager.deregisterDriver(driver);
        try {
            EngineOptions options = EngineOptions.defaults().onConnect(connection -> {});
            for (EngineOptions each : List.of(EngineOptions.defaults(), options)) {
                try (Engine engine = Engine.create("sqlite::memory:", each)) {
                    assertThatThrownBy(() -> engine.begin(connection -> connection.executeText("SELECT 1")))
                            .isInstanceOf(JalchemyException.class)
                            .hasMessageEndingWith("[NO_DRIVER]");
                }
            }
        } finally {
            DriverManager.registerDriver(driver);
        }
    }

    @Test
    void parts_ofAUrl_makeAnEngine(@TempDir Path home) throws Exception {
        DatabaseUrl url = DatabaseUrl.parse("sqlite:" + home.resolve("a.db")).withOption("busy_timeout", "77");
        try (Engine engine = Engine.create(url, EngineOptions.defaults())) {
            engine.begin(connection ->
                    assertThat(number(connection.jdbc(), "PRAGMA busy_timeout")).isEqualTo(77));
        }
        try (Engine engine = Engine.fromConfig(
                Map.of("db.url", "sqlite:" + home.resolve("a.db"), "db.driver.busy_timeout", "88"), "db.")) {
            engine.begin(connection ->
                    assertThat(number(connection.jdbc(), "PRAGMA busy_timeout")).isEqualTo(88));
        }
        assertThatThrownBy(() -> Engine.create("postgresql://db/blog?host=one,two"))
                .hasMessageContaining("one:5432,two:5432")
                .hasMessageEndingWith("[BAD_URL]");
    }

    // ---- raw connections

    @EachDatabase
    void rawConnection_comesBackAsItWas(TestDatabase database, @TempDir Path home) throws Exception {
        List<PoolEvent.Kind> kinds = new ArrayList<>();
        try (Engine engine =
                Engine.create(url(database, home), EngineOptions.defaults().poolSize(1))) {
            engine.begin(connection -> connection.executeText("CREATE TABLE t (x INTEGER)"));
            engine.listen(new EngineListener() {
                @Override
                public void pool(PoolEvent event) {
                    kinds.add(event.kind());
                }
            });
            try (RawConnection raw = engine.rawConnection()) {
                assertThat(raw.jdbc().getAutoCommit()).isTrue();
                raw.jdbc().setAutoCommit(false);
                try (Statement statement = raw.jdbc().createStatement()) {
                    statement.execute("INSERT INTO t VALUES (1)");
                }
                assertThat(engine.poolStatus().inUse()).isEqualTo(1);
            }
            assertThat(kinds).containsSubsequence(PoolEvent.Kind.CHECKED_OUT, PoolEvent.Kind.RETURNED);
            assertThat(engine.poolStatus().inUse()).isZero();
            try (RawConnection raw = engine.rawConnection()) {
                assertThat(raw.jdbc().getAutoCommit()).isTrue();
                assertThat(number(raw.jdbc(), "SELECT count(*) FROM t"))
                        .as("rolled back")
                        .isZero();
                try (Statement statement = raw.jdbc().createStatement()) {
                    statement.execute("INSERT INTO t VALUES (1)");
                }
                raw.discard();
            }
            assertThat(kinds).contains(PoolEvent.Kind.DISCARDED);
            engine.begin(connection -> assertThat(number(connection.jdbc(), "SELECT count(*) FROM t"))
                    .isEqualTo(1));
        }
    }

    // ---- what is not given back

    @EachDatabase
    void connectionInUseForTooLong_isLogged(TestDatabase database, @TempDir Path home) throws Exception {
        BlockingQueue<String> logged = new LinkedBlockingQueue<>();
        AppenderBase<ILoggingEvent> log = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                logged.add(event.getFormattedMessage());
            }
        };
        log.start();
        Logger pool = (Logger) LoggerFactory.getLogger("com.zaxxer.hikari.pool.ProxyLeakTask");
        pool.addAppender(log);
        EngineOptions options = EngineOptions.defaults().leakDetectionThreshold(Duration.ofSeconds(2));
        try (Engine engine = Engine.create(url(database, home), options);
                Connection kept = engine.connect()) {
            kept.begin();
            assertThat(logged.poll(30, TimeUnit.SECONDS)).contains("leak");
        } finally {
            pool.detachAppender(log);
        }
    }

    @EachDatabase
    void connectionThatIsInvalidatedOnReturn_isUsedUntilThen_andReplaced(TestDatabase database, @TempDir Path home)
            throws Exception {
        List<PoolEvent.Kind> kinds = new ArrayList<>();
        try (Engine engine =
                Engine.create(url(database, home), EngineOptions.defaults().poolSize(1))) {
            engine.begin(connection -> connection.executeText("CREATE TABLE t (x INTEGER)"));
            engine.listen(new EngineListener() {
                @Override
                public void pool(PoolEvent event) {
                    kinds.add(event.kind());
                }
            });
            try (Connection connection = engine.connect()) {
                connection.invalidateOnReturn(); // there is none yet
                connection.executeText("INSERT INTO t VALUES (1)");
                connection.invalidateOnReturn();
                connection.commit();
                connection.executeText("INSERT INTO t VALUES (2)");
                connection.commit();
                assertThat(connection.isInvalidated()).isFalse();
                assertThat(kinds).doesNotContain(PoolEvent.Kind.DISCARDED);
            }
            assertThat(kinds).contains(PoolEvent.Kind.DISCARDED).doesNotContain(PoolEvent.Kind.RETURNED);
            kinds.clear();
            engine.begin(connection -> assertThat(number(connection.jdbc(), "SELECT count(*) FROM t"))
                    .isEqualTo(2));
            assertThat(kinds).contains(PoolEvent.Kind.OPENED, PoolEvent.Kind.RETURNED);
        }
    }

    @EachDatabase
    void invalidated_connectionIsDiscarded_andUsableAfterARollback(TestDatabase database, @TempDir Path home) {
        List<PoolEvent.Kind> kinds = new ArrayList<>();
        try (Engine engine =
                Engine.create(url(database, home), EngineOptions.defaults().poolSize(1))) {
            engine.begin(connection -> connection.executeText("CREATE TABLE t (x INTEGER)"));
            engine.listen(new EngineListener() {
                @Override
                public void pool(PoolEvent event) {
                    kinds.add(event.kind());
                }
            });
            List<String> told = new ArrayList<>();
            try (Connection connection = engine.connect()) {
                connection.invalidate(); // there is none
                connection.executeText("INSERT INTO t VALUES (1)");
                connection.afterCommit(() -> told.add("committed"));
                connection.invalidate();
                assertThat(kinds).contains(PoolEvent.Kind.DISCARDED);
                assertThat(connection.isInvalidated()).isTrue();
                assertThat(connection.inTransaction()).isFalse();
                for (Runnable each : List.<Runnable>of(
                        () -> connection.executeText("SELECT 1"),
                        connection::begin,
                        connection::commit,
                        connection::beginNested)) {
                    assertThatThrownBy(each::run)
                            .hasMessageContaining("Call rollback() first")
                            .hasMessageEndingWith("[INVALIDATED]");
                }
                connection.rollback();
                assertThat(connection.isInvalidated()).isFalse();
                connection.executeText("INSERT INTO t VALUES (2)");
                connection.commit();
                connection.invalidate(); // idle
                assertThat(connection.isInvalidated()).isFalse();
                connection.executeText("INSERT INTO t VALUES (3)");
                connection.commit();
            }
            assertThat(told).isEmpty();
            engine.begin(connection -> assertThat(connection
                            .execute(text("SELECT x FROM t ORDER BY x").columns())
                            .scalars()
                            .toString())
                    .isEqualTo("[2, 3]"));
        }
    }
}
