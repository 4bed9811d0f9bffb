package io.jalchemy.tests.transactions;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.ledger.AccountPath.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jalchemy.engine.AfterCommitException;
import io.jalchemy.engine.CommitOutcomeUnknownException;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.Isolation;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.orm.Retry;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.ledger.Account;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.io.TempDir;

/** What is done once after a commit, by connections and by sessions: the same programs with both. */
class AfterCommitTest {

    private static final Table MARKS =
            Table.of("marks", column("id", Types.BIGINT).primaryKey());

    /** A connection or a session, as the programs use it. */
    private interface Unit extends AutoCloseable {

        void afterCommit(Runnable action);

        void write();

        long rows();

        Savepoint beginNested();

        void commit();

        void rollback();

        @Override
        void close();
    }

    private record OfConnection(Connection connection) implements Unit {

        @Override
        public void afterCommit(Runnable action) {
            connection.afterCommit(action);
        }

        @Override
        public void write() {
            connection.execute(insert(MARKS).values(MARKS.c("id", Types.BIGINT).to(System.nanoTime())));
        }

        @Override
        public long rows() {
            return connection.execute(select(count()).from(MARKS)).one();
        }

        @Override
        public Savepoint beginNested() {
            return connection.beginNested();
        }

        @Override
        public void commit() {
            connection.commit();
        }

        @Override
        public void rollback() {
            connection.rollback();
        }

        @Override
        public void close() {
            connection.close();
        }
    }

    private record OfSession(Session session) implements Unit {

        @Override
        public void afterCommit(Runnable action) {
            session.afterCommit(action);
        }

        @Override
        public void write() {
            session.add(new Account("new"));
        }

        @Override
        public long rows() {
            return session.execute(select(count()).from(ACCOUNT)).one();
        }

        @Override
        public Savepoint beginNested() {
            return session.beginNested();
        }

        @Override
        public void commit() {
            session.commit();
        }

        @Override
        public void rollback() {
            session.rollback();
        }

        @Override
        public void close() {
            session.close();
        }
    }

    /** Runs {@code program} with a connection and with a session, and asserts what was told until it was closed, and after that. */
    private static void tells(TestDatabase database, BiConsumer<Unit, List<String>> program, String... expected) {
        Ledger ledger = new Ledger(database.engine());
        MetaData.of(MARKS).createAll(database.engine());
        for (boolean session : new boolean[] {false, true}) {
            List<String> told = new ArrayList<>();
            try (Unit unit = session
                    ? new OfSession(ledger.sessions.open())
                    : new OfConnection(database.engine().connect())) {
                program.accept(unit, told);
            }
            assertThat(told).as(session ? "session" : "connection").containsExactly(expected);
        }
    }

    @EachDatabase
    void actions_areDoneOnce_afterTheCommit_inTheirOrder(TestDatabase database) {
        tells(
                database,
                (unit, told) -> {
                    unit.write();
                    unit.afterCommit(() -> told.add("first"));
                    unit.afterCommit(() -> told.add("second"));
                    told.add("before");
                    unit.commit();
                    told.add("after");
                    unit.write();
                    unit.commit();
                },
                "before",
                "first",
                "second",
                "after");
    }

    @EachDatabase
    void action_beforeTheFirstStatement_isOfTheNextTransaction(TestDatabase database) {
        tells(
                database,
                (unit, told) -> {
                    unit.afterCommit(() -> told.add("done"));
                    unit.write();
                    unit.commit();
                    unit.afterCommit(() -> told.add("nothing was written"));
                    unit.commit();
                },
                "done",
                "nothing was written");
    }

    @EachDatabase
    void rollback_andClose_dropActions(TestDatabase database) {
        tells(
                database,
                (unit, told) -> {
                    unit.write();
                    unit.afterCommit(() -> told.add("rolled back"));
                    unit.rollback();
                    unit.write();
                    unit.afterCommit(() -> told.add("kept"));
                    unit.commit();
                    unit.afterCommit(() -> told.add("closed without a statement"));
                    unit.rows();
                    unit.afterCommit(() -> told.add("closed"));
                },
                "kept");
    }

    @EachDatabase
    void savepoints_keepAndDropTheirOwnActions_andDoNothingTwice(TestDatabase database) {
        tells(
                database,
                (unit, told) -> {
                    unit.write();
                    unit.afterCommit(() -> told.add("outer"));
                    try (Savepoint kept = unit.beginNested()) {
                        unit.afterCommit(() -> told.add("in the kept one"));
                        try (Savepoint inner = unit.beginNested()) {
                            unit.afterCommit(() -> told.add("in the inner one"));
                            inner.rollback();
                        }
                        unit.afterCommit(() -> told.add("after the inner one"));
                        kept.commit();
                    }
                    try (Savepoint dropped = unit.beginNested()) {
                        assertThat(dropped.isActive()).isTrue();
                        unit.afterCommit(() -> told.add("in the dropped one"));
                        try (Savepoint inner = unit.beginNested()) {
                            unit.afterCommit(() -> told.add("released inside the dropped one"));
                            inner.commit();
                        }
                    }
                    unit.afterCommit(() -> told.add("last"));
                    unit.commit();
                },
                "outer",
                "in the kept one",
                "after the inner one",
                "last");
    }

    @EachDatabase
    void failingAction_leavesTheCommitAsItIs_andTheOthersAreDone(TestDatabase database) {
        tells(
                database,
                (unit, told) -> {
                    long before = unit.rows();
                    unit.write();
                    unit.afterCommit(() -> told.add("first"));
                    unit.afterCommit(() -> {
                        throw new IllegalStateException("one");
                    });
                    unit.afterCommit(() -> {
                        throw new AssertionError("two");
                    });
                    unit.afterCommit(() -> told.add("last"));
                    assertThatThrownBy(unit::commit)
                            .isExactlyInstanceOf(AfterCommitException.class)
                            .hasMessageContaining("is committed")
                            .hasMessageEndingWith("[AFTER_COMMIT]")
                            .hasCauseExactlyInstanceOf(IllegalStateException.class)
                            .cause()
                            .hasSuppressedException(new AssertionError("two"));
                    unit.rollback();
                    assertThat(unit.rows()).isEqualTo(before + 1);
                    unit.commit();
                },
                "first",
                "last");
    }

    @EachDatabase
    void action_mayUseWhatItWasGivenTo_andAddAnother(TestDatabase database) {
        tells(
                database,
                (unit, told) -> {
                    long before = unit.rows();
                    unit.write();
                    unit.afterCommit(() -> {
                        told.add("rows: " + (unit.rows() - before));
                        unit.write();
                        unit.afterCommit(() -> told.add("rows then: " + (unit.rows() - before)));
                    });
                    unit.commit();
                    told.add("between");
                    unit.commit();
                },
                "rows: 1",
                "between",
                "rows then: 2");
    }

    @EachDatabase
    void autoCommit_hasNoEndToWaitFor(TestDatabase database) {
        Engine each = database.engine().withIsolation(Isolation.AUTOCOMMIT);
        try (Connection connection = each.connect()) {
            assertThatThrownBy(() -> connection.afterCommit(() -> {})).hasMessageEndingWith("[NO_TRANSACTION]");
        }
        try (Session session = new Ledger(each).sessions.open()) {
            assertThatThrownBy(() -> session.afterCommit(() -> {})).hasMessageEndingWith("[NO_TRANSACTION]");
        }
    }

    @EachDatabase
    void closed_refusesActions(TestDatabase database) {
        Connection connection = database.engine().connect();
        connection.close();
        assertThatThrownBy(() -> connection.afterCommit(() -> {})).hasMessageEndingWith("[CLOSED]");
        Session session = new Ledger(database.engine()).sessions.open();
        session.close();
        assertThatThrownBy(() -> session.afterCommit(() -> {})).hasMessageEndingWith("[CLOSED]");
    }

    @EachDatabase
    void failureAfterTheCommit_isNotTriedAgain(TestDatabase database) {
        Ledger ledger = new Ledger(database.engine());
        List<String> told = new ArrayList<>();
        Throwable thrown = catchThrowable(
                () -> ledger.sessions.inTransaction(Retry.times(3).onStaleData().idempotent(), session -> {
                    session.add(new Account("once"));
                    session.afterCommit(() -> {
                        told.add("done");
                        ledger.execute("INSERT INTO no_such_table VALUES (1)");
                    });
                }));
        assertThat(thrown).isInstanceOf(AfterCommitException.class);
        assertThat(told).containsExactly("done");
        assertThat(ledger.number("SELECT count(*) FROM accounts")).isEqualTo(1);
    }

    @EachDatabase
    void unknownOutcome_doesNothing(TestDatabase database, @TempDir Path home) throws Exception {
        String url =
                database.kind() == TestDatabase.Kind.SQLITE ? "jdbc:sqlite:" + home.resolve("ledger") : database.url();
        for (FaultyDataSource.Fault fault :
                List.of(FaultyDataSource.Fault.LOST_BEFORE, FaultyDataSource.Fault.LOST_AFTER)) {
            try (FaultyDataSource source = new FaultyDataSource(url)) {
                Ledger ledger = new Ledger(Engine.of(source));
                List<String> told = new ArrayList<>();
                try (Session session = ledger.sessions.open()) {
                    session.add(new Account("a"));
                    session.flush();
                    session.afterCommit(() -> told.add("done"));
                    source.fail(1, fault);
                    assertThat(catchThrowableOfType(CommitOutcomeUnknownException.class, session::commit))
                            .isNotNull();
                    source.fail(0, fault);
                    session.rollback();
                    session.add(new Account("b"));
                    session.commit();
                }
                assertThat(told).isEmpty();
            }
        }
    }
}
