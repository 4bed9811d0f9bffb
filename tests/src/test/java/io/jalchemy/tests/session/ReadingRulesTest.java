package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.raiseLoad;
import static io.jalchemy.orm.Loading.raiseOnSqlLoad;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static io.jalchemy.tests.partners.TaskPath.TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.orm.error.UnloadedAttributeException;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.Tag;
import io.jalchemy.tests.blog.User;
import io.jalchemy.tests.partners.References.Task;
import java.util.List;

/** What queries that lock, reads by key, refreshes and refused lazy loads do to objects that the session has. */
class ReadingRulesTest {

    // ---- rows that are locked

    /** How the program came to know what an object refers to, before another transaction changes that. */
    private enum Known {
        READ,
        LOADED_AHEAD,
        NOT_AT_ALL
    }

    @EachDatabase(requires = Feature.ROW_LOCKS)
    void cleanObject_isRefreshedByTheRowThatIsLocked(TestDatabase database) {
        SessionFixture tasks = new SessionFixture(database, TASK);
        for (Known known : Known.values()) {
            tasks.sessions.inTransaction(session -> {
                session.scalars(select(TASK)).all().forEach(session::delete);
                session.flush();
                Task a = new Task("a");
                Task worker = new Task("worker");
                Task neighbour = new Task("neighbour");
                worker.setNext(a);
                neighbour.setNext(new Task("c"));
                session.addAll(List.of(a, new Task("b"), worker, neighbour));
            });
            try (Session session = tasks.sessions.open()) {
                List<Task> two = session.scalars(select(TASK)
                                .where(TASK.name.in("worker", "neighbour"))
                                .orderBy(TASK.name.desc()))
                        .all();
                Task worker = two.get(0);
                if (known == Known.READ) {
                    assertThat(worker.getNext().getName()).isEqualTo("a");
                } else if (known == Known.LOADED_AHEAD) {
                    assertThat(two.get(1).getNext().getName()).isEqualTo("c");
                }
                changeByAnotherTransaction(tasks);
                Task locked = session.scalars(
                                select(TASK).where(TASK.name.eq("renamed")).forUpdate())
                        .one();
                assertThat(locked).isSameAs(worker);
                assertThat(worker.getName()).isEqualTo("renamed");
                assertThat(worker.getNext().getName()).as("%s", known).isEqualTo("b");
                worker.setName("mine");
                session.commit(); // with the version that was read
            }
            assertThat(tasks.rows("tasks WHERE name = 'mine'")).isOne();
        }
    }

    @EachDatabase(requires = Feature.ROW_LOCKS)
    void objectWithChanges_keepsThem_andIsStaleIfTheRowHasAnotherVersion(TestDatabase database) {
        SessionFixture tasks = new SessionFixture(database, TASK);
        tasks.sessions.inTransaction(session -> session.addAll(List.of(new Task("b"), new Task("worker"))));
        try (Session session = tasks.sessions.open()) {
            Task worker = worker(session);
            session.withoutAutoflush(() -> {
                worker.setName("mine");
                Task same = session.scalars(
                                select(TASK).where(TASK.name.eq("worker")).forUpdate())
                        .one();
                assertThat(same.getName()).isEqualTo("mine");
            });
            session.rollback();
            Task again = worker(session);
            changeByAnotherTransaction(tasks);
            session.withoutAutoflush(() -> {
                again.setName("mine");
                assertThatThrownBy(() -> session.scalars(
                                select(TASK).where(TASK.name.eq("renamed")).forUpdate()))
                        .isInstanceOf(StaleDataException.class)
                        .hasMessageContaining("Task#" + again.getId());
            });
            session.rollback();
        }
    }

    private static Task worker(Session session) {
        return session.scalars(select(TASK).where(TASK.name.eq("worker"))).one();
    }

    private static void changeByAnotherTransaction(SessionFixture tasks) {
        tasks.sessions.inTransaction(other -> {
            Task same = worker(other);
            same.setName("renamed");
            same.setNext(other.scalars(select(TASK).where(TASK.name.eq("b"))).one());
        });
    }

    // ---- reads by key

    @EachDatabase
    void get_flushesOnlyIfItSendsASelect_andFindsWhatIsNew(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER);
        blog.sessions.inTransaction(session -> session.add(new User("ed")));
        blog.sessions.inTransaction(session -> {
            User ed = session.scalars(select(USER)).one();
            ed.setFullname("Edward");
            session.add(new Tag("java"));
            blog.forget();
            assertThat(session.get(USER, ed.getId())).isSameAs(ed);
            assertThat(blog.verbs()).isEmpty();
            assertThat(session.get(USER, 999L)).isNull();
            assertThat(blog.verbs()).containsExactlyInAnyOrder("UPDATE users", "INSERT tags", "SELECT users");
            session.delete(ed);
            assertThat(session.get(USER, ed.getId())).isSameAs(ed); // marked, and still there
        });
    }

    @EachDatabase
    void refresh_dropsWhatItsObjectHas_andFlushesTheRest(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER);
        blog.sessions.inTransaction(session -> session.addAll(List.of(new User("ed"), new User("jack"))));
        blog.sessions.inTransaction(session -> {
            List<User> users = session.scalars(select(USER).orderBy(USER.name)).all();
            users.get(0).setFullname("dropped");
            users.get(1).setFullname("kept");
            blog.forget();
            session.refresh(users.get(0));
            assertThat(users.get(0).getFullname()).isNull();
            assertThat(blog.verbs()).containsExactly("UPDATE users", "SELECT users");
        });
        assertThat(blog.rows("users WHERE fullname IS NOT NULL")).isOne();
        assertThat(blog.rows("users WHERE fullname = 'kept'")).isOne();
    }

    // ---- lazy loads that are refused

    @EachDatabase
    void raiseLoad_refusesTheProgramsRead_evenOfWhatTheSessionHas(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER);
        blog.sessions.inTransaction(session -> {
            User ed = new User("ed");
            ed.getPosts().add(new Post("p"));
            session.add(ed);
        });
        blog.sessions.inTransaction(session -> {
            session.scalars(select(USER)).all();
            Post post = session.scalars(select(POST).options(raiseLoad(POST.author)))
                    .one();
            assertThatThrownBy(post::getAuthor).isInstanceOf(UnloadedAttributeException.class);
        });
        blog.sessions.inTransaction(session -> {
            List<User> users = session.scalars(select(USER)).all();
            Post post = session.scalars(select(POST).options(raiseOnSqlLoad(POST.author)))
                    .one();
            assertThat(users).contains(post.getAuthor()); // takes no statement
        });
        blog.sessions.inTransaction(session -> {
            Post post = session.scalars(select(POST).options(raiseOnSqlLoad(POST.author)))
                    .one();
            assertThatThrownBy(post::getAuthor).isInstanceOf(UnloadedAttributeException.class);
        });
    }

    @EachDatabase
    void raiseLoad_doesNotStopWhatTheLibraryReads(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER);
        for (int act = 0; act < 4; act++) {
            User detached = new User("ed" + act);
            detached.getPosts().add(new Post("p"));
            blog.sessions.inTransaction(session -> session.add(detached));
            Post loose = new Post("q");
            int chosen = act;
            blog.sessions.inTransaction(session -> {
                User user = session.scalars(
                                select(USER).where(USER.name.eq("ed" + chosen)).options(raiseLoad(USER.posts)))
                        .one();
                switch (chosen) {
                    case 0 -> session.delete(user);
                    case 1 -> user.setPosts(List.of(loose));
                    case 2 -> loose.setAuthor(user);
                    default -> session.merge(detached);
                }
            });
        }
        assertThat(blog.rows("posts p JOIN users u ON u.id = p.author_id WHERE u.name = 'ed0'"))
                .isZero();
        assertThat(blog.rows("posts p JOIN users u ON u.id = p.author_id WHERE u.name = 'ed1'"))
                .isOne();
        assertThat(blog.rows("posts p JOIN users u ON u.id = p.author_id WHERE u.name = 'ed2'"))
                .isEqualTo(2);
        assertThat(blog.rows("posts p JOIN users u ON u.id = p.author_id WHERE u.name = 'ed3'"))
                .isOne();
        assertThat(blog.rows("tags")).isZero();
    }
}
