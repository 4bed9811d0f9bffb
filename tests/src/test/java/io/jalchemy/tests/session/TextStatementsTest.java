package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.defer;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static io.jalchemy.tests.club.CaptainPath.CAPTAIN;
import static io.jalchemy.tests.club.MemberPath.MEMBER;
import static io.jalchemy.tests.club.TeamPath.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.statement.Row2;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.FullFeatures;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import io.jalchemy.tests.club.Captain;
import io.jalchemy.tests.club.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Statements that the program writes as text. What sessions make of them is what {@code text()} and {@code from_statement} do in SQLAlchemy. */
class TextStatementsTest {

    record Name(long id, String name) {}

    private static SessionFixture blog(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER);
        blog.sessions.inTransaction(session -> {
            for (String name : List.of("ed", "fred", "wendy")) {
                User user = new User(name);
                user.getPosts().add(new Post(name + " 1"));
                user.getPosts().add(new Post(name + " 2"));
                session.add(user);
            }
        });
        blog.forget();
        return blog;
    }

    // ---- rows

    @EachDatabase
    void columns_areThoseOfTheText_inTheirOrder(TestDatabase database) {
        SessionFixture blog = blog(database);
        var names = text("SELECT id AS a, name AS b FROM users WHERE id > :low ORDER BY id")
                .bind("low", 1)
                .columns(USER.id, USER.name);
        List<List<Row2<Long, String>>> both = new ArrayList<>();
        blog.sessions.inTransaction(session -> both.add(session.execute(names).all()));
        database.engine().begin(connection -> both.add(connection.execute(names).all()));
        assertThat(both).hasSize(2);
        for (List<Row2<Long, String>> rows : both) {
            assertThat(rows).extracting(Row2::v1).containsExactly(2L, 3L);
            assertThat(rows).extracting(Row2::v2).containsExactly("fred", "wendy");
            assertThat(rows).extracting(row -> row.get(USER.name)).containsExactly("fred", "wendy");
        }
    }

    @EachDatabase
    void select_intoRecords_takesColumnsByTheirNames(TestDatabase database) {
        SessionFixture blog = blog(database);
        var names = select(USER.id, USER.name)
                .into(Name::new)
                .fromStatement(text("SELECT name, 7 AS more, id AS ID FROM users WHERE name = :name")
                        .bind("name", "ed"));
        List<Name> found = new ArrayList<>();
        blog.sessions.inTransaction(
                session -> found.addAll(session.execute(names).all()));
        database.engine()
                .begin(connection -> found.addAll(connection.execute(names).all()));
        assertThat(found).containsExactly(new Name(1, "ed"), new Name(1, "ed"));
    }

    @EachDatabase
    void valuesOfAnyType_areSentAndRead_asTheirTypesSay(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            User ed = session.getOne(USER, 1);
            assertThat(session.scalars(text("SELECT created_at FROM users WHERE created_at = :then")
                                    .bind("then", ed.getCreatedAt(), USER.createdAt.type())
                                    .columns(USER.createdAt))
                            .all())
                    .contains(ed.getCreatedAt());
            assertThat(session.scalar(text("SELECT count(*) FROM users WHERE fullname IS NULL AND 1 = :one")
                            .bind("one", 1)
                            .columns(column("n", Types.BIGINT))))
                    .isEqualTo(3);
        }
    }

    @EachDatabase
    void lists_haveAnyLength(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            var ids = text("SELECT id FROM users WHERE id IN :ids ORDER BY id");
            for (List<Long> some :
                    List.of(List.of(1L), List.of(3L, 1L), List.of(1L, 2L, 3L, 4L, 5L), List.<Long>of())) {
                assertThat(session.scalars(ids.bind("ids", some, Types.BIGINT).columns(USER.id))
                                .all())
                        .isEqualTo(some.stream().filter(id -> id < 4).sorted().toList());
                assertThat(session.scalars(
                                        select(USER.id).where(USER.id.in(some)).orderBy(USER.id))
                                .all())
                        .isEqualTo(some.stream().filter(id -> id < 4).sorted().toList());
                assertThat(session.scalars(select(USER.id)
                                        .where(USER.id.notIn(some))
                                        .orderBy(USER.id))
                                .all())
                        .isEqualTo(Stream.of(1L, 2L, 3L)
                                .filter(id -> !some.contains(id))
                                .toList());
            }
            assertThat(session.scalars(text("SELECT id FROM users WHERE name NOT IN :names")
                                    .bind("names", List.of("ed", "wendy"))
                                    .columns(USER.id))
                            .all())
                    .containsExactly(2L);
        }
    }

    @EachDatabase
    void condition_withValues_standsAmongOthers(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            assertThat(session.scalars(select(USER.name)
                                    .where(
                                            text("users.id = :a OR users.id = :b")
                                                    .bind("a", 1)
                                                    .bind("b", 3),
                                            USER.name.ne("wendy")))
                            .all())
                    .containsExactly("ed");
            assertThat(session.scalars(select(USER.name)
                                    .where(USER.id.in(1L, 2L))
                                    .orderBy(text("users.id * :sign", Types.BIGINT)
                                            .bind("sign", -1)
                                            .asc()))
                            .all())
                    .containsExactly("fred", "ed");
        }
    }

    @EachDatabase
    void oneTextWithOtherValues_isCompiledOnce(TestDatabase database) {
        SessionFixture blog = blog(database);
        for (String name : List.of("ed", "fred", "nobody")) {
            try (Session session = blog.sessions.open()) {
                assertThat(session.scalars(text("SELECT * FROM users WHERE name = :name")
                                        .bind("name", name)
                                        .columns(USER))
                                .all())
                        .hasSize(name.equals("nobody") ? 0 : 1);
            }
        }
        assertThat(blog.sent()).containsOnly("SELECT * FROM users WHERE name = ?");
    }

    @EachDatabase
    void rows_areStreamed_asValuesAndAsObjects(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Connection connection = database.engine().connect();
                var rows = connection.stream(
                        text("SELECT name FROM users ORDER BY id").columns(USER.name), 2)) {
            assertThat(rows.stream()).containsExactly("ed", "fred", "wendy");
        }
        try (Session session = blog.sessions.open();
                var users = session.stream(
                        select(USER)
                                .options(selectInLoad(USER.posts))
                                .fromStatement(text("SELECT * FROM users ORDER BY id DESC")),
                        2)) {
            blog.forget();
            assertThat(users.stream()
                            .map(user -> user.getName() + user.getPosts().size()))
                    .containsExactly("wendy2", "fred2", "ed2");
            assertThat(blog.verbs()).containsExactly("SELECT posts", "SELECT posts");
        }
    }

    // ---- objects

    @EachDatabase
    void entity_isTheObjectOfTheSession_andIsFlushedBefore(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            User ed = session.getOne(USER, 1);
            ed.setName("edward");
            User found = session.scalars(text("SELECT * FROM users WHERE name = :name")
                            .bind("name", "edward")
                            .columns(USER))
                    .one();
            assertThat(found).isSameAs(ed);
        }
    }

    @EachDatabase
    void attributesWithoutAColumn_areLoadedWhenTheyAreTouched(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            List<User> users = session.scalars(
                            text("SELECT id, fullname FROM users ORDER BY id").columns(USER))
                    .all();
            blog.forget();
            assertThat(users).extracting(User::getFullname).containsOnlyNulls();
            assertThat(blog.sent()).isEmpty();
            assertThat(users).extracting(User::getName).containsExactly("ed", "fred", "wendy");
            assertThat(blog.verbs()).containsExactly("SELECT users");
            assertThat(users.get(0).getPosts()).hasSize(2);
        }
    }

    @EachDatabase
    void optionsOfTheSelect_apply(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            List<User> users = session.scalars(select(USER)
                            .options(selectInLoad(USER.posts), defer(USER.fullname))
                            .fromStatement(
                                    text("SELECT * FROM users WHERE id < :id").bind("id", 3)))
                    .all();
            assertThat(blog.verbs()).containsExactly("SELECT users", "SELECT posts");
            assertThat(users).flatExtracting(User::getPosts).hasSize(4);
            assertThat(blog.sent()).isEmpty();
            assertThat(users.get(0).getFullname()).isNull();
            assertThat(blog.verbs()).containsExactly("SELECT users");
        }
    }

    @EachDatabase
    void severalEntities_withColumnsOfOneName_areToldApartByTheirColumns(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            var text = text("SELECT p.id, p.title, p.author_id, u.id, u.name, count(*) OVER () FROM users u"
                            + " JOIN posts p ON p.author_id = u.id WHERE u.name = :name ORDER BY p.id")
                    .bind("name", "fred");
            var rows = session.execute(select(USER, POST, count())
                            .fromStatement(
                                    text.columns(POST.id, POST.title, POST.authorId, USER.id, USER.name, count())))
                    .all();
            assertThat(rows).extracting(row -> row.v1().getName()).containsExactly("fred", "fred");
            assertThat(rows).extracting(row -> row.v2().getTitle()).containsExactly("fred 1", "fred 2");
            assertThat(rows).extracting(row -> row.v3()).containsExactly(2L, 2L);
            assertThat(rows.get(0).v2().getAuthor()).isSameAs(rows.get(0).v1());
            assertThatThrownBy(() -> session.execute(select(USER, POST).fromStatement(text)))
                    .hasMessageStartingWith("The text gives two columns called \"id\"")
                    .hasMessageContaining("[TEXT_COLUMNS]");
        }
    }

    @EachDatabase
    void classOfAnObject_isThatOfItsRow(TestDatabase database) {
        SessionFixture club = new SessionFixture(database, MEMBER, CAPTAIN, TEAM);
        club.sessions.inTransaction(session -> session.addAll(List.of(new Captain("a@b"), new Member("c@d"))));
        try (Session session = club.sessions.open()) {
            assertThat(session.scalars(text("SELECT * FROM members ORDER BY id").columns(MEMBER))
                            .all())
                    .hasSize(2)
                    .hasAtLeastOneElementOfType(Captain.class);
            assertThatThrownBy(() -> session.scalars(
                            text("SELECT id, email FROM members").columns(MEMBER)))
                    .hasMessageStartingWith("The text gives no column for members.kind; it has [id, email].")
                    .hasMessageContaining("[TEXT_COLUMNS]");
        }
    }

    // ---- what gives no rows

    @EachDatabase
    void statementWithoutRows_countsThem_andIsFlushedBefore(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            session.getOne(USER, 1).setFullname("Ed");
            assertThat(session.execute(text("UPDATE users SET fullname = :name WHERE fullname IS NULL")
                                    .bind("name", "?"))
                            .rowCount())
                    .isEqualTo(2);
            assertThat(session.execute(text("UPDATE users SET fullname = :name WHERE id = :id")
                                    .bind("name", null, Types.VARCHAR)
                                    .bind("id", 3))
                            .rowCount())
                    .isEqualTo(1);
            session.commit();
        }
        assertThat(blog.rows("users WHERE fullname = '?'")).isEqualTo(1);
        database.engine().begin(connection -> assertThat(connection
                        .execute(text("DELETE FROM posts WHERE author_id IN :ids")
                                .bind("ids", List.of(1L, 2L)))
                        .rowCount())
                .isEqualTo(4));
    }

    @EachDatabase
    @FullFeatures
    void insert_mayReturnObjects(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            Post post = session.scalars(
                            text("INSERT INTO posts (title, author_id) VALUES (:title, :author) RETURNING *")
                                    .bind("title", "new")
                                    .bind("author", 2)
                                    .columns(POST))
                    .one();
            assertThat(post.getAuthor().getName()).isEqualTo("fred");
            session.commit();
        }
        assertThat(blog.rows("posts WHERE title = 'new'")).isEqualTo(1);
    }

    // ---- what is refused

    @EachDatabase
    void mistakes_areAnsweredByTheirMend(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            assertThatThrownBy(() -> session.execute(
                            text("SELECT id FROM users WHERE id = :id").columns(USER.id)))
                    .isInstanceOf(JalchemyException.class)
                    .hasMessage(
                            "The statement has a parameter :id without a value. Give it: of a text by bind(\"id\", value), of"
                                    + " an UPDATE or DELETE by rows of values, execute(statement, rows). If the colon"
                                    + " belongs to a text, write \\: in its place. [UNBOUND_PARAMETER]");
            assertThatThrownBy(() ->
                            session.execute(text("SELECT id, name FROM users").columns(USER.id)))
                    .hasMessage(
                            "The text gives 2 columns [id, name], and columns(…) names 1 column [User.id]. Name each, in"
                                    + " their order: SELECT id, name FROM users [TEXT_COLUMNS]");
            assertThatThrownBy(
                            () -> session.scalars(text("SELECT name FROM users").columns(USER)))
                    .hasMessageStartingWith("The text gives no column for users.id; it has [name].");
            assertThatThrownBy(() -> session.scalars(
                            select(USER.fullname).fromStatement(text("SELECT name AS full_name FROM users"))))
                    .hasMessageContaining("Did you mean \"full_name\"?");
            assertThatThrownBy(() -> select(USER).where(USER.id.eq(1)).fromStatement(text("SELECT * FROM users")))
                    .hasMessageStartingWith(
                            "fromStatement(…) takes the rows of a text, so that clauses beside the select list"
                                    + " mean nothing: SELECT")
                    .hasMessageEndingWith("Write them into the text. [SELECT_AND_TEXT]");
            assertThatThrownBy(() -> session.execute(
                            select(USER).options(selectInLoad(POST.tags)).fromStatement(text("SELECT * FROM users"))))
                    .hasMessageContaining("[OPTION_FITS_NOTHING]");
        }
        try (Connection connection = database.engine().connect()) {
            assertThatThrownBy(
                            () -> connection.execute(text("SELECT * FROM users").columns(USER)))
                    .hasMessageContaining("[NEEDS_SESSION]");
        }
    }

    @EachDatabase
    void questionMark_isAnOperator_orRefused(TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            var text =
                    text("SELECT '{\"a\": 1}'::jsonb ? :key").bind("key", "a").columns(column("there", Types.BOOLEAN));
            if (database.kind() == TestDatabase.Kind.POSTGRESQL) {
                assertThat(connection.execute(text).one()).isTrue();
            } else {
                assertThatThrownBy(() -> connection.execute(text)).hasMessageContaining("[QUESTION_MARK]");
            }
        }
    }
}
