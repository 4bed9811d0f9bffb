package io.jalchemy.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.Isolation;
import io.jalchemy.engine.RawConnection;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.PoolEvent;
import io.jalchemy.engine.spi.ConnectionSource;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a connection tells of its transaction, and what becomes of it when it goes back. */
class ConnectionLifeTest {

    /** Returns the URL of a database that has as many connections as are wanted. */
    private static String url(TestDatabase database, Path home) {
        return database.kind() == TestDatabase.Kind.SQLITE ? "jdbc:sqlite:" + home.resolve("life.db") : database.url();
    }

    private static int number(java.sql.Connection connection, String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<PoolEvent.Kind> listen(Engine engine) {
        List<PoolEvent.Kind> kinds = new ArrayList<>();
        engine.listen(new EngineListener() {
            @Override
            public void pool(PoolEvent event) {
                kinds.add(event.kind());
            }
        });
        return kinds;
    }

    // ---- the isolation level in force

    @EachDatabase
    void isolation_isThatOfTheServer(TestDatabase database) {
        boolean sqlite = database.kind() == TestDatabase.Kind.SQLITE;
        Isolation standard = sqlite ? Isolation.SERIALIZABLE : Isolation.READ_COMMITTED;
        Engine engine = database.engine();
        assertThat(engine.isolation()).as("the engine sets none").isNull();
        assertThat(engine.defaultIsolation()).isEqualTo(standard);
        int levels = 0;
        for (Isolation level : Isolation.values()) {
            try (Connection connection = engine.withIsolation(level).connect()) {
                assertThat(connection.currentIsolation()).isEqualTo(level);
                connection.rollback();
                assertThat(connection.currentIsolation()).as("of the next one").isEqualTo(level);
                levels++;
            } catch (UnsupportedSqlException e) {
                assertThat(sqlite).as("%s", level).isTrue();
            }
            try (Connection connection = engine.connect()) {
                assertThat(connection.currentIsolation()).as("after %s", level).isEqualTo(standard);
            }
            assertThat(engine.withIsolation(Isolation.SERIALIZABLE).defaultIsolation())
                    .isEqualTo(standard);
        }
        assertThat(levels).as("SQLite has two, and AUTOCOMMIT").isEqualTo(sqlite ? 3 : 5);
    }

    @EachDatabase
    void defaultIsolation_isThatOfTheConnections_howeverTheyWereSetUp(TestDatabase database) {
        if (database.kind() == TestDatabase.Kind.SQLITE) {
            return; // it has one level
        }
        EngineOptions options = EngineOptions.defaults()
                .onConnect(connection ->
                        connection.setTransactionIsolation(java.sql.Connection.TRANSACTION_REPEATABLE_READ));
        try (Engine engine = Engine.create(database.url(), options);
                Connection connection = engine.connect()) {
            assertThat(engine.defaultIsolation()).isEqualTo(Isolation.REPEATABLE_READ);
            assertThat(connection.currentIsolation()).isEqualTo(Isolation.REPEATABLE_READ);
        }
    }

    // ---- savepoints

    @EachDatabase
    void nestedTransaction_isTheInnermostThatIsActive(TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            assertThat(connection.nestedTransaction()).isNull();
            assertThat(connection.inTransaction()).isFalse();
            Savepoint outer = connection.beginNested();
            assertThat(connection.nestedTransaction()).isSameAs(outer);
            Savepoint inner = connection.beginNested();
            assertThat(connection.nestedTransaction()).isSameAs(inner);
            inner.commit();
            assertThat(connection.nestedTransaction()).isSameAs(outer);
            Savepoint last = connection.beginNested();
            connection.beginNested();
            outer.rollback(); // and with it those inside
            assertThat(connection.nestedTransaction()).isNull();
            assertThat(last.isActive()).isFalse();
            assertThat(connection.inTransaction()).isTrue();
            connection.beginNested();
            connection.commit();
            assertThat(connection.nestedTransaction()).isNull();
            assertThat(connection.inTransaction()).isFalse();
        }
    }

    // ---- closed twice

    /** Lends connections, and waits in releasing one until it was closed again. */
    private static final class SlowSource implements ConnectionSource {

        private final String url;
        private final CountDownLatch releasing = new CountDownLatch(1);
        private final CountDownLatch again = new CountDownLatch(1);
        private final AtomicInteger released = new AtomicInteger();

        SlowSource(String url) {
            this.url = url;
        }

        @Override
        public java.sql.Connection open() throws SQLException {
            return DriverManager.getConnection(url);
        }

        @Override
        public void release(java.sql.Connection connection) throws SQLException {
            if (released.incrementAndGet() > 1) {
                return;
            }
            releasing.countDown();
            try {
                assertThat(again.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new SQLException(e);
            }
            connection.close();
        }

        @Override
        public void discard(java.sql.Connection connection) throws SQLException {
            release(connection);
        }
    }

    @EachDatabase
    void closedTwice_byTwoThreads_isReleasedOnce(TestDatabase database, @TempDir Path home) throws Exception {
        List<Function<Engine, AutoCloseable>> all = List.of(Engine::rawConnection, engine -> {
            Connection connection = engine.connect();
            connection.begin();
            return connection;
        });
        String url = database.kind() == TestDatabase.Kind.SQLITE
                ? "jdbc:sqlite:" + home.resolve("twice.db")
                : database.url();
        for (Function<Engine, AutoCloseable> open : all) {
            SlowSource source = new SlowSource(url);
            Engine engine = Engine.of(source, database.engine().database(), EngineOptions.defaults());
            AutoCloseable closed = open.apply(engine);
            CompletableFuture<Void> first = CompletableFuture.runAsync(
                    () -> {
                        try {
                            closed.close();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    LockWaits.THREADS);
            assertThat(source.releasing.await(30, TimeUnit.SECONDS)).isTrue();
            closed.close(); // while the other thread is giving it back
            source.again.countDown();
            first.get();
            closed.close();
            assertThat(source.released).hasValue(1);
        }
    }

    // ---- no connection is free

    @EachDatabase
    void poolThatDoesNotWait_failsAtOnce_andSaysWhoHasTheConnection(TestDatabase database, @TempDir Path home) {
        EngineOptions options =
                EngineOptions.defaults().connectionTimeout(Duration.ZERO).traceConnections(true);
        for (int size : new int[] {1, 2}) {
            try (Engine engine = Engine.create(url(database, home), options.poolSize(size))) {
                List<PoolEvent.Kind> kinds = listen(engine);
                for (int round = 0; round < 3; round++) {
                    List<Connection> taken = new ArrayList<>();
                    for (int i = 0; i < size; i++) {
                        Connection next = engine.connect();
                        next.begin();
                        taken.add(next);
                    }
                    kinds.clear();
                    assertThatThrownBy(() -> engine.begin(Connection::begin))
                            .isInstanceOfSatisfying(DatabaseException.class, thrown -> assertThat(thrown.kind())
                                    .isEqualTo(ErrorKind.TIMEOUT))
                            .hasMessageContaining("now all ")
                            .hasMessageContaining("ConnectionLifeTest.poolThatDoesNotWait");
                    assertThat(kinds).containsExactly(PoolEvent.Kind.EXHAUSTED);
                    taken.get(0).close();
                    engine.begin(Connection::begin);
                    taken.forEach(Connection::close);
                }
                try (RawConnection raw = engine.rawConnection()) {
                    raw.discard();
                }
                assertThat(engine.poolStatus().inUse()).isZero();
                engine.begin(Connection::begin);
            }
        }
    }

    @Test
    void connectionThatCannotBeOpened_isNotInUse() {
        AtomicInteger attempts = new AtomicInteger();
        EngineOptions options = EngineOptions.defaults()
                .connectionTimeout(Duration.ZERO)
                .poolSize(1)
                .connectionFactory(() -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw new SQLException("not now", "08001");
                    }
                    return DriverManager.getConnection("jdbc:sqlite::memory:");
                });
        try (Engine engine = Engine.create("sqlite::memory:", options)) {
            assertThatThrownBy(() -> engine.begin(Connection::begin)).hasMessageContaining("not now");
            engine.begin(connection -> {
                connection.begin();
                assertThatThrownBy(() -> engine.begin(Connection::begin)).hasMessageEndingWith("[ONE_CONNECTION]");
            });
            engine.begin(Connection::begin);
        }
    }

    // ---- what a program keeps beside a connection

    @EachDatabase
    void info_belongsToTheDriversConnection(TestDatabase database, @TempDir Path home) {
        try (Engine engine =
                Engine.create(url(database, home), EngineOptions.defaults().poolSize(1))) {
            engine.begin(connection -> {
                assertThat(connection.info()).isEmpty();
                connection.info().put("role", "reader");
            });
            engine.begin(connection -> assertThat(connection.info()).containsEntry("role", "reader"));
            try (RawConnection raw = engine.rawConnection()) {
                assertThat(raw.info()).containsEntry("role", "reader");
            }
            engine.withIsolation(Isolation.AUTOCOMMIT)
                    .begin(connection -> assertThat(connection.info()).containsEntry("role", "reader"));
            try (Connection connection = engine.connect()) {
                connection.begin();
                connection.invalidate();
            }
            engine.begin(connection -> assertThat(connection.info())
                    .as("another one of the driver's")
                    .isEmpty());
        }
    }

    // ---- when it goes back

    @EachDatabase
    void connectionThatGoesBack_isReset_withoutATransaction(TestDatabase database, @TempDir Path home)
            throws Exception {
        List<String> told = new ArrayList<>();
        EngineOptions options = EngineOptions.defaults()
                .poolSize(1)
                .onReturn(connection -> told.add(
                        "first " + connection.getAutoCommit() + " " + number(connection, "SELECT count(*) FROM t")))
                .onReturn(connection -> told.add("second"));
        String url = url(database, home);
        try (Engine setup = Engine.create(url)) {
            setup.begin(connection -> connection.executeText("CREATE TABLE t (x INTEGER)"));
        }
        try (Engine engine = Engine.create(url, options)) {
            try (Connection connection = engine.connect()) {
                connection.executeText("INSERT INTO t VALUES (1)");
                connection.commit();
                connection.executeText("INSERT INTO t VALUES (2)");
                assertThat(told).isEmpty();
            }
            assertThat(told).containsExactly("first true 1", "second");
            told.clear();
            engine.withIsolation(Isolation.AUTOCOMMIT).begin(connection -> connection.executeText("SELECT 1"));
            assertThat(told).containsExactly("first true 1", "second");
            told.clear();
            try (RawConnection raw = engine.rawConnection()) {
                raw.jdbc().setAutoCommit(false);
                number(raw.jdbc(), "SELECT 1");
            }
            assertThat(told).containsExactly("first true 1", "second");
        }
    }

    @EachDatabase
    void connectionThatCannotBeReset_isDiscarded(TestDatabase database, @TempDir Path home) {
        AtomicInteger calls = new AtomicInteger();
        EngineOptions options = EngineOptions.defaults().poolSize(1).onReturn(connection -> {
            if (calls.incrementAndGet() == 1) {
                throw new SQLException("for the test");
            }
        });
        try (Engine engine = Engine.create(url(database, home), options)) {
            List<PoolEvent.Kind> kinds = listen(engine);
            engine.begin(Connection::begin);
            assertThat(kinds).contains(PoolEvent.Kind.DISCARDED).doesNotContain(PoolEvent.Kind.RETURNED);
            kinds.clear();
            engine.begin(Connection::begin);
            assertThat(kinds).contains(PoolEvent.Kind.OPENED, PoolEvent.Kind.RETURNED);
        }
    }

    // ---- beside the pool

    @EachDatabase
    void detachedConnection_isNotOfThePool_andClosedForGood(TestDatabase database, @TempDir Path home)
            throws Exception {
        AtomicInteger opened = new AtomicInteger();
        List<EngineOptions> all = List.of(
                EngineOptions.defaults(),
                EngineOptions.defaults().onConnect(connection -> opened.incrementAndGet()),
                EngineOptions.defaults().connectionFactory(() -> DriverManager.getConnection(url(database, home))));
        for (EngineOptions options : all) {
            try (Engine engine = Engine.create(url(database, home), options.poolSize(1));
                    Connection connection = engine.connect()) {
                connection.begin(); // all that the pool has
                opened.set(0);
                RawConnection detached = engine.detachedConnection();
                assertThat(number(detached.jdbc(), "SELECT 7")).isEqualTo(7);
                assertThat(engine.poolStatus().inUse()).isEqualTo(1);
                detached.close();
                assertThat(detached.jdbc().isClosed()).isTrue();
                RawConnection other = engine.detachedConnection();
                other.discard();
                assertThat(other.jdbc().isClosed()).isTrue();
                assertThat(opened).as("set up like those of the pool").hasValue(options.onConnect() == null ? 0 : 2);
            }
        }
        Engine given = Engine.of(ConnectionLifeTest.source(url(database, home)));
        assertThatThrownBy(given::detachedConnection)
                .isInstanceOf(JalchemyException.class)
                .hasMessageEndingWith("[NOT_OUR_POOL]");
        if (database.kind() == TestDatabase.Kind.SQLITE) {
            assertThat(catchThrowable(() -> database.engine().detachedConnection()))
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageEndingWith("[ONE_CONNECTION]");
        }
    }

    private static ConnectionSource source(String url) {
        return () -> DriverManager.getConnection(url);
    }
}
