package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static io.jalchemy.tests.club.MemberPath.MEMBER;
import static io.jalchemy.tests.club.TeamPath.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.AttributeEvents;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import io.jalchemy.tests.club.Member;
import io.jalchemy.tests.club.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;

/** What listeners to attributes are told of objects that have rows, what they are not told, and what is sent for them. */
class AttributeListenersTest {

    private final List<AttributeEvents<?>> listening = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    private <E> AttributeEvents<E> on(EntityPath<E, ?> entity) {
        AttributeEvents<E> events = AttributeEvents.of(entity);
        listening.add(events);
        return events;
    }

    @AfterEach
    void end() {
        listening.forEach(AttributeEvents::remove);
    }

    private List<String> told() {
        List<String> all = List.copyOf(told);
        told.clear();
        return all;
    }

    private void listenToEverything() {
        on(USER).onSet(USER.id, (user, id, was) -> told.add("id " + id))
                .onSet(USER.name, (user, name, was) -> told.add("name " + name + ", was " + was))
                .onSet(USER.createdAt, (user, at, was) -> told.add("createdAt"))
                .onSet(USER.updatedAt, (user, at, was) -> told.add("updatedAt"))
                .onAppend(USER.posts, (user, post) -> told.add("posts + " + post.getTitle()))
                .onRemove(USER.posts, (user, post) -> told.add("posts - " + post.getTitle()));
        on(POST).onSet(POST.id, (post, id, was) -> told.add("post id " + id))
                .onSet(POST.title, (post, title, was) -> told.add("title " + title + ", was " + was))
                .onSet(POST.authorId, (post, id, was) -> told.add("authorId " + id))
                .onSet(
                        POST.author,
                        (post, author, was) -> told.add("author " + (author == null ? null : author.getName())
                                + (was.isLoaded()
                                        ? ", was "
                                                + (was.value() == null
                                                        ? null
                                                        : was.value().getName())
                                        : ", was not loaded")));
    }

    private static SessionFixture twoUsersWithOnePost(TestDatabase db) {
        SessionFixture shop = new SessionFixture(db, USER);
        shop.sessions.inTransaction(session -> {
            User ed = new User("ed");
            ed.getPosts().add(new Post("one"));
            session.add(ed);
            session.add(new User("jack"));
        });
        shop.forget();
        return shop;
    }

    @EachDatabase
    void flushLoadRefreshRollbackAndStatements_areNotTold(TestDatabase db) {
        listenToEverything();
        SessionFixture shop = new SessionFixture(db, USER);
        User ed = new User("ed");
        Post post = new Post(ed, "one");
        assertThat(told())
                .containsExactly(
                        "name ed, was not loaded",
                        "title one, was not loaded",
                        "author ed, was not loaded",
                        "posts + one");
        try (Session session = shop.sessions.open()) {
            session.add(ed);
            session.commit();
            assertThat(ed.getId()).isNotNull();
            assertThat(post.getAuthorId()).isEqualTo(ed.getId());
            assertThat(ed.getCreatedAt()).isNotNull();
            session.refresh(ed);
            session.execute(update(USER).set(USER.name, "edward").where(USER.id.eq(ed.getId())));
            assertThat(ed.getName()).isEqualTo("edward");
            session.rollback();
            assertThat(ed.getName()).isEqualTo("ed");
            assertThat(told()).isEmpty();
        }
        try (Session session = shop.sessions.open()) {
            User loaded = Objects.requireNonNull(session.get(USER, ed.getId()));
            assertThat(loaded.getPosts()).extracting(Post::getTitle).containsExactly("one");
            assertThat(loaded.getPosts().get(0).getAuthor()).isSameAs(loaded);
            assertThat(told()).isEmpty();
            loaded.setName("x");
            assertThat(told()).containsExactly("name x, was ed");
            session.rollback();
            assertThat(loaded.getName()).isEqualTo("ed");
            assertThat(told()).isEmpty();
        }
        assertThat(shop.rows("users WHERE name = 'ed'")).isEqualTo(1);
    }

    @EachDatabase
    void valueGivenBack_isWhatIsWritten_andEveryUpdateIsTold(TestDatabase db) {
        SessionFixture shop = twoUsersWithOnePost(db);
        on(USER).replaceOnSet(USER.name, (user, name, was) -> name.strip());
        shop.sessions.inTransaction(session -> {
            User ed = session.scalars(select(USER).where(USER.name.eq("ed"))).one();
            ed.setName("  edward ");
            session.flush();
            assertThat(shop.verbs()).containsExactly("SELECT users", "UPDATE users");
            ed.setName("  edward ");
            session.flush();
            assertThat(shop.sent()).isEmpty();
            ed.setName(" edgar");
        });
        assertThat(shop.value("SELECT name FROM users WHERE id = 1")).isEqualTo("edgar");
    }

    @EachDatabase
    void expiredColumn_isToldAsNotLoaded_andLoadedForActiveHistory(TestDatabase db) {
        SessionFixture shop = twoUsersWithOnePost(db);
        AttributeEvents<User> plain =
                on(USER).onSet(USER.name, (user, name, was) -> told.add(was + " " + was.isLoaded()));
        try (Session session = shop.sessions.open()) {
            User ed = Objects.requireNonNull(session.get(USER, 1L));
            session.expire(ed);
            shop.forget();
            ed.setName("edward");
            assertThat(told()).containsExactly("not loaded false");
            assertThat(shop.sent()).isEmpty();
            session.rollback();
            on(USER).withActiveHistory().onSet(USER.name, (user, name, was) -> told.add("active " + was));
            ed.setName("edward");
            assertThat(shop.verbs()).containsExactly("SELECT users");
            assertThat(told()).containsExactly("ed true", "active ed");
            session.commit();
            assertThat(shop.verbs()).containsExactly("UPDATE users");
            listening.forEach(AttributeEvents::remove);
            plain.remove();
            ed.setName("edgar");
            assertThat(shop.sent()).isEmpty();
        }
    }

    @EachDatabase
    void mappedActiveHistory_loadsWhatIsOverwritten(TestDatabase db) {
        SessionFixture club = new SessionFixture(db, MEMBER);
        club.sessions.inTransaction(session -> {
            Member ed = new Member("ed@x");
            ed.setTeam(new Team("red"));
            session.add(ed);
            session.add(new Team("blue"));
        });
        try (Session session = club.sessions.open()) {
            Member ed = Objects.requireNonNull(session.get(MEMBER, 1L));
            Team blue =
                    session.scalars(select(TEAM).where(TEAM.name.eq("blue"))).one();
            session.expire(ed);
            club.forget();
            ed.setPhone(null);
            assertThat(club.sent()).isEmpty();
            ed.setEmail("ed@x");
            assertThat(club.verbs()).containsExactly("SELECT members");
            session.expire(ed);
            club.forget();
            ed.setEmail("ed@x");
            assertThat(club.verbs()).containsExactly("SELECT members");
            session.flush();
            assertThat(club.sent()).isEmpty();
            ed.setTeam(blue);
            assertThat(club.verbs())
                    .as("the second is that of Team.place")
                    .containsExactly("SELECT teams", "SELECT members");
            session.commit();
            assertThat(club.verbs()).containsExactly("UPDATE members");
        }
        assertThat(club.rows("members m JOIN teams t ON t.id = m.team_id WHERE t.name = 'blue'"))
                .isEqualTo(1);
    }

    @EachDatabase
    void unloadedReference_isToldIfTheSessionHasIt_andLoadedForActiveHistoryWithoutAFlush(TestDatabase db) {
        SessionFixture shop = twoUsersWithOnePost(db);
        listenToEverything();
        try (Session session = shop.sessions.open()) {
            Post post = Objects.requireNonNull(session.get(POST, 1L));
            User jack = Objects.requireNonNull(session.get(USER, 2L));
            shop.forget();
            post.setAuthor(jack);
            assertThat(told()).containsExactly("author jack, was not loaded", "posts + one");
            session.rollback();
            User ed = Objects.requireNonNull(session.get(USER, 1L));
            jack.getName();
            post.getTitle();
            shop.forget();
            post.setAuthor(jack);
            assertThat(shop.sent()).isEmpty();
            assertThat(told()).containsExactly("author jack, was ed", "posts - one", "posts + one");
            assertThat(ed.getPosts()).isEmpty();
            session.rollback();
        }
        listening.forEach(AttributeEvents::remove);
        on(POST).withActiveHistory()
                .onSet(
                        POST.author,
                        (post, author, was) -> told.add(
                                "was " + Objects.requireNonNull(was.value()).getName()));
        try (Session session = shop.sessions.open()) {
            Post post = Objects.requireNonNull(session.get(POST, 1L));
            User jack = Objects.requireNonNull(session.get(USER, 2L));
            jack.setFullname("pending change");
            shop.forget();
            post.setAuthor(jack);
            assertThat(shop.verbs()).containsExactly("SELECT users");
            assertThat(told()).containsExactly("was ed");
            session.commit();
        }
        assertThat(shop.rows("posts WHERE author_id = 2")).isEqualTo(1);
    }

    @EachDatabase
    void unloadedCollection_isToldOfWhatTheOtherSideDoes_andNotLoaded(TestDatabase db) {
        SessionFixture shop = twoUsersWithOnePost(db);
        listenToEverything();
        try (Session session = shop.sessions.open()) {
            User ed = Objects.requireNonNull(session.get(USER, 1L));
            told();
            shop.forget();
            Post second = new Post(ed, "two");
            assertThat(told()).containsExactly("title two, was not loaded", "author ed, was not loaded", "posts + two");
            assertThat(shop.sent()).isEmpty();
            session.add(second);
            session.flush();
            assertThat(ed.getPosts()).extracting(Post::getTitle).containsExactly("one", "two");
            assertThat(told()).isEmpty();
            session.commit();
        }
        assertThat(shop.rows("posts WHERE author_id = 1")).isEqualTo(2);
    }

    @EachDatabase
    void detachedObject_isTold_andActiveHistoryDoesNotMakeItFail(TestDatabase db) {
        SessionFixture shop = twoUsersWithOnePost(db);
        on(POST).withActiveHistory().onSet(POST.author, (post, author, was) -> told.add("author, " + was.isLoaded()));
        Post post = shop.sessions.fromTransaction(session -> Objects.requireNonNull(session.get(POST, 1L)));
        post.setAuthor(new User("new"));
        assertThat(told()).containsExactly("author, false");
    }

    @EachDatabase
    void merge_isToldOfWhatItCopies(TestDatabase db) {
        SessionFixture shop = twoUsersWithOnePost(db);
        User ed = shop.sessions.fromTransaction(session -> Objects.requireNonNull(session.get(USER, 1L)));
        ed.setName("edward");
        listenToEverything();
        shop.sessions.inTransaction(session -> {
            session.merge(ed);
            assertThat(told()).containsExactly("name edward, was ed");
        });
        assertThat(shop.value("SELECT name FROM users WHERE id = 1")).isEqualTo("edward");
    }

    @EachDatabase
    void listenerThatThrows_leavesNothingToWrite(TestDatabase db) {
        SessionFixture shop = twoUsersWithOnePost(db);
        on(USER).onSet(USER.name, (user, name, was) -> {
            throw new IllegalArgumentException("no");
        });
        shop.sessions.inTransaction(session -> {
            User ed = Objects.requireNonNull(session.get(USER, 1L));
            shop.forget();
            assertThatThrownBy(() -> ed.setName("x")).hasMessage("no");
            assertThat(session.isModified(ed)).isFalse();
        });
        assertThat(shop.sent()).isEmpty();
    }

    @EachDatabase
    void listenerOfAWrite_setsAttributes_andTheirListenersAreTold(TestDatabase db) {
        SessionFixture shop = twoUsersWithOnePost(db);
        on(USER).onSet(USER.fullname, (user, name, was) -> told.add("fullname " + name + ", was " + was));
        shop.sessions.events().beforeUpdate(USER, user -> user.setFullname(user.getName() + " smith"));
        shop.sessions.inTransaction(
                session -> Objects.requireNonNull(session.get(USER, 1L)).setName("edward"));
        assertThat(told()).containsExactly("fullname edward smith, was null");
        assertThat(shop.rows("users WHERE fullname = 'edward smith'")).isEqualTo(1);
    }
}
