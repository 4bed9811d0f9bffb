package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.TagPath.TAG;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.flush.FlushPlan;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.Tag;
import io.jalchemy.tests.blog.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** {@code session.plan()} says what a flush would do, and leaves the session and its objects as they were. */
class SessionPlanTest {

    /** What the program does with a stored user, who has one post, before it asks for the plan. */
    private static Map<String, BiConsumer<Session, User>> changes() {
        Map<String, BiConsumer<Session, User>> all = new LinkedHashMap<>();
        all.put("nothing", (session, user) -> {});
        all.put("a column", (session, user) -> user.setName("wendy"));
        all.put("a new object", (session, user) -> session.add(new User("wendy")));
        all.put("a new child", (session, user) -> user.getPosts().add(new Post("second")));
        all.put("a new child, only its reference says so", (session, user) -> new Post("second").setAuthor(user));
        all.put("a deleted object", (session, user) -> session.delete(user));
        all.put("a new child of a deleted object", (session, user) -> {
            user.getPosts().add(new Post("second"));
            session.delete(user);
        });
        all.put("a new child of a deleted object, only its reference says so", (session, user) -> {
            new Post("second").setAuthor(user);
            session.delete(user);
        });
        all.put("a new child that the program added, of a deleted object", (session, user) -> {
            Post post = new Post("second");
            user.getPosts().add(post);
            session.add(post);
            session.delete(user);
        });
        all.put("a child that has left", (session, user) -> user.getPosts()
                .remove(user.getPosts().get(0)));
        return all;
    }

    @EachDatabase
    void plan_leavesTheSessionAsItWas_andTheFlushDoesWhatItSaid(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, POST);
        changes().forEach((name, change) -> {
            String planned = run(blog, change, true);
            assertThat(planned).as(name).isEqualTo(run(blog, change, false));
        });
    }

    /** Does {@code change}, asks for the plan if wanted, and returns the rows that a commit leaves. */
    private static String run(SessionFixture blog, BiConsumer<Session, User> change, boolean plans) {
        blog.sessions.inTransaction(session -> {
            session.scalars(select(USER)).all().forEach(session::delete);
            session.scalars(select(POST)).all().forEach(session::delete);
        });
        try (Session session = blog.sessions.open()) {
            User user = new User("ed");
            user.getPosts().add(new Post("first"));
            session.add(user);
            session.commit();
            change.accept(session, user);
            if (plans) {
                List<Object> added = session.newObjects();
                List<Object> changed = session.dirty();
                List<Object> deleted = session.deleted();
                List<FlushPlan.Step> steps = session.plan();
                assertThat(session.newObjects()).containsExactlyElementsOf(added);
                assertThat(session.dirty()).containsExactlyElementsOf(changed);
                assertThat(session.deleted()).containsExactlyElementsOf(deleted);
                assertThat(session.plan()).isEqualTo(steps);
            }
            session.commit();
            return "users " + blog.rows("users") + ", of this name " + blog.rows("users WHERE name = 'ed'")
                    + ", posts " + blog.rows("posts") + ", without an author "
                    + blog.rows("posts WHERE author_id IS NULL");
        }
    }

    /** What the program does with a stored user, who has two posts with the tag "t", and what the plan says of it. */
    private record Reason(BiConsumer<Session, User> change, List<String> steps) {}

    private static Map<String, Reason> reasons() {
        Map<String, Reason> all = new LinkedHashMap<>();
        all.put(
                "added",
                new Reason(
                        (session, user) -> session.add(new User("wendy")),
                        List.of("INSERT 1 users [a new User, added by the program]")));
        all.put(
                "reached from one that is added",
                new Reason(
                        (session, user) -> {
                            User wendy = new User("wendy");
                            wendy.getPosts().add(new Post("first"));
                            session.add(wendy);
                        },
                        List.of(
                                "INSERT 1 users [a new User, added by the program]",
                                "INSERT 1 posts [a new Post, reached by the cascade SAVE_UPDATE of User.posts]")));
        all.put(
                "reached from one that is stored",
                new Reason(
                        (session, user) -> user.getPosts().add(new Post("third")),
                        List.of("INSERT 1 posts [a new Post, reached by the cascade SAVE_UPDATE of User.posts]")));
        all.put(
                "reached by the flush alone",
                new Reason(
                        (session, user) -> new Post("third").setAuthor(user),
                        List.of(
                                "INSERT 1 posts [a new Post, reached by the cascade SAVE_UPDATE of User.posts]",
                                "WAIT 1 posts [a new Post is in no session, and only User.posts of User#1 leads to it: flush() and"
                                        + " commit() add it]")));
        all.put(
                "added and reached",
                new Reason(
                        (session, user) -> {
                            Post post = new Post(user, "third");
                            session.add(post);
                        },
                        List.of("INSERT 1 posts [a new Post, added by the program]")));
        all.put(
                "changed",
                new Reason(
                        (session, user) -> user.setName("wendy"), List.of("UPDATE 1 users [User.name has changed]")));
        all.put(
                "removed from an owner",
                new Reason(
                        (session, user) -> user.getPosts().remove(0),
                        List.of(
                                "DELETE 1 post_tags [Post.tags of a deleted object]",
                                "DELETE 1 posts [Post removed from User.posts, which has the cascade DELETE_ORPHAN]",
                                "WAIT 1 posts [Post#1 has left its parent and may be on its way to another one: flush(), commit() and"
                                        + " statements of the program delete it]")));
        all.put(
                "deleted, and what a cascade reaches",
                new Reason(
                        (session, user) -> session.delete(user),
                        List.of(
                                "DELETE 2 post_tags [Post.tags of a deleted object]",
                                "DELETE 2 posts [Post deleted by the cascade DELETE of User.posts]",
                                "DELETE 1 users [User deleted by the program]")));
        all.put(
                "deleted by the program and by a cascade",
                new Reason(
                        (session, user) -> {
                            session.delete(user.getPosts().get(0));
                            session.delete(user);
                        },
                        List.of(
                                "DELETE 2 post_tags [Post.tags of a deleted object]",
                                "DELETE 2 posts [Post deleted by the program, Post deleted by the cascade DELETE of User.posts]",
                                "DELETE 1 users [User deleted by the program]")));
        all.put(
                "association rows",
                new Reason(
                        (session, user) -> {
                            Tag tag = user.getPosts().get(0).getTags().remove(0);
                            session.add(new Post(user, "third"));
                            session.newObjects()
                                    .forEach(each -> ((Post) each).getTags().add(tag));
                        },
                        List.of(
                                "INSERT 1 posts [a new Post, added by the program]",
                                "DELETE 1 post_tags [removed from Post.tags]",
                                "INSERT 1 post_tags [added to Post.tags]")));
        return all;
    }

    @EachDatabase
    void plan_saysWhyEachStatementIsThere(TestDatabase database) {
        reasons().forEach((name, each) -> {
            try (TestDatabase fresh = TestDatabase.fresh(database.kind())) {
                SessionFixture blog = new SessionFixture(fresh, USER, POST, TAG);
                try (Session session = blog.sessions.open()) {
                    Tag tag = new Tag("t");
                    User user = new User("ed");
                    for (String title : List.of("first", "second")) {
                        Post post = new Post(title);
                        post.getTags().add(tag);
                        user.getPosts().add(post);
                    }
                    session.add(user);
                    session.commit();
                    each.change().accept(session, user);
                    assertThat(session.plan().stream()
                                    .map(step -> step.action() + " " + step.rows() + " " + step.table() + " "
                                            + step.reasons()))
                            .as(name)
                            .containsExactlyElementsOf(each.steps());
                }
            }
        });
    }
}
