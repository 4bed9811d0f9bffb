package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.TagPath.TAG;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.ExecutionOptions;
import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import java.util.List;

/** A program that takes the session's connection may write on it; limits of time write nothing. */
class OwnConnectionTest {

    @EachDatabase
    void loadedAhead_isOld_afterTheConnectionWasTaken_andNotAfterLimits(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, POST, TAG);
        blog.sessions.inTransaction(session -> {
            for (String name : List.of("a", "b", "c")) {
                User user = new User(name);
                user.getPosts().add(new Post(name));
                session.add(user);
            }
        });
        try (Session session = blog.sessions.open()) {
            List<User> users = session.scalars(select(USER).orderBy(USER.id)).all();
            assertThat(users.get(0).getPosts()).hasSize(1); // loads those of the others, too
            blog.forget();
            session.withExecutionOptions(
                    ExecutionOptions.NONE.label("nothing"),
                    () -> assertThat(session.inTransaction()).isTrue());
            assertThat(users.get(1).getPosts()).hasSize(1);
            assertThat(blog.sent()).as("after limits").isEmpty();
            session.connection().executeText("UPDATE posts SET title = 'other'");
            blog.forget();
            assertThat(users.get(2).getPosts()).hasSize(1);
            assertThat(blog.sent()).as("after the connection was taken").hasSize(1);
            session.rollback();
        }
    }
}
