package io.jalchemy.tests.session;

import static io.jalchemy.orm.Relationships.withParent;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.sql.tree.Custom;
import io.jalchemy.sql.tree.Statement;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code toString} of statements over entities shows: SQL with the names of the program, whatever they contain. */
class PrintedStatementsTest {

    @Test
    void statementsThatNeedASession_arePrintedInTheProgramsNames() {
        Map<Statement, String> printed = new LinkedHashMap<>();
        printed.put(select(USER).where(USER.name.eq("ed")), "SELECT User FROM User WHERE User.name = ?");
        printed.put(
                select(USER.name).join(USER.posts).where(POST.title.eq("a")),
                "SELECT User.name FROM User JOIN User.posts WHERE Post.title = ?");
        printed.put(
                select(USER).where(USER.posts.any(POST.title.eq("a").and(POST.id.gt(1L)))),
                "SELECT User FROM User WHERE EXISTS User.posts (Post.title = ? AND Post.id > ?)");
        printed.put(
                select(USER).where(USER.posts.any().not(), USER.name.ne("ed")),
                "SELECT User FROM User WHERE NOT EXISTS User.posts AND User.name <> ?");
        printed.put(
                select(POST).where(POST.author.has(USER.posts.any(POST.title.eq("a")))),
                "SELECT Post FROM Post WHERE EXISTS Post.author (EXISTS User.posts (Post.title = ?))");
        printed.put(
                update(USER).set(USER.fullname, "Ed").where(USER.name.eq("ed")),
                "UPDATE User SET User.fullname = ? WHERE User.name = ?");
        printed.put(insert(USER).values(USER.name.to("ed")), "INSERT INTO User (User.name) VALUES (?)");
        printed.put(
                delete(USER).where(USER.posts.any(POST.title.eq("a"))),
                "DELETE FROM User WHERE EXISTS User.posts (Post.title = ?)");
        printed.put(
                select(new Custom<>("distance", "", List.of(USER.id, POST.id), Types.BIGINT)),
                "SELECT distance(User.id, Post.id) FROM User, Post");
        printed.forEach((statement, text) -> assertThat(statement).hasToString(text));
    }

    @EachDatabase
    void conditionsOverObjects_arePrintedWithoutThem(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER);
        blog.sessions.inTransaction(session -> {
            User ed = new User("ed");
            session.add(ed);
            session.flush();
            assertThat(select(POST).where(POST.author.eq(ed)))
                    .hasToString("SELECT Post FROM Post WHERE Post.author = ?");
            assertThat(select(POST).where(POST.author.ne(ed)))
                    .hasToString("SELECT Post FROM Post WHERE Post.author <> ?");
            assertThat(select(POST).where(withParent(ed, USER.posts)))
                    .hasToString("SELECT Post FROM Post WHERE Post IN User.posts OF ?");
        });
    }
}
