package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.testkit.SqlAssert.assertThatSql;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static io.jalchemy.tests.staff.EmployeePath.EMPLOYEE;
import static io.jalchemy.tests.staff.ManagerPath.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.statement.Row2;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.FullFeatures;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import io.jalchemy.tests.blog.UserPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a connection understands of entities: columns of those that have one table to themselves. And some short ways of sessions. */
class WithoutSessionTest {

    private static SessionFixture blog(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER);
        blog.sessions.inTransaction(session -> {
            for (String name : List.of("ann", "bob", "cat")) {
                User user = new User(name);
                user.getPosts().add(new Post("by " + name));
                session.add(user);
            }
        });
        return blog;
    }

    @EachDatabase
    @FullFeatures
    void connection_executesStatementsOverColumnsOfAnEntity(TestDatabase database) throws Exception {
        blog(database);
        try (Connection connection = database.engine().connect()) {
            assertThat(connection
                            .execute(
                                    select(USER.name).where(USER.name.gt("ann")).orderBy(USER.name))
                            .all())
                    .containsExactly("bob", "cat");
            UserPath other = alias(USER, "other");
            assertThat(connection
                            .execute(select(USER.name, other.name)
                                    .join(other, other.name.gt(USER.name))
                                    .orderBy(USER.name.desc(), other.name))
                            .all())
                    .extracting(Row2::v1, Row2::v2)
                    .extracting(Object::toString)
                    .containsExactly("(\"bob\", \"cat\")", "(\"ann\", \"bob\")", "(\"ann\", \"cat\")");
            assertThat(connection
                            .execute(select(USER.name)
                                    .where(USER.id.in(select(POST.authorId).where(POST.title.eq("by bob")))))
                            .one())
                    .isEqualTo("bob");
            var sub = select(POST.authorId, count().as("n"))
                    .groupBy(POST.authorId)
                    .subquery();
            assertThat(connection
                            .execute(select(USER.name)
                                    .join(sub, sub.c(POST.authorId).eq(USER.id))
                                    .orderBy(USER.name))
                            .all())
                    .containsExactly("ann", "bob", "cat");
            try (StreamedResult<String> rows =
                    connection.stream(select(USER.name).orderBy(USER.name), 2)) {
                List<String> names = new ArrayList<>();
                rows.forEach(names::add);
                assertThat(names).containsExactly("ann", "bob", "cat");
            }
            assertThat(connection
                            .execute(update(USER).set(USER.fullname, "B").where(USER.name.eq("bob")))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(connection
                            .execute(insert(USER).values(USER.name.to("dan")).returning(USER.name, USER.createdAt))
                            .one()
                            .v2())
                    .as("a default of the column")
                    .isNotNull();
            connection.execute(delete(POST));
            assertThat(connection
                            .execute(delete(USER).where(USER.name.ne("bob")))
                            .rowCount())
                    .isEqualTo(3);
            assertThat(connection.execute(select(USER.fullname)).all()).containsExactly("B");
        }
    }

    @EachDatabase
    void whatTakesASession_isRefused_beforeItIsSent(TestDatabase database) {
        blog(database);
        List<String> sent = new ArrayList<>();
        database.engine().listen(EngineListener.ofStatements(sent::add));
        try (Connection connection = database.engine().connect()) {
            for (Query<?> query : List.of(
                    select(USER),
                    select(USER.name, USER),
                    select(USER.name).join(USER.posts),
                    select(USER.name).where(USER.posts.any()),
                    select(POST.title).where(POST.author.eq(new User("x"))),
                    select(MANAGER.title))) {
                assertThatThrownBy(() -> connection.execute(query))
                        .as(query.toString())
                        .hasMessageContaining("session")
                        .hasMessageContaining("[NEEDS_SESSION]");
            }
            assertThatThrownBy(() -> connection.execute(
                            insert(USER).values(USER.name.to("x")).returning(USER)))
                    .hasMessageContaining("[NEEDS_SESSION]");
            assertThatThrownBy(() -> connection.execute(update(MANAGER).set(MANAGER.title, "x")))
                    .hasMessageContaining("Manager")
                    .hasMessageContaining("[NEEDS_SESSION]");
        }
        assertThat(sent).isEmpty();
    }

    @Test
    void columnsOfAnEntity_compileWithoutASession() {
        assertThatSql(select(EMPLOYEE.name).where(EMPLOYEE.bossId.eq(3L)))
                .on(
                        TestDatabase.Kind.POSTGRESQL.dialect(),
                        "SELECT employees.name FROM employees WHERE employees.boss_id = ?",
                        3L);
    }

    @EachDatabase
    void unique_goesByIdentityOfEntities_andByValuesOtherwise(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            User ann = session.execute(select(USER).where(USER.name.eq("ann"))).one();
            ann.getPosts().add(new Post("again"));
            session.flush();
            assertThat(session.execute(select(USER).join(USER.posts)).unique().all())
                    .hasSize(3);
            assertThat(session.execute(select(USER, USER.name).join(USER.posts))
                            .unique()
                            .all())
                    .hasSize(3);
            assertThat(session.execute(select(USER.name).join(USER.posts))
                            .unique()
                            .all())
                    .hasSize(3);
            assertThat(session.execute(select(USER.name).join(USER.posts)).all())
                    .hasSize(4);
        }
    }

    @EachDatabase
    void getAll_readsWhatIsNotHere_byOneStatement(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            User two = session.getOne(USER, 2L);
            blog.forget();
            List<User> users = session.getAll(USER, List.of(3L, 99L, 2L, 1L, 3L));
            assertThat(users).extracting(User::getName).containsExactly("cat", "bob", "ann", "cat");
            assertThat(users.get(1)).isSameAs(two);
            assertThat(blog.sent()).hasSize(1);
            assertThat(session.getAll(USER, List.of(1L, 2L))).hasSize(2);
            assertThat(session.getAll(USER, List.<Long>of())).isEmpty();
            assertThat(blog.sent()).isEmpty();
        }
    }

    @EachDatabase
    void reference_in_takesObjects(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            List<User> users =
                    session.execute(select(USER).where(USER.name.ne("bob"))).all();
            assertThat(session.execute(select(POST.title)
                                    .where(POST.author.in(users))
                                    .orderBy(POST.id))
                            .all())
                    .containsExactly("by ann", "by cat");
            assertThat(session.execute(select(POST.title)
                                    .where(POST.author.in(users.subList(0, 1)).not()))
                            .all())
                    .containsExactlyInAnyOrder("by bob", "by cat");
            assertThat(session.execute(select(POST.title).where(POST.author.in(List.of())))
                            .all())
                    .isEmpty();
            User late = new User("late");
            session.add(late);
            late.getPosts().add(new Post("by late"));
            assertThat(session.execute(select(POST.title).where(POST.author.in(List.of(late))))
                            .all())
                    .containsExactly("by late");
        }
    }
}
