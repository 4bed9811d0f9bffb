package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.ProfilePath.PROFILE;
import static io.jalchemy.tests.blog.TagPath.TAG;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.flush.FlushPlan;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.statement.Select;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.FullFeatures;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.Profile;
import io.jalchemy.tests.blog.Tag;
import io.jalchemy.tests.blog.User;
import java.util.List;
import java.util.Map;

/** Scenarios that tell a real object-relational mapper from a toy. */
class ScenariosTest {

    private static SessionFixture blog(TestDatabase database) {
        return new SessionFixture(database, USER, POST);
    }

    private static User user(String name, String... titles) {
        User user = new User(name);
        for (String title : titles) {
            user.getPosts().add(new Post(title));
        }
        return user;
    }

    @EachDatabase
    @FullFeatures
    void basics_ofTheGuide(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            User ed = new User("ed");
            Post post = new Post("Hello");
            ed.getPosts().add(post);
            assertThat(post.getAuthor()).isSameAs(ed);
            post.getTags().add(new Tag("java"));
            session.add(ed);
            session.commit();
            assertThat(blog.verbs()).containsExactly("INSERT tags", "INSERT users", "INSERT posts", "INSERT post_tags");
            assertThat(session.get(USER, ed.getId())).isSameAs(ed);
            session.delete(ed);
            session.commit();
            assertThat(blog.rows("users")).isZero();
            assertThat(blog.rows("posts")).isZero();
            assertThat(blog.rows("post_tags")).isZero();
            assertThat(blog.rows("tags")).isEqualTo(1);
        }
    }

    @EachDatabase
    void t1_equalLiterals_doNotShareASlot(TestDatabase database) {
        SessionFixture blog = blog(database);
        User z = new User("z");
        z.setFullname("y");
        blog.sessions.inTransaction(session -> session.addAll(List.of(new User("x"), z)));
        try (Session session = blog.sessions.open()) {
            session.scalars(named("x", "x")).all();
            assertThat(session.scalars(named("x", "y")).all())
                    .extracting(User::getName)
                    .containsExactlyInAnyOrder("x", "z");
        }
    }

    private static Select<User> named(String name, String fullname) {
        return select(USER).where(USER.name.eq(name).or(USER.fullname.eq(fullname)));
    }

    @EachDatabase
    void t2_joinedCollection_underLimit(TestDatabase database) {
        SessionFixture blog = blog(database);
        blog.sessions.inTransaction(session -> {
            List<Tag> tags = List.of(new Tag("b"), new Tag("a"));
            for (String name : List.of("u1", "u2", "u3")) {
                User user = user(name, name + "-1", name + "-2", name + "-3");
                user.getPosts().forEach(post -> post.getTags().addAll(tags));
                session.add(user);
            }
        });
        blog.forget();
        try (Session session = blog.sessions.open()) {
            List<User> users = session.scalars(select(USER)
                            .options(joinedLoad(USER.posts).with(joinedLoad(POST.tags)))
                            .orderBy(USER.name)
                            .limit(2))
                    .all();
            assertThat(users).extracting(User::getName).containsExactly("u1", "u2");
            for (User user : users) {
                assertThat(user.getPosts())
                        .extracting(Post::getTitle)
                        .containsExactlyInAnyOrder(user.getName() + "-1", user.getName() + "-2", user.getName() + "-3");
                user.getPosts().forEach(post -> assertThat(post.getTags())
                        .extracting(Tag::getName)
                        .containsExactly("a", "b"));
                user.getPosts().forEach(post -> assertThat(post.getAuthor()).isSameAs(user));
            }
            List<String> sent = blog.sent();
            assertThat(sent).hasSize(1);
            assertThat(sent.get(0)).containsPattern("FROM \\(SELECT .* LIMIT \\?\\) AS ");
            assertThat(session.scalars(select(USER).orderBy(USER.name).limit(2)).all())
                    .isEqualTo(users);
        }
    }

    @EachDatabase
    void t3_autoflush_queue_andSiblingBatch(TestDatabase database) {
        SessionFixture blog = blog(database);
        blog.sessions.inTransaction(session -> session.addAll(List.of(user("u1", "a"), user("u2", "b"))));
        try (Session session = blog.sessions.open()) {
            List<User> users = session.scalars(select(USER).orderBy(USER.name)).all();
            User u1 = users.get(0);
            User u2 = users.get(1);
            blog.forget();
            Post post = new Post("n");
            session.add(post);
            post.setAuthor(u2);
            assertThat(blog.sent()).isEmpty();
            assertThat(u1.getPosts()).hasSize(1);
            assertThat(blog.verbs()).containsExactly("INSERT posts", "SELECT posts");
            assertThat(u2.getPosts()).hasSize(2).containsOnlyOnce(post);
            assertThat(blog.sent()).isEmpty();
            session.flush();
            assertThat(blog.sent()).isEmpty();
            session.rollback();
            assertThat(u2.getPosts()).hasSize(1).doesNotContain(post);
        }
    }

    /** What goes into a collection has its reference at once, also where that is not loaded and the one that it named is not here. */
    @EachDatabase
    void collectionAdd_setsAReferenceThatIsNotLoaded_withoutSql(TestDatabase database) {
        SessionFixture blog = blog(database);
        blog.sessions.inTransaction(session -> session.addAll(List.of(user("u1", "a"), user("u2", "b"))));
        try (Session session = blog.sessions.open()) {
            User u2 = session.scalars(select(USER).where(USER.name.eq("u2"))).one();
            assertThat(u2.getPosts()).hasSize(1);
            Post post = session.scalars(select(POST).where(POST.title.eq("a"))).one();
            blog.forget();
            u2.getPosts().add(post);
            assertThat(post.getAuthor()).isSameAs(u2);
            assertThat(blog.sent()).isEmpty();
            session.commit();
            assertThat(blog.rows("posts WHERE author_id = " + u2.getId())).isEqualTo(2);
        }
    }

    @EachDatabase
    void t4_neighbours_areNotOlderThanTheirOwnLoad(TestDatabase database) {
        SessionFixture blog = blog(database);
        blog.sessions.inTransaction(session -> {
            for (int i = 0; i < 100; i++) {
                session.add(user("user" + (1000 + i), "p" + i));
            }
        });
        try (Session session = blog.sessions.open()) {
            List<User> users = session.scalars(select(USER).orderBy(USER.name)).all();
            User u2 = users.get(1);
            users.get(0).getPosts().size();
            session.execute(Sql.insert(POST), List.of(Map.of("title", "raw", "authorId", u2.getId())));
            assertThat(u2.getPosts()).extracting(Post::getTitle).contains("raw", "p1");
        }
        try (Session session = blog.sessions.open()) {
            List<User> users = session.scalars(select(USER).orderBy(USER.name)).all();
            blog.forget();
            for (User user : users) {
                user.getPosts().get(0).setTitle("changed");
                session.flush();
            }
            List<String> verbs = blog.verbs();
            assertThat(verbs.stream().filter(each -> each.equals("SELECT posts")))
                    .hasSizeLessThanOrEqualTo(110);
            assertThat(verbs.stream().filter(each -> each.equals("UPDATE posts")))
                    .hasSize(100);
        }
    }

    @EachDatabase
    void t8_failureInTheThirdTable_leavesObjectsAsTheyWere(TestDatabase database) {
        SessionFixture blog = blog(database);
        blog.sessions.inTransaction(session -> session.add(new Tag("dup")));
        try (Session session = blog.sessions.open()) {
            User ed = user("ed", "one", "two");
            Tag tag = new Tag("dup");
            ed.getPosts().forEach(post -> post.getTags().add(tag));
            session.add(ed);
            assertThatThrownBy(session::commit)
                    .isInstanceOfSatisfying(
                            DatabaseException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNIQUE))
                    .hasMessageContaining("INSERT INTO tags");
            assertThatThrownBy(() -> session.scalars(select(USER)).all()).hasMessageContaining("rollback() first");
            session.rollback();
            assertThat(blog.rows("users")).isZero();
            assertThat(blog.rows("posts")).isZero();
            assertThat(ed.getId()).isNull();
            assertThat(ed.getPosts()).hasSize(2).allSatisfy(post -> {
                assertThat(post.getAuthorId()).isNull();
                assertThat(post.getAuthor()).isSameAs(ed);
                assertThat(post.getTags()).containsExactly(tag);
            });
            tag.setName("other");
            session.add(ed);
            session.commit();
            assertThat(blog.rows("post_tags")).isEqualTo(2);
            assertThat(blog.rows("posts")).isEqualTo(2);
        }
    }

    @EachDatabase
    void t10_uniqueValue_isUsedAgain(TestDatabase database) {
        SessionFixture blog = blog(database);
        User ed = new User("ed");
        ed.setProfile(new Profile());
        blog.sessions.inTransaction(session -> session.add(ed));
        try (Session session = blog.sessions.open()) {
            User user = session.getOne(USER, ed.getId());
            session.delete(user.getProfile());
            user.setProfile(new Profile());
            assertThat(session.plan())
                    .extracting(FlushPlan.Step::action, FlushPlan.Step::table)
                    .containsExactly(tuple("DELETE", "profiles"), tuple("INSERT", "profiles"));
            assertThat(session.plan().get(1).reasons())
                    .hasSize(2)
                    .element(1)
                    .asString()
                    .contains("unique profiles(user_id)");
            blog.forget();
            session.commit();
            assertThat(blog.verbs()).containsExactly("DELETE profiles", "INSERT profiles");
            assertThat(blog.rows("profiles")).isEqualTo(1);
        }
        assertThat(PROFILE).isNotNull();
        assertThat(TAG).isNotNull();
    }

    @EachDatabase
    void t11_writingToExpiredAndUnloadedAttributes(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            User u = user("same", "p");
            User b = user("b");
            session.addAll(List.of(u, b));
            session.commit();
            blog.forget();
            u.setName("same");
            assertThat(blog.sent()).isEmpty();
            session.flush();
            List<String> sent = blog.sent();
            assertThat(sent).hasSize(1);
            assertThat(sent.get(0)).startsWith("UPDATE users SET name = ?");
            session.commit();
            Post post = session.scalars(select(POST)).one();
            assertThat(u.getPosts()).containsExactly(post);
            blog.forget();
            post.setAuthor(b);
            assertThat(blog.sent()).isEmpty();
            assertThat(u.getPosts()).isEmpty();
            session.commit();
            assertThat(blog.rows("posts WHERE author_id = " + b.getId())).isEqualTo(1);
            u.getName();
            b.getName();
            session.commit();
            blog.database.engine().begin(connection -> connection.executeText("DELETE FROM users WHERE name = 'same'"));
            assertThat(b.getName()).isEqualTo("b");
            assertThatThrownBy(u::getName).hasMessageContaining("User#" + u.getId());
        }
    }
}
