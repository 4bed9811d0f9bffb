package io.jalchemy.tests.transactions;

import static io.jalchemy.tests.ledger.AccountPath.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.jalchemy.engine.CommitOutcomeUnknownException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.ledger.Account;
import io.jalchemy.tests.ledger.Label;
import io.jalchemy.tests.ledger.Posting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * A unit of work of every kind of write; each JDBC call of it fails in turn, in three ways. Whatever fails, the database has either
 * nothing or all of it, the objects are as before, and the same work done again in the same session succeeds.
 */
class FaultsTest {

    private static final List<String> TABLES = List.of("account_labels", "postings", "labels", "accounts");

    /** New objects, made before the session and used again by the next attempt. */
    private static final class Made {
        private final Account account = new Account("new account");
        private final Posting posting = new Posting("new posting");
        private final Label label = new Label("new label");
        private final Posting extra = new Posting("extra posting");

        Made() {
            account.getPostings().add(posting);
            account.getLabels().add(label);
        }
    }

    private static void work(Session session, Made made) {
        made.account.setName("new account");
        made.posting.setName("new posting");
        Account kept = session.getOne(ACCOUNT, 1_000_001L);
        kept.setName("renamed");
        kept.getPostings().remove(0);
        kept.getPostings().add(made.extra);
        kept.getLabels().clear();
        kept.getLabels().add(made.label);
        session.delete(session.getOne(ACCOUNT, 1_000_002L));
        session.add(made.account);
        session.flush();
        try (Savepoint savepoint = session.beginNested()) {
            made.account.setName("named in a savepoint");
            kept.setName("renamed again");
            session.flush();
            savepoint.commit();
        }
        try (Savepoint savepoint = session.beginNested()) {
            made.posting.setName("never");
            kept.setName("never");
            session.flush();
            savepoint.rollback();
        }
        session.commit();
    }

    private static void reset(Ledger ledger) {
        TABLES.forEach(table -> ledger.execute("DELETE FROM " + table));
        ledger.execute("INSERT INTO accounts (id, name, version) VALUES (1000001, 'one', 1), (1000002, 'two', 1)");
        ledger.execute("INSERT INTO postings (id, name, account_id, version)"
                + " VALUES (1000001, 'a', 1000001, 1), (1000002, 'b', 1000001, 1), (1000003, 'c', 1000002, 1)");
        ledger.execute("INSERT INTO labels (id, name) VALUES (1000001, 'red'), (1000002, 'blue')");
        ledger.execute(
                "INSERT INTO account_labels (account_id, label_id) VALUES (1000001, 1000001), (1000001, 1000002), (1000002, 1000002)");
    }

    /** Everything that is in the database, without generated keys. */
    private static List<@Nullable String> contents(Ledger ledger) {
        List<@Nullable String> all = new ArrayList<>();
        all.addAll(ledger.texts("SELECT 'account ' || name || ' ' || version FROM accounts ORDER BY 1"));
        all.addAll(ledger.texts("SELECT 'posting ' || p.name || ' ' || p.version || ' of ' || a.name"
                + " FROM postings p JOIN accounts a ON a.id = p.account_id ORDER BY 1"));
        all.addAll(ledger.texts("SELECT 'label ' || name FROM labels ORDER BY 1"));
        all.addAll(ledger.texts("SELECT 'link ' || a.name || ' ' || l.name FROM account_labels x"
                + " JOIN accounts a ON a.id = x.account_id JOIN labels l ON l.id = x.label_id ORDER BY 1"));
        return all;
    }

    private static final List<String> BEFORE = List.of(
            "account one 1",
            "account two 1",
            "posting a 1 of one",
            "posting b 1 of one",
            "posting c 1 of two",
            "label blue",
            "label red",
            "link one blue",
            "link one red",
            "link two blue");

    private static final List<String> AFTER = List.of(
            "account named in a savepoint 2",
            "account renamed again 3",
            "posting b 1 of renamed again",
            "posting extra posting 1 of renamed again",
            "posting new posting 1 of named in a savepoint",
            "label blue",
            "label new label",
            "label red",
            "link named in a savepoint new label",
            "link renamed again new label");

    private static Level levelBefore;

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

    @EachDatabase
    void eachCall_inTurn(TestDatabase database, @TempDir Path home) throws Exception {
        String url = database.kind() == TestDatabase.Kind.SQLITE
                ? "jdbc:sqlite:" + home.resolve("ledger") + "?synchronous=OFF" // no test waits for the disk
                : database.url();
        try (FaultyDataSource source = new FaultyDataSource(url)) {
            Engine engine = Engine.of(source);
            Ledger ledger = new Ledger(engine);
            for (FaultyDataSource.Fault fault : FaultyDataSource.Fault.values()) {
                int call = 1;
                while (fails(ledger, source, call, fault)) {
                    call++;
                }
                assertThat(call).as("calls of the work").isGreaterThan(60);
            }
        }
    }

    private static boolean fails(Ledger ledger, FaultyDataSource source, int call, FaultyDataSource.Fault fault) {
        source.fail(0, fault);
        reset(ledger);
        assertThat(contents(ledger)).isEqualTo(BEFORE);
        Made made = new Made();
        try (Session session = ledger.sessions.open()) {
            Account kept = session.getOne(ACCOUNT, 1_000_001L);
            session.rollback();
            source.fail(call, fault);
            Throwable thrown = catchThrowable(() -> work(session, made));
            List<String> calls = List.copyOf(source.calls());
            boolean hit = calls.size() >= call;
            String at = fault + " at call " + call + " of " + calls;
            source.fail(0, fault);
            List<@Nullable String> found = contents(ledger);
            if (thrown == null) {
                assertThat(found).as(at).isEqualTo(AFTER);
                assertThat(call - 1)
                        .as("only what comes after the commit is no failure: " + at)
                        .isGreaterThan(calls.indexOf("Connection.commit"));
                assertThat(source.taken()).as(at).isZero();
                return hit;
            }
            boolean committed = found.equals(AFTER);
            assertThat(committed || found.equals(BEFORE))
                    .as("%s: %s", at, found)
                    .isTrue();
            if (committed) {
                assertThat(thrown).as(at).isInstanceOf(CommitOutcomeUnknownException.class);
            }
            session.rollback();
            assertThat(source.taken()).as(at).isZero();
            assertNew(at, made);
            assertThat(kept.getName()).as(at).isEqualTo(committed ? "renamed again" : "one");
            assertThat(kept.getPostings()).as(at).hasSize(2);
            if (!committed) {
                work(session, made);
                assertThat(contents(ledger)).as("done again after %s", at).isEqualTo(AFTER);
            }
        }
        assertThat(source.taken()).isZero();
        return true;
    }

    private static void assertNew(String at, Made made) {
        for (Object each : List.of(made.account, made.posting, made.label, made.extra)) {
            assertThat(Inspection.of(each).isTransient()).as(at).isTrue();
        }
        assertThat(made.account.getId()).as(at).isNull();
        assertThat(made.account.getVersion()).as(at).isZero();
        assertThat(made.account.getPostings()).as(at).containsExactly(made.posting);
        assertThat(made.account.getLabels()).as(at).containsExactly(made.label);
        assertThat(made.posting.getId()).as(at).isNull();
        assertThat(made.posting.getName()).as(at).isIn("new posting", "never");
        assertThat(made.posting.getVersion()).as(at).isNull();
        assertThat(made.posting.getAccountId()).as(at).isNull();
        assertThat(made.posting.getAccount()).as(at).isSameAs(made.account);
        assertThat(made.extra.getId()).as(at).isNull();
        assertThat(made.extra.getAccountId()).as(at).isNull();
        assertThat(made.label.getId()).as(at).isNull();
    }
}
