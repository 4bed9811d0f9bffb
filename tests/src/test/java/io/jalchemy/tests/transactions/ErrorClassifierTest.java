package io.jalchemy.tests.transactions;

import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.ledger.AccountPath.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.jalchemy.engine.CommitOutcomeUnknownException;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.engine.spi.ErrorClassifier;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.orm.Retry;
import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.ledger.Account;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What a program says of the driver's errors: at each call of the driver that may fail, whatever it is called for. */
class ErrorClassifierTest {

    private static @Nullable Level levelBefore;

    /** Each fault is logged, as it should be. */
    @BeforeAll
    static void quiet() {
        levelBefore = engineLog().getLevel();
        engineLog().setLevel(Level.OFF);
    }

    @AfterAll
    static void loud() {
        engineLog().setLevel(levelBefore);
    }

    private static Logger engineLog() {
        return (Logger) LoggerFactory.getLogger("io.jalchemy.engine");
    }

    private static String url(TestDatabase database, Path home) {
        return database.kind() == TestDatabase.Kind.SQLITE
                ? "jdbc:sqlite:" + home.resolve("ledger") + "?synchronous=OFF" // no test waits for the disk
                : database.url();
    }

    private static @Nullable DatabaseException failure(@Nullable Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof DatabaseException found) {
                return found;
            }
        }
        return null;
    }

    /** Queries, streams, single writes, batches, flushes and savepoints. */
    private static void work(Session session) {
        session.addAll(IntStream.range(0, 3).mapToObj(i -> new Account("a" + i)).toList());
        session.flush();
        List<Account> all = session.scalars(select(ACCOUNT)).all();
        all.forEach(each -> each.setName(each.getName() + "x"));
        session.flush();
        try (Savepoint savepoint = session.beginNested()) {
            session.connection().executeText("DELETE FROM labels");
            savepoint.commit();
        }
        session.connection().beginNested().close();
        try (var rows = session.connection().stream(select(literal(1)), 1)) {
            assertThat(rows.stream().toList()).hasSize(1);
        }
        session.commit();
    }

    @EachDatabase
    void errorThatIsALostConnection_isOneWhereverItComes(TestDatabase database, @TempDir Path home) throws Exception {
        ErrorClassifier lost = (error, known) -> error.getErrorCode() == 1 ? ErrorKind.CONNECTION_LOST : known;
        try (FaultyDataSource source = new FaultyDataSource(url(database, home))) {
            Engine engine = Engine.of(source, EngineOptions.defaults().errorClassifier(lost));
            Ledger ledger = new Ledger(engine);
            int unknown = 0;
            int failed = 0;
            int call = 1;
            for (; ; call++) {
                Throwable thrown;
                boolean hit;
                String at;
                ledger.execute("DELETE FROM accounts");
                try (Session session = ledger.sessions.open()) {
                    source.fail(call, FaultyDataSource.Fault.REFUSED);
                    thrown = catchThrowable(() -> work(session));
                    hit = source.calls().size() >= call;
                    at = "call " + call + " of " + source.calls();
                }
                if (!hit) {
                    break;
                }
                if (source.calls().get(call - 1).startsWith("PreparedStatement.set")) {
                    continue; // what the driver refuses there is a value
                }
                if (thrown != null) {
                    failed++;
                    assertThat(failure(thrown)).as(at).isNotNull();
                    assertThat(failure(thrown).kind()).as("%s: %s", at, thrown).isEqualTo(ErrorKind.CONNECTION_LOST);
                    unknown += failure(thrown) instanceof CommitOutcomeUnknownException ? 1 : 0;
                }
                assertThat(source.isFaultyOpen())
                        .as("nobody uses it again after %s", at)
                        .isFalse();
                source.fail(0, FaultyDataSource.Fault.REFUSED);
                assertThat(source.taken()).as(at).isZero();
            }
            assertThat(failed).as("calls that fail").isGreaterThan(25);
            assertThat(unknown).as("commits").isEqualTo(1);
        }
    }

    /** The text of a statement that the database refuses, and what the driver's exception has. */
    private static String refused(TestDatabase database) {
        return database.kind() == TestDatabase.Kind.SQLITE
                ? "INSERT INTO accounts (id, name, version) VALUES (1, 'x', 1), (1, 'x', 1)"
                : "DO $$ BEGIN RAISE EXCEPTION 'away' USING ERRCODE = 'PX001'; END $$";
    }

    private static boolean isRefused(SQLException error) {
        return "PX001".equals(error.getSQLState())
                || String.valueOf(error.getMessage()).contains("UNIQUE");
    }

    @EachDatabase
    void lostConnection_emptiesThePool(TestDatabase database, @TempDir Path home) {
        for (ErrorKind kind : List.of(ErrorKind.CONNECTION_LOST, ErrorKind.DEADLOCK)) {
            EngineOptions options = EngineOptions.defaults()
                    .poolSize(3)
                    .errorClassifier((error, known) -> isRefused(error) ? kind : known);
            try (Engine engine = Engine.create(url(database, home), options)) {
                new Ledger(engine);
                List<Connection> open = List.of(engine.connect(), engine.connect(), engine.connect());
                open.forEach(Connection::begin);
                open.forEach(Connection::close);
                assertThat(engine.poolStatus().open()).isEqualTo(3);
                try (Connection connection = engine.connect()) {
                    assertThat(failure(catchThrowable(() -> connection.executeText(refused(database)))))
                            .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(kind));
                }
                assertThat(engine.poolStatus().open()).isEqualTo(kind == ErrorKind.CONNECTION_LOST ? 0 : 3);
                engine.begin(connection -> connection.executeText("DELETE FROM labels"));
            }
        }
    }

    @EachDatabase
    void retry_repeatsWhatTheProgramCallsADeadlock(TestDatabase database, @TempDir Path home) {
        EngineOptions options = EngineOptions.defaults()
                .errorClassifier((error, known) -> isRefused(error) ? ErrorKind.DEADLOCK : known);
        try (Engine engine = Engine.create(url(database, home), options)) {
            Ledger ledger = new Ledger(engine);
            int[] attempts = {0};
            ledger.sessions.inTransaction(Retry.times(3).on(ErrorKind.DEADLOCK), session -> {
                if (++attempts[0] < 3) {
                    session.connection().executeText(refused(database));
                }
            });
            assertThat(attempts[0]).isEqualTo(3);
        }
    }

    @EachDatabase
    void failureToConnect_isJudged(TestDatabase database) {
        EngineOptions options = EngineOptions.defaults()
                .connectionFactory(() -> {
                    throw new SQLException("too many", "53300");
                })
                .errorClassifier((error, known) -> "53300".equals(error.getSQLState()) ? ErrorKind.TIMEOUT : known);
        try (Engine engine = Engine.create(database.url(), options)) {
            for (Throwable thrown : List.of(
                    catchThrowable(() -> engine.begin(Connection::begin)),
                    catchThrowable(engine::rawConnection),
                    catchThrowable(engine::dialect))) {
                assertThat(failure(thrown)).satisfies(error -> {
                    assertThat(error.kind()).isEqualTo(ErrorKind.TIMEOUT);
                    assertThat(error).hasMessageContaining("Cannot connect to");
                });
            }
        }
    }

    @EachDatabase
    void classifierThatFails_changesNothing(TestDatabase database, @TempDir Path home) {
        EngineOptions options = EngineOptions.defaults().errorClassifier((error, known) -> {
            throw new IllegalStateException("for the test");
        });
        try (Engine engine = Engine.create(url(database, home), options);
                Connection connection = engine.connect()) {
            assertThat(failure(catchThrowable(() -> connection.executeText("SELECT nothing FROM nowhere"))))
                    .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(ErrorKind.SYNTAX));
        }
    }
}
