package io.jalchemy.tests.transactions;

import static io.jalchemy.tests.ledger.AccountPath.ACCOUNT;
import static io.jalchemy.tests.ledger.LongCountPath.LONG_COUNT;
import static io.jalchemy.tests.ledger.LongObjectCountPath.LONG_OBJECT_COUNT;
import static io.jalchemy.tests.ledger.PostingPath.POSTING;
import static io.jalchemy.tests.ledger.ShortCountPath.SHORT_COUNT;
import static io.jalchemy.tests.ledger.ShortObjectCountPath.SHORT_OBJECT_COUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.ledger.Account;
import io.jalchemy.tests.ledger.Counts;
import io.jalchemy.tests.ledger.Posting;
import io.jalchemy.tests.ledger.Versioned;
import java.util.function.Function;

/**
 * After a rollback an object is written as what it is: a row with the version that was committed. A table of all ways there; what
 * is expected comes from counting by hand: a row has version 1 when it is inserted, and one more for each update that stays. A
 * version that its type cannot count on is refused.
 */
class RolledBackVersionsTest {

    /** Which class, and so which kind of version: all that there are. */
    private enum Kind {
        INT("accounts", ACCOUNT, Account::new),
        INTEGER("postings", POSTING, Posting::new),
        LONG("long_counts", LONG_COUNT, Counts.LongCount::new),
        LONG_OBJECT("long_object_counts", LONG_OBJECT_COUNT, Counts.LongObjectCount::new),
        SHORT("short_counts", SHORT_COUNT, Counts.ShortCount::new),
        SHORT_OBJECT("short_object_counts", SHORT_OBJECT_COUNT, Counts.ShortObjectCount::new);

        private final String table;
        private final EntityPath<? extends Versioned, Long> path;
        private final Function<String, Versioned> make;

        Kind(String table, EntityPath<? extends Versioned, Long> path, Function<String, Versioned> make) {
            this.table = table;
            this.path = path;
            this.make = make;
        }
    }

    /** What is done to the row and taken back. */
    private enum Done {
        CHANGED,
        CHANGED_TWICE,
        CHANGED_AND_READ_AGAIN,
        DELETED,
        CHANGED_AND_DELETED,
        CHANGED_WITHOUT_FLUSH,
        DELETED_WITHOUT_FLUSH,
        NOTHING
    }

    /** Where it is done, and what is rolled back. */
    private enum Where {
        TRANSACTION,
        SAVEPOINT,
        RELEASED_SAVEPOINT,
        SAVEPOINT_THEN_TRANSACTION,
        RELEASED_INSIDE_A_SAVEPOINT,
        AFTER_A_CHANGE_THAT_STAYS,
        FAILED_FLUSH,
        FAILED_FLUSH_IN_A_SAVEPOINT
    }

    /** What is done then. */
    private enum Then {
        CHANGE,
        CHANGE_AFTER_READING,
        CHANGE_WHAT_ANOTHER_CHANGED,
        DELETE,
        DELETE_WHAT_ANOTHER_CHANGED,
        MERGE_DETACHED,
        MERGE_WHAT_ANOTHER_CHANGED
    }

    private TestDatabase database;
    private Ledger ledger;

    @EachDatabase
    void everyWay(TestDatabase each) {
        database = each;
        ledger = new Ledger(each.engine());
        int cells = 0;
        for (Kind kind : Kind.values()) {
            for (Done done : Done.values()) {
                for (Where where : Where.values()) {
                    for (Then then : Then.values()) {
                        cell(kind, done, where, then);
                        cells++;
                    }
                }
            }
        }
        assertThat(cells).isEqualTo(6 * 8 * 8 * 7);
    }

    private void cell(Kind kind, Done done, Where where, Then then) {
        String cell = database + " " + kind + " " + done + " " + where + " " + then;
        ledger.sessions.inTransaction(session -> session.add(kind.make.apply("old")));
        long id = ledger.number("SELECT max(id) FROM " + kind.table);
        long version = 1;
        Session session = ledger.sessions.open();
        try (session) {
            Versioned object = session.getOne(kind.path, id);
            if (where == Where.AFTER_A_CHANGE_THAT_STAYS) {
                object.setName("stays");
                session.flush();
                version++;
            }
            doAndTakeBack(session, kind, object, done, where);
            switch (where) {
                case SAVEPOINT, RELEASED_INSIDE_A_SAVEPOINT, AFTER_A_CHANGE_THAT_STAYS, FAILED_FLUSH_IN_A_SAVEPOINT ->
                    session.commit();
                default -> assertThat(session.inTransaction()).as(cell).isFalse();
            }
            then(cell, session, kind, object, then, version);
        }
    }

    private static void doAndTakeBack(Session session, Kind kind, Versioned object, Done done, Where where) {
        switch (where) {
            case TRANSACTION -> {
                work(session, kind, object, done);
                session.rollback();
            }
            case SAVEPOINT, AFTER_A_CHANGE_THAT_STAYS -> {
                try (Savepoint savepoint = session.beginNested()) {
                    work(session, kind, object, done);
                    savepoint.rollback();
                }
            }
            case RELEASED_SAVEPOINT -> {
                try (Savepoint savepoint = session.beginNested()) {
                    work(session, kind, object, done);
                    savepoint.commit();
                }
                session.rollback();
            }
            case SAVEPOINT_THEN_TRANSACTION -> {
                try (Savepoint savepoint = session.beginNested()) {
                    work(session, kind, object, done);
                    savepoint.rollback();
                }
                work(session, kind, object, done);
                session.rollback();
            }
            case FAILED_FLUSH -> {
                work(session, kind, object, done);
                fail(session, kind);
                session.rollback();
            }
            case FAILED_FLUSH_IN_A_SAVEPOINT -> {
                try (Savepoint savepoint = session.beginNested()) {
                    work(session, kind, object, done);
                    fail(session, kind);
                    savepoint.rollback();
                }
            }
            case RELEASED_INSIDE_A_SAVEPOINT -> {
                try (Savepoint savepoint = session.beginNested()) {
                    try (Savepoint inner = session.beginNested()) {
                        work(session, kind, object, done);
                        inner.commit();
                    }
                    savepoint.rollback();
                }
            }
        }
    }

    private static void work(Session session, Kind kind, Versioned object, Done done) {
        switch (done) {
            case CHANGED -> change(session, object, "a");
            case CHANGED_TWICE -> {
                change(session, object, "a");
                change(session, object, "b");
            }
            case CHANGED_AND_READ_AGAIN -> {
                change(session, object, "a");
                session.refresh(object);
                assertThat(object.getName()).isEqualTo("a");
            }
            case DELETED -> {
                session.delete(object);
                session.flush();
            }
            case CHANGED_AND_DELETED -> {
                change(session, object, "a");
                session.delete(object);
                session.flush();
            }
            case CHANGED_WITHOUT_FLUSH -> object.setName("a");
            case DELETED_WITHOUT_FLUSH -> session.delete(object);
            case NOTHING -> assertThat(session.contains(object)).isTrue();
        }
    }

    /** Has a flush fail in the database, after it has updated what was changed. */
    private static void fail(Session session, Kind kind) {
        session.add(kind.make.apply(null));
        assertThatThrownBy(session::flush).as("%s", kind).isInstanceOf(DatabaseException.class);
    }

    private static void change(Session session, Versioned object, String name) {
        object.setName(name);
        session.flush();
    }

    private void then(String cell, Session session, Kind kind, Versioned object, Then then, long version) {
        long id = ledger.number("SELECT max(id) FROM " + kind.table);
        String before = ledger.text("SELECT name FROM " + kind.table + " WHERE id = " + id);
        assertThat(before).as(cell).isEqualTo(version == 1 ? "old" : "stays");
        boolean other = then.name().contains("ANOTHER");
        if (other) {
            ledger.execute("UPDATE " + kind.table + " SET name = 'theirs', version = version + 1 WHERE id = " + id);
        }
        StaleDataException stale = null;
        try {
            switch (then) {
                case CHANGE, CHANGE_WHAT_ANOTHER_CHANGED -> {
                    object.setName("new");
                    session.commit();
                }
                case CHANGE_AFTER_READING -> {
                    assertThat(object.getName()).as(cell).isEqualTo(before);
                    assertThat(object.versionNumber()).as(cell).isEqualTo(version);
                    object.setName("new");
                    session.commit();
                }
                case DELETE, DELETE_WHAT_ANOTHER_CHANGED -> {
                    session.delete(object);
                    session.commit();
                }
                case MERGE_DETACHED, MERGE_WHAT_ANOTHER_CHANGED -> {
                    session.close();
                    object.setName("new");
                    ledger.sessions.inTransaction(next -> next.merge(object));
                }
            }
        } catch (StaleDataException e) {
            stale = e;
            if (!then.name().startsWith("MERGE")) {
                session.rollback();
            }
        }
        String row = ledger.text("SELECT max(name) FROM " + kind.table + " WHERE id = " + id);
        if (other) {
            assertThat(stale).as(cell).isNotNull();
            assertThat(row).as(cell).isEqualTo("theirs");
        } else {
            assertThat(stale).as(cell).isNull();
            boolean deleted = then == Then.DELETE;
            assertThat(row).as(cell).isEqualTo(deleted ? null : "new");
            if (!deleted) {
                assertThat(ledger.number("SELECT version FROM " + kind.table + " WHERE id = " + id))
                        .as(cell)
                        .isEqualTo(version + 1);
            }
        }
    }

    @EachDatabase
    void versionThatItsTypeCannotCountOn_isRefused(TestDatabase each) {
        ledger = new Ledger(each.engine());
        for (Kind kind : Kind.values()) {
            long last =
                    switch (kind) {
                        case INT, INTEGER -> Integer.MAX_VALUE;
                        case LONG, LONG_OBJECT -> Long.MAX_VALUE;
                        case SHORT, SHORT_OBJECT -> Short.MAX_VALUE;
                    };
            ledger.sessions.inTransaction(session -> session.add(kind.make.apply("old")));
            long id = ledger.number("SELECT max(id) FROM " + kind.table);
            ledger.execute("UPDATE " + kind.table + " SET version = " + (last - 1));
            try (Session session = ledger.sessions.open()) {
                Versioned object = session.getOne(kind.path, id);
                object.setName("last");
                session.commit();
                object.setName("too many");
                assertThatThrownBy(session::commit)
                        .as("%s", kind)
                        .isInstanceOf(JalchemyException.class)
                        .hasMessageContaining("version");
                session.rollback();
            }
            assertThat(ledger.number("SELECT version FROM " + kind.table + " WHERE id = " + id))
                    .as("%s", kind)
                    .isEqualTo(last);
            assertThat(ledger.text("SELECT name FROM " + kind.table + " WHERE id = " + id))
                    .as("%s", kind)
                    .isEqualTo("last");
        }
    }
}
