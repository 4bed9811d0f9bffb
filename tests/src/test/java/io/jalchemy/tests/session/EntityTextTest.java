package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.TagPath.TAG;
import static io.jalchemy.tests.blog.UserPath.USER;
import static io.jalchemy.tests.staff.EmployeePath.EMPLOYEE;
import static io.jalchemy.tests.staff.ManagerPath.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.User;
import io.jalchemy.tests.staff.EmployeePath;
import org.junit.jupiter.api.Test;

/** The whole text of statements over entities. */
class EntityTextTest {

    private static final String EMPLOYEES =
            "employees.id, employees.name, employees.version, employees.boss_id, managers.title, employees.kind";

    private static String text(SessionFixture fixture, Query<?> query) {
        try (Session session = fixture.sessions.open()) {
            fixture.forget();
            session.execute(query);
            return fixture.sent().get(0);
        }
    }

    @EachDatabase
    void twoTables_aliases_andRelationships(TestDatabase database) {
        SessionFixture staff = new SessionFixture(database, EMPLOYEE, MANAGER);
        assertThat(text(staff, select(EMPLOYEE).where(EMPLOYEE.name.eq("x"))))
                .isEqualTo(
                        "SELECT " + EMPLOYEES
                                + " FROM employees LEFT OUTER JOIN managers ON employees.id = managers.id WHERE employees.name = ?");
        assertThat(text(staff, select(MANAGER.title).where(MANAGER.name.eq("x"))))
                .isEqualTo("SELECT managers.title FROM employees JOIN managers ON employees.id = managers.id"
                        + " WHERE employees.name = ?");
        EmployeePath boss = Sql.alias(EMPLOYEE, "boss");
        assertThat(text(
                        staff,
                        select(EMPLOYEE.name, boss.name)
                                .join(EMPLOYEE.boss.of(boss))
                                .where(boss.name.ne("y"))))
                .isEqualTo("SELECT employees.name, boss.name FROM employees JOIN employees AS boss"
                        + " ON boss.id = employees.boss_id WHERE boss.name <> ?");
        assertThat(text(staff, select(EMPLOYEE.name).where(EMPLOYEE.boss.has(EMPLOYEE.name.eq("z")))))
                .isEqualTo("SELECT employees.name FROM employees WHERE EXISTS (SELECT 1 FROM employees AS employees_1"
                        + " WHERE employees_1.id = employees.boss_id AND employees_1.name = ?)");
        assertThat(text(staff, select(EMPLOYEE.name).where(EMPLOYEE.boss.isNull())))
                .isEqualTo("SELECT employees.name FROM employees WHERE employees.boss_id IS NULL");
    }

    @EachDatabase
    void manyToMany_joinedInAndOut(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, POST);
        assertThat(text(blog, select(POST.title, TAG.name).join(POST.tags)))
                .isEqualTo("SELECT posts.title, tags.name FROM posts JOIN post_tags AS post_tags_1"
                        + " ON posts.id = post_tags_1.post_id JOIN tags ON tags.id = post_tags_1.tag_id");
        assertThat(text(blog, select(POST.title, TAG.name).outerJoin(POST.tags)))
                .isEqualTo("SELECT posts.title, tags.name FROM posts LEFT OUTER JOIN (post_tags AS post_tags_1"
                        + " JOIN tags ON tags.id = post_tags_1.tag_id) ON posts.id = post_tags_1.post_id");
    }

    @EachDatabase
    void joinedLoad_withAndWithoutLimit(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, POST);
        String user = "users.id, users.name, users.fullname, users.created_at, users.updated_at";
        String post = "posts_1.id, posts_1.title, posts_1.author_id";
        assertThat(text(blog, select(USER).options(joinedLoad(USER.posts))))
                .isEqualTo("SELECT " + user + ", " + post
                        + " FROM users LEFT OUTER JOIN posts AS posts_1 ON users.id = posts_1.author_id");
        assertThat(text(
                        blog,
                        select(USER)
                                .options(joinedLoad(USER.posts))
                                .orderBy(USER.name)
                                .limit(2)))
                .isEqualTo(
                        "SELECT anon_1.id, anon_1.name, anon_1.fullname, anon_1.created_at, anon_1.updated_at, " + post
                                + " FROM (SELECT " + user + " FROM users ORDER BY users.name LIMIT ?) AS anon_1"
                                + " LEFT OUTER JOIN posts AS posts_1 ON anon_1.id = posts_1.author_id ORDER BY anon_1.name");
    }

    @EachDatabase
    void subqueries_ofEntities(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, POST);
        Subquery counts = select(POST.authorId, count(POST.id).as("posts"))
                .groupBy(POST.authorId)
                .subquery("counts");
        assertThat(text(
                        blog,
                        select(USER.name, counts.c("posts", io.jalchemy.sql.type.Types.BIGINT))
                                .from(USER)
                                .join(counts, counts.c(POST.authorId).eq(USER.id))))
                .isEqualTo("SELECT users.name, counts.posts FROM users JOIN (SELECT posts.author_id AS \"authorId\","
                        + " count(posts.id) AS posts FROM posts GROUP BY posts.author_id) AS counts"
                        + " ON counts.\"authorId\" = users.id");
    }

    @EachDatabase(requires = Feature.SCHEMAS)
    void twoRegistries_twoSchemas_oneMetamodel(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, POST);
        database.engine().begin(connection -> connection.executeText("CREATE SCHEMA other"));
        SessionFixture other = new SessionFixture(database, Registry.inSchema("other", USER, POST));
        blog.sessions.inTransaction(session -> session.add(new User("here")));
        other.sessions.inTransaction(session -> session.add(new User("there")));
        assertThat(blog.sessions.<Object, RuntimeException>fromTransaction(
                        session -> session.scalarOne(select(USER.name))))
                .isEqualTo("here");
        assertThat(other.sessions.<Object, RuntimeException>fromTransaction(
                        session -> session.scalarOne(select(USER.name))))
                .isEqualTo("there");
    }

    @Test
    void toString_namesEntitiesAndAttributes() {
        EmployeePath boss = Sql.alias(EMPLOYEE, "boss");
        assertThat(select(EMPLOYEE.name).join(EMPLOYEE.boss.of(boss)).where(boss.name.eq("x")))
                .asString()
                .startsWith("SELECT Employee.name FROM Employee JOIN ")
                .doesNotContain(", Employee AS boss")
                .endsWith(" WHERE boss.name = ?");
    }
}
