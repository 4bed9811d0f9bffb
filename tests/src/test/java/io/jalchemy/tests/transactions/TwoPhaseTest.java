package io.jalchemy.tests.transactions;

import static io.jalchemy.tests.ledger.AccountPath.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.Isolation;
import io.jalchemy.engine.TwoPhaseTransaction;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.TransactionEvent;
import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.ledger.Account;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transactions that are prepared, and then committed or rolled back, by the same connection or by another one. */
class TwoPhaseTest {

    private static OwnServer server;

    private Engine engine;
    private Ledger ledger;

    @BeforeAll
    static void start() {
        server = OwnServer.start("max_prepared_transactions", "10");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        engine = Engine.create(server.url());
        ledger = new Ledger(engine);
        ledger.execute("DELETE FROM accounts");
    }

    @AfterEach
    void close() {
        try (Connection connection = engine.connect()) {
            assertThat(connection.recoverTwoPhase()).isEmpty();
        }
        engine.close();
    }

    private static void add(Connection connection, String name) {
        connection.executeText("INSERT INTO accounts (name, version) VALUES ('" + name + "', 1)");
    }

    private List<String> names() {
        return ledger.texts("SELECT name FROM accounts ORDER BY 1");
    }

    private List<String> prepared() {
        try (Connection connection = engine.connect()) {
            return connection.recoverTwoPhase();
        }
    }

    // ---- one connection

    @Test
    void prepared_isSeenByNobody_outlivesNothing_andIsCommitted() {
        List<TransactionEvent.Kind> kinds = new ArrayList<>();
        List<String> told = new ArrayList<>();
        try (Connection connection = engine.connect()) {
            TwoPhaseTransaction two = connection.beginTwoPhase("order 7");
            add(connection, "a");
            connection.afterCommit(() -> told.add("committed"));
            engine.listen(new EngineListener() {
                @Override
                public void transaction(TransactionEvent event) {
                    kinds.add(event.kind());
                }
            });
            two.prepare();
            two.prepare();
            assertThat(two.isPrepared()).isTrue();
            assertThat(two.isActive()).isTrue();
            assertThat(connection.inTransaction()).isTrue();
            assertThat(told).isEmpty();
            assertThat(kinds).containsExactly(TransactionEvent.Kind.PREPARE);
            assertThat(names()).isEmpty();
            assertThat(prepared()).containsExactly("order 7");
            two.commit();
            assertThat(told).containsExactly("committed");
            assertThat(two.isActive()).isFalse();
            assertThat(two.isPrepared()).isFalse();
            assertThat(connection.inTransaction()).isFalse();
            assertThat(kinds).contains(TransactionEvent.Kind.COMMIT_PREPARED);
            two.rollback(); // it has ended
            assertThatThrownBy(two::commit).hasMessageEndingWith("[TWO_PHASE_ENDED]");
            assertThatThrownBy(two::prepare).hasMessageEndingWith("[TWO_PHASE_ENDED]");
            add(connection, "b");
            connection.commit(); // an ordinary transaction follows
        }
        assertThat(names()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rollback", "close of the transaction", "rollback of the connection", "close of the connection"})
    @SuppressWarnings("try") // closing is what is tested
    void prepared_isRolledBack(String how) {
        List<String> told = new ArrayList<>();
        try (Connection connection = engine.connect()) {
            TwoPhaseTransaction two = connection.beginTwoPhase();
            assertThat(two.xid()).matches("jalchemy_[0-9a-f]{32}");
            add(connection, "a");
            connection.afterCommit(() -> told.add("committed"));
            two.prepare();
            assertThat(prepared()).containsExactly(two.xid());
            switch (how) {
                case "rollback" -> two.rollback();
                case "close of the transaction" -> two.close();
                case "rollback of the connection" -> connection.rollback();
                default -> connection.close();
            }
            assertThat(two.isActive()).isFalse();
        }
        assertThat(prepared()).isEmpty();
        assertThat(names()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void notPrepared_commitsInOnePhase_andRollsBack() {
        try (Connection connection = engine.connect()) {
            TwoPhaseTransaction kept = connection.beginTwoPhase();
            add(connection, "a");
            kept.commit();
            assertThat(kept.isActive()).isFalse();
            TwoPhaseTransaction dropped = connection.beginTwoPhase();
            add(connection, "b");
            dropped.close();
            TwoPhaseTransaction byConnection = connection.beginTwoPhase();
            add(connection, "c");
            connection.commit();
            assertThat(byConnection.isActive()).isFalse();
        }
        assertThat(names()).containsExactly("a", "c");
    }

    @Test
    void prepared_refusesStatements_andEveryOtherBegin() {
        try (Connection connection = engine.connect()) {
            connection.begin();
            assertThatThrownBy(connection::beginTwoPhase).hasMessageEndingWith("[BEGUN]");
            connection.rollback();
            TwoPhaseTransaction two = connection.beginTwoPhase("x");
            two.prepare();
            assertThatThrownBy(() -> add(connection, "a"))
                    .hasMessageContaining("x, prepared")
                    .hasMessageContaining("commit() or rollback()")
                    .hasMessageEndingWith("[PREPARED]");
            assertThatThrownBy(connection::beginNested).hasMessageEndingWith("[PREPARED]");
            assertThatThrownBy(connection::beginTwoPhase).hasMessageEndingWith("[BEGUN]");
            assertThatThrownBy(() -> connection.commitPrepared("x")).hasMessageEndingWith("[BEGUN]");
            two.rollback();
        }
    }

    @Test
    void refusedPreparation_rollsBack_andTheConnectionGoesOn() {
        try (Connection connection = engine.connect()) {
            TwoPhaseTransaction two = connection.beginTwoPhase();
            add(connection, "a");
            connection.executeText("CREATE TEMPORARY TABLE mine (x int)"); // by which it cannot be prepared
            assertThatThrownBy(two::prepare).isInstanceOf(DatabaseException.class);
            assertThat(two.isActive()).isFalse();
            assertThat(connection.inTransaction()).isFalse();
            assertThatThrownBy(two::commit).hasMessageEndingWith("[TWO_PHASE_ENDED]");
            add(connection, "b");
            connection.commit();
        }
        assertThat(names()).containsExactly("b");
    }

    @Test
    void failedStatement_isNamedWhenItIsPrepared() {
        try (Connection connection = engine.connect()) {
            TwoPhaseTransaction two = connection.beginTwoPhase();
            assertThatThrownBy(() -> connection.executeText("SELECT 1 / 0")).isInstanceOf(DatabaseException.class);
            assertThatThrownBy(two::prepare).hasMessageEndingWith("[TRANSACTION_ABORTED]");
            two.rollback();
        }
    }

    // ---- those of others

    @Test
    void forgotten_isFoundAndEnded_byAnyConnection() {
        try (Engine other = Engine.create(server.url())) {
            for (String xid : List.of("first", "second", "third")) {
                Connection left = other.connect();
                TwoPhaseTransaction two = left.beginTwoPhase(xid);
                add(left, xid);
                two.prepare(); // and the program ends here
            }
            assertThat(prepared()).containsExactly("first", "second", "third");
            try (Connection connection = engine.connect()) {
                connection.commitPrepared("second");
                connection.rollbackPrepared("first");
                assertThat(connection.recoverTwoPhase()).containsExactly("third");
                assertThatThrownBy(() -> connection.commitPrepared("third"))
                        .as("recoverTwoPhase began a transaction")
                        .hasMessageEndingWith("[BEGUN]");
                connection.rollback();
                connection.commitPrepared("third");
                assertThatThrownBy(() -> connection.rollbackPrepared("third")).isInstanceOf(DatabaseException.class);
                add(connection, "after that");
                connection.commit();
            }
            try (Connection connection =
                    engine.withIsolation(Isolation.AUTOCOMMIT).connect()) {
                assertThatThrownBy(() -> connection.commitPrepared("third")).isInstanceOf(DatabaseException.class);
                assertThatThrownBy(connection::beginTwoPhase).hasMessageEndingWith("[NO_TRANSACTION]");
            }
        }
        assertThat(names()).containsExactly("after that", "second", "third");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "it's", "back\\slash", "new\nline", "ü", "tab\t"})
    void identifierThatTheTextCannotHave_isRefused(String xid) {
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.beginTwoPhase(xid)).hasMessageEndingWith("[BAD_XID]");
            assertThatThrownBy(() -> connection.commitPrepared(xid)).hasMessageEndingWith("[BAD_XID]");
            assertThat(connection.inTransaction()).isFalse();
            assertThatThrownBy(() -> connection.beginTwoPhase("x".repeat(200))).hasMessageEndingWith("[BAD_XID]");
            try (TwoPhaseTransaction longest = connection.beginTwoPhase("x".repeat(199))) {
                longest.prepare();
                assertThat(prepared()).containsExactly("x".repeat(199));
            }
        }
    }

    // ---- sessions

    @Test
    void sessions_areCommittedTogether_orRolledBackTogether() {
        SessionFactory sessions = ledger.sessions.withTwoPhase();
        Account kept = new Account("kept");
        Account dropped = new Account("dropped");
        List<String> told = new ArrayList<>();
        try (Session one = sessions.open();
                Session two = sessions.open()) {
            one.add(kept);
            one.afterCommit(() -> told.add("one"));
            two.add(dropped);
            two.afterCommit(() -> told.add("two"));
            one.prepare();
            two.prepare();
            assertThat(prepared()).hasSize(2);
            assertThat(names()).isEmpty();
            assertThatThrownBy(() -> one.getOne(ACCOUNT, -1L)).hasMessageEndingWith("[PREPARED]");
            one.commit();
            two.rollback();
            assertThat(Inspection.of(kept).isPersistent()).isTrue();
            assertThat(Inspection.of(dropped).isTransient()).isTrue();
            assertThat(told).containsExactly("one");
            two.add(dropped);
            two.commit(); // in one phase
        }
        assertThat(names()).containsExactly("dropped", "kept");
        try (Session closed = sessions.open()) {
            closed.add(new Account("closed"));
            closed.prepare();
        }
        assertThat(prepared()).isEmpty();
        assertThat(names()).containsExactly("dropped", "kept");
        try (Session ordinary = ledger.sessions.open()) {
            assertThatThrownBy(ordinary::prepare).hasMessageEndingWith("[TWO_PHASE_SESSION]");
        }
    }

    // ---- where it is not to be had

    @EachDatabase
    void withoutIt_isRefusedBeforeAnythingIsSent(TestDatabase database) {
        Engine without = database.engine();
        Ledger tables = new Ledger(without);
        List<String> sent = new ArrayList<>();
        without.listen(EngineListener.ofStatements(sent::add));
        try (Connection connection = without.connect();
                Session session = tables.sessions.withTwoPhase().open()) {
            session.add(new Account("a"));
            if (database.kind() == TestDatabase.Kind.SQLITE) {
                assertThatThrownBy(connection::beginTwoPhase)
                        .isInstanceOf(UnsupportedSqlException.class)
                        .hasMessageContaining("sqlite")
                        .hasMessageEndingWith("[TWO_PHASE]");
                assertThatThrownBy(connection::recoverTwoPhase).hasMessageEndingWith("[TWO_PHASE]");
                assertThatThrownBy(() -> connection.commitPrepared("x")).hasMessageEndingWith("[TWO_PHASE]");
                assertThatThrownBy(session::prepare).hasMessageEndingWith("[TWO_PHASE]");
            } else {
                assertThatThrownBy(connection::beginTwoPhase)
                        .hasMessageContaining("max_prepared_transactions")
                        .hasMessageEndingWith("[TWO_PHASE_OFF]");
                assertThat(connection.recoverTwoPhase()).isEmpty();
                connection.rollback();
                assertThatThrownBy(session::prepare).hasMessageEndingWith("[TWO_PHASE_OFF]");
            }
            assertThat(connection.inTransaction()).isFalse();
            assertThat(sent).isEmpty();
            session.rollback();
        }
    }
}
