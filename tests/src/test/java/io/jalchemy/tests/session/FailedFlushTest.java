package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Group;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.Profile;
import io.jalchemy.tests.blog.Tag;
import io.jalchemy.tests.blog.User;
import io.jalchemy.tests.blog.UserGroup;
import io.jalchemy.tests.histories.FaultyDataSource;
import java.util.ArrayList;
import java.util.List;

/** A statement fails, whichever: objects and database are as they were, and the same work can be done again. */
class FailedFlushTest {

    /** What the objects of a graph hold. */
    private static List<Object> contents(User user) {
        List<Object> all = new ArrayList<>();
        all.add(user.getId());
        all.add(user.getName());
        all.add(user.getCreatedAt());
        all.add(user.getUpdatedAt());
        all.add(List.copyOf(user.getPosts()));
        for (Post post : user.getPosts()) {
            all.add(post.getId());
            all.add(post.getTitle());
            all.add(post.getAuthorId());
            all.add(post.getAuthor());
            all.add(List.copyOf(post.getTags()));
            post.getTags().forEach(tag -> {
                all.add(tag.getId());
                all.add(List.copyOf(tag.getPosts()));
            });
        }
        all.add(user.getProfile());
        all.add(user.getProfile() == null ? null : user.getProfile().getUserId());
        for (UserGroup link : user.getGroupLinks()) {
            all.add(link.getUserId());
            all.add(link.getGroupId());
            all.add(link.getJoinedAt());
            all.add(link.getGroup());
            all.add(link.getGroup().getId());
        }
        return all;
    }

    private static User graph() {
        User user = new User("ed");
        user.setProfile(new Profile());
        new UserGroup(user, new Group("admins"));
        Tag tag = new Tag("java");
        for (String title : List.of("a", "b")) {
            Post post = new Post(user, title);
            post.getTags().add(tag);
        }
        return user;
    }

    @EachDatabase
    void eachStatement_inTurn(TestDatabase database) {
        String url = database.kind() == TestDatabase.Kind.SQLITE ? "jdbc:sqlite::memory:" : database.url();
        try (FaultyDataSource source = new FaultyDataSource(url);
                Engine engine = Engine.of(source)) {
            eachStatement_inTurn(source, new TestDatabase(database.kind(), engine, url));
        }
    }

    private static void eachStatement_inTurn(FaultyDataSource source, TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, POST);
        int statements = 7;
        try (Session session = blog.sessions.open()) {
            session.add(graph());
            session.flush(); // what is asked of the catalogue is known from now on
            session.rollback();
        }
        for (int k = 1; k <= statements; k++) {
            User user = graph();
            List<Object> before = contents(user);
            try (Session session = blog.sessions.open()) {
                session.add(user);
                session.connection().begin(); // what prepares a connection is sent before
                source.failAt(k);
                assertThatThrownBy(session::flush).isInstanceOf(DatabaseException.class);
                assertThat(source.hasFailed()).isTrue();
                assertThat(contents(user)).as("after statement %d failed", k).isEqualTo(before);
                assertThatThrownBy(() -> session.get(USER, 1L)).hasMessageContaining("rollback() first");
                session.rollback();
                assertThat(contents(user)).as("after the rollback").isEqualTo(before);
                for (String table :
                        List.of("users", "posts", "tags", "post_tags", "profiles", "groups", "user_group")) {
                    assertThat(blog.rows(table)).as(table).isZero();
                }
                session.add(user);
                session.flush();
                assertThat(user.getId()).isNotNull();
                session.rollback();
                assertThat(contents(user))
                        .as("after the rollback of what succeeded")
                        .isEqualTo(before);
            }
        }
        try (Session session = blog.sessions.open()) {
            blog.forget();
            session.add(graph());
            session.commit();
            assertThat(blog.sent()).hasSize(statements);
        }
    }

    @EachDatabase
    void rollback_bringsBackWhatWasDeleted_andOldKeys(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, POST);
        User made = graph();
        blog.sessions.inTransaction(session -> session.add(made));
        try (Session session = blog.sessions.open()) {
            User user = session.scalars(select(USER)).one();
            Post post = user.getPosts().get(0);
            user.setName("other");
            user.getPosts().remove(post);
            session.flush();
            assertThat(session.contains(post)).isFalse();
            assertThat(blog.sent()).isNotEmpty();
            session.rollback();
            assertThat(session.contains(post)).isTrue();
            assertThat(user.getName()).isEqualTo("ed");
            assertThat(user.getPosts()).hasSize(2).contains(post);
            assertThat(post.getAuthor()).isSameAs(user);
        }
    }
}
