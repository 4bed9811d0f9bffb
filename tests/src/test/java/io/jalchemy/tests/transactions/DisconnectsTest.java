package io.jalchemy.tests.transactions;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
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
import io.jalchemy.engine.TwoPhaseTransaction;
import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.ledger.Account;
import io.jalchemy.tests.ledger.Label;
import io.jalchemy.tests.ledger.Posting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/**
 * A unit of work during which the server ends the process of its connection, before and after each JDBC call in turn, those of the pool
 * included. It is committed whole or not at all, the exception says which or that it is not known, and the same session or connection does
 * the same work at once on another connection.
 */
class DisconnectsTest {

    private static final Table ACCOUNTS = Table.of(
            "accounts",
            column("id", Types.BIGINT).primaryKey(),
            column("name", Types.TEXT),
            column("version", Types.BIGINT));

    private static final List<String> LOGS = List.of("io.jalchemy.engine", "io.jalchemy.orm", "com.zaxxer.hikari");

    private static OwnServer server;

    @BeforeAll
    static void start() {
        server = OwnServer.start("max_prepared_transactions", "10");
        LOGS.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.OFF)); // each fault is logged
    }

    @AfterAll
    static void stop() {
        LOGS.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(null));
        server.close();
    }

    /** A unit of work. */
    enum Kind {

        /** Entities of every kind of write, and savepoints. */
        SESSION {
            @Override
            AutoCloseable open(Ledger ledger) {
                return ledger.sessions.open();
            }

            @Override
            void work(AutoCloseable unit) {
                ofSession((Session) unit);
                ((Session) unit).commit();
            }

            @Override
            void rollback(AutoCloseable unit) {
                ((Session) unit).rollback();
            }
        },

        /** Entities, in a transaction that is prepared first. */
        SESSION_IN_TWO_PHASES {
            @Override
            AutoCloseable open(Ledger ledger) {
                return ledger.sessions.withTwoPhase().open();
            }

            @Override
            void work(AutoCloseable unit) {
                ofSession((Session) unit);
                ((Session) unit).prepare();
                ((Session) unit).commit();
            }

            @Override
            void rollback(AutoCloseable unit) {
                ((Session) unit).rollback();
            }
        },

        /** Statements, rows in batches and streamed, and savepoints. */
        CONNECTION {
            @Override
            AutoCloseable open(Ledger ledger) {
                return ledger.engine.connect();
            }

            @Override
            void work(AutoCloseable unit) {
                ofConnection((Connection) unit);
                ((Connection) unit).commit();
            }

            @Override
            void rollback(AutoCloseable unit) {
                ((Connection) unit).rollback();
            }
        },

        /** Statements, in a transaction that is prepared first. */
        CONNECTION_IN_TWO_PHASES {
            @Override
            AutoCloseable open(Ledger ledger) {
                return ledger.engine.connect();
            }

            @Override
            void work(AutoCloseable unit) {
                TwoPhaseTransaction two = ((Connection) unit).beginTwoPhase();
                ofConnection((Connection) unit);
                two.prepare();
                two.commit();
            }

            @Override
            void rollback(AutoCloseable unit) {
                ((Connection) unit).rollback();
            }
        };

        abstract AutoCloseable open(Ledger ledger);

        abstract void work(AutoCloseable unit);

        abstract void rollback(AutoCloseable unit);
    }

    private static void ofSession(Session session) {
        Account kept = session.getOne(ACCOUNT, 1_000_001L);
        kept.setName("renamed");
        kept.getPostings().add(new Posting("new posting"));
        kept.getLabels().add(new Label("new label"));
        session.add(new Account("new account"));
        session.delete(session.getOne(ACCOUNT, 1_000_002L));
        session.flush();
        try (Savepoint savepoint = session.beginNested()) {
            kept.setName("renamed again");
            savepoint.commit();
        }
        try (Savepoint savepoint = session.beginNested()) {
            kept.setName("never");
            session.flush();
            savepoint.rollback();
        }
        try (StreamedResult<Account> accounts = session.stream(select(ACCOUNT).orderBy(ACCOUNT.id), 1)) {
            assertThat(accounts.iterator().next().getName()).isNotNull();
        }
    }

    private static void ofConnection(Connection connection) {
        connection.execute(update(ACCOUNTS)
                .set(ACCOUNTS.c("name", Types.TEXT).to("renamed again"))
                .where(ACCOUNTS.c("id", Types.BIGINT).eq(1_000_001L)));
        List<Map<String, Object>> rows = IntStream.range(0, 3)
                .<Map<String, Object>>mapToObj(i -> Map.of("name", "row " + i, "version", 1L))
                .toList();
        connection.execute(insert(ACCOUNTS), rows);
        try (Savepoint savepoint = connection.beginNested()) {
            connection.executeText("DELETE FROM postings WHERE name = 'a'");
            savepoint.commit();
        }
        try (Savepoint savepoint = connection.beginNested()) {
            connection.executeText("DELETE FROM accounts WHERE name LIKE 'row%'");
            savepoint.rollback();
        }
        try (StreamedResult<String> names =
                connection.stream(select(ACCOUNTS.c("name", Types.TEXT)).from(ACCOUNTS), 2)) {
            assertThat(names.stream().limit(3)).hasSize(3);
        }
    }

    private static void reset(Ledger ledger) {
        for (String table : List.of("account_labels", "postings", "labels", "accounts")) {
            ledger.execute("DELETE FROM " + table);
        }
        ledger.execute("INSERT INTO accounts (id, name, version) VALUES (1000001, 'one', 1), (1000002, 'two', 1)");
        ledger.execute("INSERT INTO postings (id, name, account_id, version)"
                + " VALUES (1000001, 'a', 1000001, 1), (1000002, 'b', 1000001, 1)");
    }

    private static List<@Nullable String> contents(Ledger ledger) {
        List<@Nullable String> all = new ArrayList<>();
        all.addAll(ledger.texts("SELECT 'account ' || name || ' ' || version FROM accounts ORDER BY 1"));
        all.addAll(ledger.texts("SELECT 'posting ' || name FROM postings ORDER BY 1"));
        all.addAll(ledger.texts("SELECT 'label ' || name FROM labels ORDER BY 1"));
        return all;
    }

    private static List<String> prepared(Ledger ledger) {
        try (Connection connection = ledger.engine.connect()) {
            return connection.recoverTwoPhase();
        }
    }

    /** What was seen in all runs of one kind of unit. */
    private static final class Tally {
        private int faults;
        private int unnoticed;
        private int rolledBack;
        private int unknown;
        private int unknownAndCommitted;
        private int leftPrepared;

        @Override
        public String toString() {
            return faults + " faults: " + unnoticed + " unnoticed and committed, " + rolledBack + " rolled back, "
                    + unknown
                    + " unknown (" + unknownAndCommitted + " of them committed), " + leftPrepared
                    + " left a prepared transaction, which was ended by its identifier";
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void process_isEndedAtEachCall(Kind kind) throws Exception {
        Tally tally = new Tally();
        try (KilledConnections connections = new KilledConnections(server.url());
                Engine asked = Engine.create(server.url());
                Engine engine = Engine.create(
                        server.url(),
                        EngineOptions.defaults().poolSize(2).prePing(true).connectionFactory(connections))) {
            Ledger aside = new Ledger(asked);
            Ledger ledger = new Ledger(engine);
            reset(aside);
            List<@Nullable String> before = contents(aside);
            run(kind, ledger);
            List<@Nullable String> after = contents(aside);
            assertThat(after).isNotEqualTo(before);
            for (KilledConnections.When when : KilledConnections.When.values()) {
                int call = 1;
                while (fails(kind, ledger, aside, connections, call, when, before, after, tally)) {
                    call++;
                }
                assertThat(call).as("calls of the work").isGreaterThan(20);
            }
            assertThat(tally.faults).isEqualTo(connections.killed());
            assertThat(tally.rolledBack).as(tally.toString()).isGreaterThan(10);
            assertThat(tally.unknown).as(tally.toString()).isPositive();
        }
    }

    private static void run(Kind kind, Ledger ledger) throws Exception {
        try (AutoCloseable unit = kind.open(ledger)) {
            kind.work(unit);
        }
    }

    private static boolean fails(
            Kind kind,
            Ledger ledger,
            Ledger aside,
            KilledConnections connections,
            int call,
            KilledConnections.When when,
            List<@Nullable String> before,
            List<@Nullable String> after,
            Tally tally)
            throws Exception {
        connections.kill(0, when);
        reset(aside);
        int killed = connections.killed();
        try (AutoCloseable unit = kind.open(ledger)) {
            connections.kill(call, when);
            Throwable thrown = catchThrowable(() -> kind.work(unit));
            boolean hit = connections.killed() > killed;
            String at = kind + ", " + when + " call " + call + " of " + List.copyOf(connections.calls());
            connections.kill(0, when);
            List<String> left = prepared(aside);
            if (thrown == null) {
                assertThat(contents(aside)).as(at).isEqualTo(after);
                assertThat(left).as(at).isEmpty();
                tally.unnoticed += hit ? 1 : 0;
            } else {
                judge(at, thrown, aside, left, before, after, tally);
            }
            tally.faults += hit ? 1 : 0;
            if (!hit) {
                assertThat(thrown).as(at).isNull();
                return false;
            }
            if (thrown != null) {
                again(kind, unit, aside, at, after);
            }
        }
        assertThat(ledger.engine.poolStatus().inUse()).isZero();
        return true;
    }

    /** The exception tells what has become of the work, and the database agrees. */
    private static void judge(
            String at,
            Throwable thrown,
            Ledger aside,
            List<String> left,
            List<@Nullable String> before,
            List<@Nullable String> after,
            Tally tally) {
        assertThat(thrown).as(at).isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.kind())
                .as(at)
                .isEqualTo(ErrorKind.CONNECTION_LOST));
        if (thrown instanceof CommitOutcomeUnknownException) {
            tally.unknown++;
            for (String xid : left) { // as the message says
                tally.leftPrepared++;
                assertThat(thrown).as(at).hasMessageContaining(xid).hasMessageContaining("recoverTwoPhase()");
                try (Connection connection = aside.engine.connect()) {
                    connection.commitPrepared(xid);
                }
                assertThat(contents(aside)).as(at).isEqualTo(after);
            }
            boolean committed = contents(aside).equals(after);
            assertThat(committed || contents(aside).equals(before)).as(at).isTrue();
            tally.unknownAndCommitted += committed ? 1 : 0;
        } else {
            tally.rolledBack++;
            assertThat(left).as(at).isEmpty();
            assertThat(contents(aside)).as(at).isEqualTo(before);
        }
    }

    /** The unit that was hit does the same work, on another connection of the pool. */
    private static void again(Kind kind, AutoCloseable unit, Ledger aside, String at, List<@Nullable String> after) {
        kind.rollback(unit);
        reset(aside);
        kind.work(unit);
        assertThat(contents(aside)).as("again after " + at).isEqualTo(after);
    }

    // ---- the server goes, and comes again

    /** What a connection or session is doing when the server is stopped. */
    enum Phase {

        /** All connections are in the pool, where they were put a moment ago. */
        IDLE {
            @Override
            void run(Ledger ledger, Runnable restart) {
                restart.run();
                ledger.execute("INSERT INTO accounts (name, version) VALUES ('lost', 1)");
            }
        },

        /** A statement of a connection has succeeded. */
        IN_TRANSACTION {
            @Override
            void run(Ledger ledger, Runnable restart) {
                ledger.engine.begin(connection -> {
                    connection.executeText("INSERT INTO accounts (name, version) VALUES ('lost', 1)");
                    restart.run();
                    connection.executeText("INSERT INTO accounts (name, version) VALUES ('lost', 1)");
                });
            }
        },

        /** Everything was done but the commit. */
        BEFORE_COMMIT {
            @Override
            void run(Ledger ledger, Runnable restart) {
                ledger.sessions.inTransaction(session -> {
                    session.add(new Account("lost"));
                    session.flush();
                    restart.run();
                });
            }
        },

        /** Half of the rows were read. */
        STREAMING {
            @Override
            void run(Ledger ledger, Runnable restart) {
                ledger.sessions.inTransaction(session -> {
                    for (Account account : session.stream(select(ACCOUNT).orderBy(ACCOUNT.id), 1)) {
                        if (account.getId() == 1_000_001L) {
                            restart.run();
                        }
                    }
                });
            }
        },

        /** A savepoint is open. */
        IN_SAVEPOINT {
            @Override
            void run(Ledger ledger, Runnable restart) {
                ledger.sessions.inTransaction(session -> session.nested(() -> {
                    session.add(new Account("lost"));
                    session.flush();
                    restart.run();
                }));
            }
        };

        abstract void run(Ledger ledger, Runnable restart);
    }

    /**
     * Connections that were idle are not lent after one of them has shown that the server has gone. Where the server was away for as long as
     * HikariCP lends a connection without asking it first (half a second after it was used), nobody notices.
     */
    @ParameterizedTest
    @EnumSource(Phase.class)
    void server_isStoppedAndStartedAgain(Phase phase) {
        try (Engine engine =
                Engine.create(server.url(), EngineOptions.defaults().poolSize(4))) {
            Ledger ledger = new Ledger(engine);
            reset(ledger);
            fill(engine);
            List<@Nullable String> before = contents(ledger);
            Throwable thrown = catchThrowable(() -> phase.run(ledger, () -> {
                server.stop();
                server.startAgain();
            }));
            if (phase != Phase.IDLE || thrown != null) {
                assertThat(thrown).isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.kind())
                        .isEqualTo(ErrorKind.CONNECTION_LOST));
                assertThat(thrown instanceof CommitOutcomeUnknownException).isEqualTo(phase == Phase.BEFORE_COMMIT);
                assertThat(contents(ledger)).isEqualTo(before);
            }
            assertThat(engine.poolStatus().inUse()).isZero();
            List<@Nullable String> now = contents(ledger);
            fill(engine);
            ledger.sessions.inTransaction(session -> session.add(new Account("kept")));
            assertThat(contents(ledger)).contains("account kept 1").hasSize(now.size() + 1);
        }
    }

    /** Uses three connections at a time. */
    private static void fill(Engine engine) {
        try (Connection one = engine.connect();
                Connection two = engine.connect();
                Connection three = engine.connect()) {
            for (Connection each : List.of(one, two, three)) {
                each.executeText("SELECT 1");
            }
        }
    }

    /** A pool that asks first has nobody notice. */
    @Test
    void server_isStartedAgain_betweenUnits_thatAskFirst() {
        try (Engine engine =
                Engine.create(server.url(), EngineOptions.defaults().poolSize(4).prePing(true))) {
            Ledger ledger = new Ledger(engine);
            fill(engine);
            server.stop();
            server.startAgain();
            reset(ledger);
            fill(engine);
            assertThat(contents(ledger)).isNotEmpty();
        }
    }

    @Test
    void server_thatIsAway_isNamed_andUsedWhenItIsThereAgain() {
        EngineOptions options = EngineOptions.defaults().connectionTimeout(Duration.ofMillis(500));
        try (Engine engine = Engine.create(server.url(), options)) {
            Ledger ledger = new Ledger(engine);
            reset(ledger);
            server.stop();
            assertThat(catchThrowable(() -> ledger.execute("SELECT 1"))).isInstanceOf(DatabaseException.class);
            assertThat(catchThrowable(() -> ledger.execute("SELECT 1")))
                    .isInstanceOfSatisfying(
                            DatabaseException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.CONNECTION_LOST))
                    .hasMessageContaining("no server listens at that host and port");
            server.startAgain();
            assertThat(contents(ledger)).isNotEmpty();
            assertThat(engine.poolStatus().inUse()).isZero();
        }
    }
}
