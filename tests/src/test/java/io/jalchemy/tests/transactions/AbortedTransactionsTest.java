package io.jalchemy.tests.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.ledger.Account;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A transaction that the database has given up is not reported as committed; a savepoint that is over says what ended it. */
class AbortedTransactionsTest {

    private static final String FIRST = "INSERT INTO labels (id, name) VALUES (1, 'first')";
    private static final String AGAIN = "INSERT INTO labels (id, name) VALUES (1, 'again')";
    private static final String SECOND = "INSERT INTO labels (id, name) VALUES (2, 'second')";

    private static DatabaseException refused(ThrowingCallable call) {
        DatabaseException thrown = catchThrowableOfType(DatabaseException.class, call);
        assertThat(thrown).as("nothing was thrown").isNotNull();
        return thrown;
    }

    /** Says what failed first, and that it is over. */
    private static void assertAborted(DatabaseException thrown) {
        assertThat(thrown.kind()).isEqualTo(ErrorKind.TRANSACTION_ABORTED);
        assertThat(thrown).hasMessageContaining("What failed first was: A value is there already");
        assertThat(thrown).hasMessageContaining("constraint labels_pkey");
        assertThat(thrown.getCause()).isInstanceOfSatisfying(DatabaseException.class, first -> assertThat(first.kind())
                .isEqualTo(ErrorKind.UNIQUE));
    }

    @EachDatabase(requires = Feature.ROW_LOCKS)
    void commit_afterAFailureThatWasCaught_throws(TestDatabase database) {
        Ledger ledger = new Ledger(database.engine());
        try (Connection connection = ledger.engine.connect()) {
            connection.executeText(FIRST);
            refused(() -> connection.executeText(AGAIN));
            assertAborted(refused(() -> connection.executeText(SECOND)));
            assertAborted(refused(connection::commit));
            assertThat(connection.inTransaction()).isTrue();
            connection.rollback();
            connection.executeText(FIRST);
            connection.commit();
        }
        assertThat(ledger.number("SELECT count(*) FROM labels")).isEqualTo(1);
        assertAborted(refused(() -> ledger.engine.begin(connection -> {
            connection.executeText(SECOND);
            refused(() -> connection.executeText(AGAIN));
        })));
        assertThat(ledger.number("SELECT count(*) FROM labels")).isEqualTo(1);
    }

    @EachDatabase(requires = Feature.ROW_LOCKS)
    void commitOfASession_afterAFailureThatWasCaught_throws(TestDatabase database) {
        Ledger ledger = new Ledger(database.engine());
        ledger.execute(FIRST);
        try (Session session = ledger.sessions.open()) {
            session.add(new Account("lost"));
            session.flush();
            refused(() -> session.connection().executeText(AGAIN));
            assertAborted(refused(session::commit));
            assertThatThrownBy(session::commit).hasMessageContaining("rollback() first");
            session.rollback();
            session.add(new Account("kept"));
            session.commit();
        }
        assertThat(ledger.texts("SELECT name FROM accounts")).containsExactly("kept");
        assertAborted(refused(() -> ledger.sessions.inTransaction(session -> {
            session.add(new Account("lost again"));
            session.flush();
            refused(() -> session.connection().executeText(AGAIN));
        })));
        assertThat(ledger.texts("SELECT name FROM accounts")).containsExactly("kept");
    }

    @EachDatabase(requires = Feature.ROW_LOCKS)
    void abort_belongsToTheInnermostSavepoint_andGoesWithIt(TestDatabase database) {
        Ledger ledger = new Ledger(database.engine());
        try (Connection connection = ledger.engine.connect()) {
            connection.executeText(FIRST);
            try (Savepoint outer = connection.beginNested()) {
                Savepoint inner = connection.beginNested();
                refused(() -> connection.executeText(AGAIN));
                assertAborted(refused(inner::commit));
                assertThat(inner.isActive()).isTrue();
                inner.rollback();
                connection.executeText(SECOND);
                try (Savepoint next = connection.beginNested()) {
                    DatabaseException first = refused(() -> connection.executeText(AGAIN));
                    assertThat(first.kind()).as("the first failure is over").isEqualTo(ErrorKind.UNIQUE);
                    assertThat(next.isActive()).isTrue();
                }
                outer.commit();
            }
            connection.commit();
            assertThat(ledger.number("SELECT count(*) FROM labels")).isEqualTo(2);
            Savepoint outer = connection.beginNested();
            Savepoint inner = connection.beginNested();
            refused(() -> connection.executeText(AGAIN));
            outer.rollback();
            assertThat(inner.isActive()).isFalse();
            connection.executeText("DELETE FROM labels WHERE id = 2");
            connection.commit();
        }
        assertThat(ledger.number("SELECT count(*) FROM labels")).isEqualTo(1);
    }

    @EachDatabase(requires = Feature.ROW_LOCKS)
    void abortThatTheProgramMendsByItself_isNone(TestDatabase database) {
        Ledger ledger = new Ledger(database.engine());
        try (Connection connection = ledger.engine.connect()) {
            connection.executeText(FIRST);
            connection.executeText("SAVEPOINT own");
            refused(() -> connection.executeText(AGAIN));
            connection.executeText("ROLLBACK TO SAVEPOINT own");
            connection.commit();
        }
        try (Engine engine = Engine.create(database.url() + "&autosave=always")) {
            engine.begin(connection -> {
                connection.executeText(SECOND);
                refused(() -> connection.executeText(AGAIN));
            });
        }
        assertThat(ledger.number("SELECT count(*) FROM labels")).isEqualTo(2);
    }

    /** SQLite goes on after most errors, but not after those that end the transaction: the next statement would begin another. */
    @EachDatabase
    void transactionThatTheDatabaseRolledBack_isNotCommitted(TestDatabase database) {
        if (database.kind() != TestDatabase.Kind.SQLITE) {
            return; // PostgreSQL never rolls back by itself
        }
        Ledger ledger = new Ledger(database.engine());
        ledger.execute("CREATE TRIGGER t BEFORE INSERT ON labels WHEN NEW.id = 3"
                + " BEGIN SELECT RAISE(ROLLBACK, 'marked'); END");
        try (Connection connection = ledger.engine.connect()) {
            connection.executeText(FIRST);
            refused(() -> connection.executeText(AGAIN));
            connection.executeText(SECOND);
            connection.commit();
            connection.executeText("DELETE FROM labels");
            refused(() -> connection.executeText("INSERT INTO labels (id, name) VALUES (3, 'rolls back')"));
            connection.executeText("INSERT INTO labels (id, name) VALUES (4, 'alone')");
            DatabaseException thrown = refused(connection::commit);
            assertThat(thrown.kind()).isEqualTo(ErrorKind.TRANSACTION_ABORTED);
            connection.rollback();
        }
        assertThat(ledger.texts("SELECT name FROM labels ORDER BY id")).containsExactly("first", "second");
    }

    @EachDatabase
    void savepointThatIsOver_saysWhatEndedIt(TestDatabase database) {
        Ledger ledger = new Ledger(database.engine());
        try (Connection connection = ledger.engine.connect()) {
            Savepoint first = connection.beginNested();
            connection.rollback();
            assertOver(first, "commit()", "rollback() of the transaction ended it");
            Savepoint second = connection.beginNested();
            connection.commit();
            assertOver(second, "rollback()", "commit() of the transaction ended it");
            Savepoint outer = connection.beginNested();
            Savepoint inner = connection.beginNested();
            outer.rollback();
            assertOver(inner, "commit()", "the rollback() of the savepoint around it ended it");
            assertOver(outer, "commit()", "its own rollback() ended it");
            connection.rollback();
            Savepoint old = connection.beginNested();
            connection.rollback();
            connection.executeText(FIRST);
            assertOver(old, "commit()", "rollback() of the transaction ended it");
            connection.commit();
        }
        assertThat(ledger.number("SELECT count(*) FROM labels")).isEqualTo(1);
    }

    @EachDatabase
    void savepointOfASession_saysThatTheSessionsRollbackEndedIt(TestDatabase database) {
        Ledger ledger = new Ledger(database.engine());
        try (Session session = ledger.sessions.open()) {
            Savepoint savepoint = session.beginNested();
            session.add(new Account("never"));
            session.flush();
            session.rollback();
            assertOver(savepoint, "commit()", "rollback() of the transaction ended it");
            Savepoint kept = session.beginNested();
            session.add(new Account("kept"));
            session.commit();
            assertOver(kept, "rollback()", "commit() of the transaction ended it");
            session.add(new Account("later"));
            session.commit();
        }
        assertThat(ledger.texts("SELECT name FROM accounts ORDER BY id")).containsExactly("kept", "later");
    }

    /** The opposite of what was done to it is refused; the same again, and closing, do nothing. */
    private static void assertOver(Savepoint savepoint, String opposite, String reason) {
        assertThat(savepoint.isActive()).isFalse();
        assertThatThrownBy(opposite.equals("commit()") ? savepoint::commit : savepoint::rollback)
                .isInstanceOf(JalchemyException.class)
                .hasMessageStartingWith(opposite + " of a savepoint that is over")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("[SAVEPOINT_GONE]");
        if (opposite.equals("commit()")) {
            savepoint.rollback();
        } else {
            savepoint.commit();
        }
        savepoint.close();
    }
}
