package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.ExecutionOptions;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import io.jalchemy.tests.blog.User;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Limits of time for statements and transactions, wherever they are set: what takes too long is cancelled, the rest is not. */
class TimeLimitsTest {

    private static final ExecutionOptions SHORT = ExecutionOptions.NONE.statementTimeout(Duration.ofMillis(200));

    /** A statement that would take minutes: many rows of many. */
    private static String endless(TestDatabase database) {
        return database.kind() == Kind.SQLITE
                ? "UPDATE users SET fullname = (WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x <"
                        + " 1000000000) SELECT MAX(x) FROM n)"
                : "UPDATE users SET fullname = CAST(pg_sleep(60) AS TEXT)";
    }

    private static void isLate(String name, ThrowingCallable work) {
        assertThatThrownBy(work).as(name).isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.kind())
                .as(name)
                .isEqualTo(ErrorKind.TIMEOUT));
    }

    private static SessionFactory sessions(Engine engine) {
        Registry registry = Registry.of(USER);
        registry.metadata().createAll(engine);
        return SessionFactory.of(engine, registry);
    }

    @EachDatabase
    void statement_isCancelled_whereverItsLimitIsSet(TestDatabase database) {
        String slow = endless(database);
        Engine engine = database.engine();
        SessionFactory sessions = sessions(engine);
        sessions.inTransaction(session -> session.add(new User("ed")));
        Map<String, ThrowingCallable> ways = new LinkedHashMap<>();
        ways.put("engine", () -> engine.withExecutionOptions(SHORT).begin(connection -> connection.executeText(slow)));
        ways.put(
                "connection",
                () -> engine.begin(connection -> {
                    connection.executionOptions(SHORT);
                    connection.executeText(slow);
                }));
        ways.put(
                "statement",
                () -> engine.begin(
                        connection -> connection.withExecutionOptions(SHORT, () -> connection.executeText(slow))));
        ways.put("factory of sessions", () -> SessionFactory.of(engine.withExecutionOptions(SHORT), sessions.registry())
                .inTransaction(session -> session.connection().executeText(slow)));
        ways.put(
                "session",
                () -> sessions.inTransaction(session -> session.withExecutionOptions(
                        SHORT, () -> session.connection().executeText(slow))));
        ways.forEach(TimeLimitsTest::isLate);
        engine.begin(connection -> connection.withExecutionOptions(SHORT, () -> {
            for (int i = 0; i < 50; i++) {
                connection.execute(select(USER.name)); // none of these is hit by the limits of those before
            }
        }));
    }

    @EachDatabase
    void transaction_thatTakesTooLong_isCancelled_andRefused(TestDatabase database) {
        String slow = endless(database);
        Engine limited = database.engine()
                .withExecutionOptions(ExecutionOptions.NONE.transactionTimeout(Duration.ofMillis(500)));
        SessionFactory sessions = sessions(database.engine());
        sessions.inTransaction(session -> session.add(new User("ed")));
        isLate(
                "slow statement",
                () -> limited.begin(connection -> {
                    connection.executeText("UPDATE users SET fullname = 'first'");
                    connection.executeText(slow);
                }));
        try (Connection connection = limited.connect()) {
            connection.executeText("UPDATE users SET fullname = 'second'");
            long start = System.nanoTime();
            isLate("many fast statements", () -> {
                while (System.nanoTime() - start < 20_000_000_000L) {
                    connection.execute(select(USER.name));
                }
            });
            isLate("one more", () -> connection.execute(select(USER.name)));
            connection.rollback();
            assertThat(connection.execute(select(USER.fullname)).one()).isNull(); // of the next transaction
        }
    }

    @EachDatabase
    void limitOfTheTransaction_endsWithItsScope(TestDatabase database) {
        sessions(database.engine()).inTransaction(session -> session.add(new User("ed")));
        ExecutionOptions limit = ExecutionOptions.NONE.transactionTimeout(Duration.ofNanos(1));
        database.engine().begin(connection -> {
            connection.execute(select(USER.name));
            connection.withExecutionOptions(
                    limit, () -> isLate("in the scope", () -> connection.execute(select(USER.name))));
            assertThat(connection.execute(select(USER.name)).all()).containsExactly("ed");
        });
    }

    @Test
    void engineOptions_setLimits_thatAreNarrowedLater() {
        EngineOptions options = EngineOptions.defaults()
                .statementTimeout(Duration.ofSeconds(5))
                .transactionTimeout(Duration.ofMinutes(1));
        try (Engine engine = Engine.create("sqlite::memory:", options)) {
            assertThat(engine.executionOptions())
                    .isEqualTo(new ExecutionOptions(Duration.ofSeconds(5), Duration.ofMinutes(1), null));
            assertThat(engine.withExecutionOptions(SHORT).executionOptions())
                    .isEqualTo(new ExecutionOptions(Duration.ofMillis(200), Duration.ofMinutes(1), null));
        }
        assertThatThrownBy(() -> EngineOptions.defaults().statementTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("statementTimeout");
    }

    @EachDatabase
    void interruptedStatement_leavesAUsableConnection(TestDatabase database) {
        Engine engine = database.engine();
        sessions(engine).inTransaction(session -> session.add(new User("ed")));
        String slow = endless(database);
        try (Connection connection = engine.connect()) {
            isLate("slow", () -> connection.withExecutionOptions(SHORT, () -> connection.executeText(slow)));
            connection.rollback();
            assertThat(connection.execute(select(USER.name)).one()).isEqualTo("ed");
        }
    }
}
