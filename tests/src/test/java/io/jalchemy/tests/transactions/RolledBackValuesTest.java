package io.jalchemy.tests.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Savepoint;
import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.ledger.Account;
import io.jalchemy.tests.ledger.Posting;

/**
 * An object that was made in a transaction which is rolled back has what the program gave it, whatever was done to it in between:
 * there is no row to load anything from. What is expected is what the program assigned; what a rolled-back savepoint assigned is
 * taken back with it.
 */
class RolledBackValuesTest {

    /** What is done to the new row in a savepoint. */
    private enum Done {
        NAME,
        NAME_WITHOUT_FLUSH,
        NAME_TWICE,
        NAME_AND_EXPIRE,
        EXPIRE_CHANGED,
        EXPIRE,
        NAME_AND_REFRESH,
        REFERENCE,
        REFERENCE_WITHOUT_FLUSH,
        COLLECTION,
        FALSE,
        OVER_A_DEFAULT,
        DELETE,
        NAME_AND_DELETE
    }

    /** How it ends. */
    private enum End {
        ROLLED_BACK,
        ROLLED_BACK_AND_READ,
        ROLLED_BACK_AND_COMMITTED,
        RELEASED,
        RELEASED_IN_A_SAVEPOINT,
        TWICE
    }

    @EachDatabase
    void everyWay(TestDatabase database) {
        Ledger ledger = new Ledger(database.engine());
        for (Done done : Done.values()) {
            for (End end : End.values()) {
                cell(ledger, done, end, database + " " + done + " " + end);
            }
        }
    }

    private static void cell(Ledger ledger, Done done, End end, String cell) {
        Account account = new Account("account");
        Account other = new Account("other");
        Posting posting = new Posting("first");
        posting.setRemark("mine");
        posting.setAccount(account);
        try (Session session = ledger.sessions.open()) {
            session.add(posting);
            session.add(other);
            session.flush();
            assertThat(posting.isBooked()).as(cell + ": by default").isTrue();
            inSavepoint(session, posting, account, other, done, end);
            boolean kept = end == End.RELEASED;
            if (end == End.ROLLED_BACK_AND_READ) {
                assertThat(posting.getName()).as(cell).isEqualTo("first");
                assertThat(posting.getAccount()).as(cell).isSameAs(account);
                assertThat(account.getPostings()).as(cell).containsExactly(posting);
            }
            if (end == End.ROLLED_BACK_AND_COMMITTED) {
                session.commit();
                assertThat(posting.getName()).as(cell).isEqualTo("first");
                assertThat(account.getPostings()).as(cell).containsExactly(posting);
                posting.setName("later");
                session.commit();
                assertThat(ledger.text("SELECT name FROM postings WHERE id = " + posting.getId()))
                        .as(cell)
                        .isEqualTo("later");
                return;
            }
            session.rollback();
            check(ledger, session, posting, account, other, done, kept, cell);
        }
    }

    private static void inSavepoint(
            Session session, Posting posting, Account account, Account other, Done done, End end) {
        for (int i = 0; i < (end == End.TWICE ? 2 : 1); i++) {
            try (Savepoint savepoint = session.beginNested()) {
                if (end == End.RELEASED_IN_A_SAVEPOINT) {
                    try (Savepoint inner = session.beginNested()) {
                        work(session, posting, account, other, done);
                        inner.commit();
                    }
                } else {
                    work(session, posting, account, other, done);
                }
                if (end == End.RELEASED) {
                    savepoint.commit();
                } else {
                    savepoint.rollback();
                }
            }
        }
    }

    private static void work(Session session, Posting posting, Account account, Account other, Done done) {
        switch (done) {
            case NAME -> name(session, posting, "second");
            case NAME_WITHOUT_FLUSH -> posting.setName("second");
            case NAME_TWICE -> {
                name(session, posting, "between");
                name(session, posting, "second");
            }
            case NAME_AND_EXPIRE -> {
                name(session, posting, "second");
                session.expire(posting);
            }
            case EXPIRE_CHANGED -> {
                posting.setName("dropped");
                posting.setAccount(other);
                session.expire(posting);
            }
            case EXPIRE -> session.expire(posting);
            case NAME_AND_REFRESH -> {
                name(session, posting, "second");
                session.refresh(posting);
            }
            case REFERENCE -> {
                posting.setAccount(other);
                session.flush();
            }
            case REFERENCE_WITHOUT_FLUSH -> posting.setAccount(other);
            case DELETE -> {
                session.delete(posting);
                session.flush();
            }
            case COLLECTION -> {
                account.getPostings().remove(posting);
                other.getPostings().add(posting);
                session.flush();
            }
            case FALSE -> {
                posting.setBooked(false);
                session.flush();
            }
            case OVER_A_DEFAULT -> {
                posting.setRemark(null);
                session.flush();
            }
            case NAME_AND_DELETE -> {
                name(session, posting, "second");
                session.delete(posting);
                session.flush();
            }
        }
    }

    private static void name(Session session, Posting posting, String name) {
        posting.setName(name);
        session.flush();
    }

    private static void check(
            Ledger ledger,
            Session session,
            Posting posting,
            Account account,
            Account other,
            Done done,
            boolean kept,
            String cell) {
        boolean renamed = kept && done.name().startsWith("NAME");
        boolean moved = kept && (done.name().startsWith("REFERENCE") || done == Done.COLLECTION);
        assertThat(Inspection.of(posting).isTransient()).as(cell).isTrue();
        assertThat(posting.getId()).as(cell).isNull();
        assertThat(posting.getVersion()).as(cell).isNull();
        assertThat(posting.getAccountId()).as(cell).isNull();
        assertThat(account.getId()).as(cell).isNull();
        assertThat(account.getVersion()).as(cell).isZero();
        assertThat(posting.getName()).as(cell).isEqualTo(renamed ? "second" : "first");
        assertThat(posting.getAccount()).as(cell).isSameAs(moved ? other : account);
        if (!kept || !done.name().contains("EXPIRE")) {
            assertThat((moved ? other : account).getPostings()).as(cell).containsExactly(posting);
            assertThat((moved ? account : other).getPostings()).as(cell).isEmpty();
        }
        String remark = kept && done == Done.OVER_A_DEFAULT ? null : "mine";
        assertThat(posting.getRemark()).as(cell).isEqualTo(remark);
        session.add(posting);
        session.add(account);
        session.commit();
        String row = " FROM postings WHERE id = " + posting.getId();
        assertThat(ledger.text("SELECT name" + row)).as(cell).isEqualTo(renamed ? "second" : "first");
        assertThat(ledger.text("SELECT remark" + row)).as(cell).isEqualTo(remark);
        assertThat(ledger.number("SELECT version" + row)).as(cell).isEqualTo(1);
        assertThat(ledger.text("SELECT a.name FROM accounts a JOIN postings p ON p.account_id = a.id WHERE p.id = "
                        + posting.getId()))
                .as(cell)
                .isEqualTo(moved ? "other" : "account");
        boolean booked = !(kept && done == Done.FALSE);
        assertThat(posting.isBooked()).as(cell).isEqualTo(booked);
    }
}
