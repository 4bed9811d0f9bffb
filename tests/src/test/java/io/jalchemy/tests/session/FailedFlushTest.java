package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Group;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.Profile;
import io.jalchemy.tests.blog.Tag;
import io.jalchemy.tests.blog.User;
import io.jalchemy.tests.blog.UserGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

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
    void eachStatement_inTurn(TestDatabase database) throws Exception {
        SessionFixture blog = new SessionFixture(database, USER, POST);
        int statements = 7;
        for (int k = 1; k <= statements; k++) {
            User user = graph();
            List<Object> before = contents(user);
            AtomicInteger sent = new AtomicInteger();
            int failing = k;
            try (Session session = blog.sessions.open()) {
                session.add(user);
                try (AutoCloseable listening = database.engine().listen((sql, nanos) -> {
                    if (sent.incrementAndGet() == failing) {
                        throw new IllegalStateException("fails for the test");
                    }
                })) {
                    assertThat(listening).isNotNull();
                    assertThatThrownBy(session::flush).hasMessageContaining("fails for the test");
                }
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
