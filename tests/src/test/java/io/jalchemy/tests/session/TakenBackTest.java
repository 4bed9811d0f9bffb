package io.jalchemy.tests.session;

import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Savepoint;
import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.DetachedObjectException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rollback leaves of objects whose rows were changed: in no session they must not show what was never committed, and
 * go on showing what was.
 */
class TakenBackTest {

    private static SessionFixture blog(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, POST);
        blog.sessions.inTransaction(session -> session.add(new User("old")));
        return blog;
    }

    private static User changed(Session session, String name) {
        User user = session.getOne(USER, 1L);
        user.setName(name);
        session.flush();
        return user;
    }

    private static void assertUnknown(Session session, User user) {
        session.expunge(user);
        assertThatThrownBy(user::getName).isInstanceOf(DetachedObjectException.class);
    }

    private static void assertKnown(Session session, User user, String name) {
        session.expunge(user);
        assertThat(user.getName()).isEqualTo(name);
    }

    @EachDatabase
    void writtenRow_isNotShownAfterRollback(TestDatabase database) {
        try (Session session = blog(database).sessions.open()) {
            User user = changed(session, "never");
            session.rollback();
            assertThat(user.getId()).isEqualTo(1);
            assertUnknown(session, user);
        }
    }

    @EachDatabase
    void writtenRow_isReadAgainAfterRollback(TestDatabase database) {
        try (Session session = blog(database).sessions.open()) {
            User user = changed(session, "never");
            session.rollback();
            assertThat(user.getName()).isEqualTo("old");
        }
    }

    @EachDatabase
    void rowWrittenInSavepointThatWasKept_isNotShownAfterRollback(TestDatabase database) {
        try (Session session = blog(database).sessions.open()) {
            Savepoint outer = session.beginNested();
            Savepoint inner = session.beginNested();
            User user = changed(session, "never");
            inner.commit();
            outer.commit();
            session.rollback();
            assertUnknown(session, user);
        }
    }

    @EachDatabase
    void rowWrittenBeforeSavepoint_isShownAfterRollbackToIt_andNotAfterRollback(TestDatabase database) {
        try (Session session = blog(database).sessions.open()) {
            User user = changed(session, "before");
            Savepoint savepoint = session.beginNested();
            changed(session, "inside");
            savepoint.rollback();
            assertThat(user.getName()).isEqualTo("before");
            session.rollback();
            assertUnknown(session, user);
        }
    }

    @EachDatabase
    void objectThatLeftAndCameBack_isNotShownAfterRollback(TestDatabase database) {
        try (Session session = blog(database).sessions.open()) {
            User user = changed(session, "never");
            session.expunge(user);
            session.add(user);
            session.rollback();
            assertUnknown(session, user);
            session.add(user);
            changed(session, "never");
            session.expungeAll();
            session.add(user);
            session.rollback();
            assertUnknown(session, user);
        }
    }

    @EachDatabase
    void committedRow_isShownAfterRollbackOfLaterTransaction(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            User user = changed(session, "new");
            session.commit();
            assertThat(user.getName()).isEqualTo("new");
            session.rollback();
            blog.forget();
            assertKnown(session, user, "new");
            assertThat(blog.verbs()).isEmpty();
        }
    }

    /** What was changed and never written is forgotten; what was not changed is what the row has, as with any expired object. */
    @EachDatabase
    void changeThatWasDropped_leavesTheOtherAttributes_forADetachedObject(TestDatabase database) {
        SessionFixture blog = blog(database);
        for (String drop : List.of("rollback", "savepoint", "expire", "expireAll")) {
            for (boolean flushed : new boolean[] {false, true}) {
                String cell = drop + (flushed ? ", flushed" : "");
                try (Session session = blog.sessions.open()) {
                    User user = session.getOne(USER, 1L);
                    Savepoint savepoint = session.beginNested();
                    user.setFullname("never");
                    if (flushed) {
                        session.flush();
                    }
                    switch (drop) {
                        case "rollback" -> session.rollback();
                        case "savepoint" -> savepoint.rollback();
                        case "expire" -> session.expire(user);
                        default -> session.expireAll();
                    }
                    session.expunge(user);
                    boolean written = flushed && (drop.equals("rollback") || drop.equals("savepoint"));
                    if (written) {
                        assertThatThrownBy(user::getName).as(cell).isInstanceOf(DetachedObjectException.class);
                    } else {
                        assertThat(user.getName()).as(cell).isEqualTo("old");
                    }
                    if (!flushed || written) {
                        assertThatThrownBy(user::getFullname).as(cell).isInstanceOf(DetachedObjectException.class);
                    } else {
                        assertThat(user.getFullname()).as(cell).isEqualTo("never");
                    }
                }
            }
        }
    }

    @EachDatabase
    void committedRow_isShownAfterRollbackInAnotherSession(TestDatabase database) {
        SessionFixture blog = blog(database);
        User user = blog.sessions.fromTransaction(session -> changed(session, "new"));
        try (Session session = blog.sessions.open()) {
            session.add(user);
            session.rollback();
            assertKnown(session, user, "new");
        }
    }

    @EachDatabase
    void newRowThatWasChanged_isGoneAfterRollback_andCanBeWrittenAgain(TestDatabase database) {
        SessionFixture blog = blog(database);
        User user = new User("second");
        try (Session session = blog.sessions.open()) {
            session.add(user);
            session.flush();
            user.setName("changed");
            session.flush();
            session.rollback();
            assertThat(user.getId()).isNull();
            assertThat(user.getName()).isEqualTo("changed");
            session.add(user);
            session.commit();
            assertThat(blog.rows("users WHERE name = 'changed'")).isEqualTo(1);
            session.rollback();
            assertThat(user.getName()).isEqualTo("changed");
        }
    }

    /** Savepoints that are open or released make no difference to what a new object has when all is rolled back. */
    @EachDatabase
    void newRowThatWasChanged_keepsWhatTheProgramSetLast_whateverSavepointsThereAre(TestDatabase database) {
        SessionFixture blog = blog(database);
        for (String savepoints : List.of("", "open", "open open", "released", "open released", "released open")) {
            for (boolean insertedInside : List.of(true, false)) {
                for (boolean flushed : List.of(true, false)) {
                    String cell = savepoints + ", inserted inside " + insertedInside + ", flushed " + flushed;
                    newRow(blog, cell, savepoints.split(" "), insertedInside, flushed);
                }
            }
        }
    }

    private static void newRow(
            SessionFixture blog, String cell, String[] savepoints, boolean insertedInside, boolean flushed) {
        User user = new User("second");
        Post post = new Post("title");
        post.setAuthor(user);
        try (Session session = blog.sessions.open()) {
            if (!insertedInside) {
                session.add(user);
                session.flush();
            }
            List<Savepoint> open = new ArrayList<>();
            for (String each : savepoints) {
                if (!each.isEmpty()) {
                    open.add(session.beginNested());
                }
            }
            session.add(user);
            session.flush();
            user.setName("last");
            user.getPosts().remove(post);
            if (flushed) {
                session.flush();
            }
            for (int i = open.size() - 1; i >= 0 && savepoints[i].equals("released"); i--) {
                open.get(i).commit();
            }
            session.rollback();
            assertThat(Inspection.of(user).isTransient()).as(cell).isTrue();
            assertThat(user.getId()).as(cell).isNull();
            assertThat(user.getName()).as(cell).isEqualTo("last");
            assertThat(user.getPosts()).as(cell).isEmpty();
            assertThat(post.getAuthor()).as(cell).isNull();
        }
    }
}
