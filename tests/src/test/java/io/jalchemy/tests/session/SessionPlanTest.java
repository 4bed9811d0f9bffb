package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.flush.FlushPlan;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
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
}
