package io.jalchemy.tests.session;

import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static io.jalchemy.tests.mutable.DocPath.DOC;
import static io.jalchemy.tests.staff.ItemPath.ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.AttributeHistory;
import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import io.jalchemy.tests.mutable.Doc;
import io.jalchemy.tests.staff.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What attributes say happened to them, and whether objects count as modified. What is expected is what {@code
 * inspect(object).attrs.name.history} and {@code session.is_modified(object)} of SQLAlchemy 2.1 say in the same steps; a part that is
 * not known is empty there.
 */
class AttributeHistoryTest {

    private static SessionFixture blog(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER);
        User user = new User("x");
        user.getPosts().add(new Post("a"));
        user.getPosts().add(new Post("b"));
        blog.sessions.inTransaction(session -> session.add(user));
        return blog;
    }

    @SuppressWarnings("unchecked") // lists are only compared
    private static void check(AttributeHistory<?> history, List<?> added, List<?> unchanged, List<?> deleted) {
        assertThat(history.isAddedKnown()).isEqualTo(added != null);
        assertThat(history.isUnchangedKnown()).as(history + " unchanged").isEqualTo(unchanged != null);
        assertThat(history.isDeletedKnown()).as(history + " deleted").isEqualTo(deleted != null);
        assertThat((List<Object>) (List<?>) history.added()).isEqualTo(added == null ? List.of() : added);
        assertThat((List<Object>) (List<?>) history.unchanged()).isEqualTo(unchanged == null ? List.of() : unchanged);
        assertThat((List<Object>) (List<?>) history.deleted()).isEqualTo(deleted == null ? List.of() : deleted);
    }

    private static Inspection of(Object object) {
        return Inspection.of(object);
    }

    @Test
    void newObject_hasWhatWasSet() {
        User user = new User("x");
        check(of(user).history(USER.name), List.of("x"), List.of(), List.of());
        check(of(user).history(USER.posts), List.of(), List.of(), List.of());
        Post post = new Post("a");
        user.getPosts().add(post);
        check(of(user).history(USER.posts), List.of(post), List.of(), List.of());
        check(of(post).history(POST.author), List.of(user), List.of(), List.of());
        assertThat(of(user).isModified()).isTrue();
        assertThat(of(new Doc(null)).isModified()).isTrue(); // null was assigned
    }

    @EachDatabase
    void column(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            User user = session.getOne(USER, 1L);
            blog.forget();
            check(of(user).history(USER.name), List.of(), List.of("x"), List.of());
            user.setName("y");
            check(of(user).history(USER.name), List.of("y"), List.of(), List.of("x"));
            assertThat(session.isModified(user)).isTrue();
            assertThat(session.dirty()).containsExactly(user);
            user.setName("x");
            check(of(user).history(USER.name), List.of(), List.of("x"), List.of());
            assertThat(session.isModified(user)).isFalse();
            assertThat(session.dirty()).isEmpty();
            session.flush();
            assertThat(blog.sent()).isEmpty();
            session.commit();
            blog.forget();
            check(of(user).history(USER.name), List.of(), null, List.of());
            user.setName("x");
            check(of(user).history(USER.name), List.of("x"), List.of(), null);
            assertThat(session.isModified(user)).isTrue();
            assertThat(of(user).isModified()).isTrue();
            assertThat(blog.sent()).isEmpty();
        }
    }

    @EachDatabase
    void collectionAndReference(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            User user = session.getOne(USER, 1L);
            check(of(user).history(USER.posts), List.of(), null, List.of());
            Post fresh = new Post("c");
            fresh.setAuthor(user);
            check(of(user).history(USER.posts), List.of(fresh), null, List.of());
            assertThat(of(user).isModified()).isTrue();
            fresh.setAuthor(null);
            assertThat(of(user).isModified()).isFalse();
            Post a = user.getPosts().get(0);
            Post b = user.getPosts().get(1);
            check(of(a).history(POST.author), List.of(), List.of(user), List.of());
            user.getPosts().remove(a);
            blog.forget();
            check(of(user).history(USER.posts), List.of(), List.of(b), List.of(a));
            check(of(a).history(POST.author), java.util.Collections.singletonList(null), List.of(), List.of(user));
            assertThat(session.dirty()).containsExactlyInAnyOrder(user, a);
            user.getPosts().add(a);
            check(of(user).history(USER.posts), List.of(), List.of(b, a), List.of());
            check(of(a).history(POST.author), List.of(), List.of(user), List.of());
            assertThat(session.isModified(user)).isFalse();
            assertThat(session.isModified(a)).isFalse();
            assertThat(session.dirty()).isEmpty();
            session.flush();
            assertThat(blog.sent()).isEmpty();
        }
    }

    @EachDatabase
    void valueChangedInPlace_andValueOfTheDatabase(TestDatabase database) {
        SessionFixture docs = new SessionFixture(database, DOC, ITEM);
        Doc made = new Doc("d");
        made.setMap(new HashMap<>(Map.of("a", 1)));
        made.setBytes(new byte[] {1});
        docs.sessions.inTransaction(session -> {
            session.add(made);
            session.add(new Item("i"));
        });
        try (Session session = docs.sessions.open()) {
            Item item = session.getOne(ITEM, 1L);
            Doc doc = session.getOne(DOC, 1L);
            check(of(doc).history(DOC.map), List.of(), List.of(Map.of("a", 1)), List.of());
            doc.getMap().put("b", 2);
            check(of(doc).history(DOC.map), List.of(Map.of("a", 1, "b", 2)), List.of(), List.of(Map.of("a", 1)));
            doc.getBytes()[0] = 2;
            assertThat(of(doc).history(DOC.bytes).deleted().get(0)).containsExactly(1);
            assertThat(of(doc).history(DOC.bytes).added().get(0)).containsExactly(2);
            session.set(item, ITEM.payload, ITEM.note);
            check(of(item).history(ITEM.payload), null, List.of(), List.of("i"));
            assertThat(session.isModified(item)).isTrue();
            assertThat(session.dirty()).containsExactlyInAnyOrder(doc, item);
        }
    }
}
