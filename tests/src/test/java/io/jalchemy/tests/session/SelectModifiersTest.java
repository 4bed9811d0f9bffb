package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.orm.Loading.subqueryLoad;
import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static io.jalchemy.testkit.SqlAssert.assertThatSql;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.PostgresqlDialect;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.Synchronize;
import io.jalchemy.orm.path.LoadOption;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Select;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Statement;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.PostPath;
import io.jalchemy.tests.blog.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** DISTINCT ON, ONLY and FETCH FIRST … WITH TIES: of tables and of entities, and where a database lacks them. */
class SelectModifiersTest {

    private static final Table PARENT = Table.of("base", column("id", BIGINT).primaryKey(), column("name", VARCHAR));
    private static final Table MARKS =
            Table.of("marks", column("id", BIGINT).primaryKey(), column("who", VARCHAR), column("points", BIGINT));
    private static final Column<Long> ID = MARKS.c("id", BIGINT);
    private static final Column<String> WHO = MARKS.c("who", VARCHAR);
    private static final Column<Long> POINTS = MARKS.c("points", BIGINT);

    private static void assertRefused(Statement statement, String feature) {
        assertThatThrownBy(() -> SqliteDialect.INSTANCE.compile(statement.node()))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining("sqlite")
                .hasMessageEndingWith("[" + feature + "]");
    }

    // ---- DISTINCT ON

    @Test
    void distinctOn_isWrittenBeforeTheSelectList_andAccumulates() {
        Map<Statement, String> texts = new LinkedHashMap<>();
        texts.put(
                select(ID).distinctOn(WHO).orderBy(WHO, POINTS.desc()),
                "SELECT DISTINCT ON (marks.who) marks.id FROM marks ORDER BY marks.who, marks.points DESC");
        texts.put(
                select(ID).distinctOn(WHO).distinctOn(POINTS),
                "SELECT DISTINCT ON (marks.who, marks.points) marks.id FROM marks");
        texts.put(
                select(ID).distinctOn(WHO, POINTS).distinct(),
                "SELECT DISTINCT ON (marks.who, marks.points) marks.id FROM marks");
        texts.put(
                select(ID, WHO.as("name")).distinctOn(WHO.as("name")).orderBy(WHO.as("name")),
                "SELECT DISTINCT ON (name) marks.id, marks.who AS name FROM marks ORDER BY name");
        texts.forEach((statement, text) -> {
            assertThatSql(statement).on(PostgresqlDialect.INSTANCE, text);
            assertThat(statement).hasToString(text);
        });
        texts.keySet().forEach(statement -> assertRefused(statement, "DISTINCT_ON"));
    }

    private static SessionFixture posts(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, USER, POST);
        fixture.sessions.inTransaction(session -> {
            for (String name : List.of("a", "b")) {
                User user = new User(name);
                for (int i = 1; i <= 3; i++) {
                    user.getPosts().add(new Post(name + i));
                }
                session.add(user);
            }
        });
        fixture.forget();
        return fixture;
    }

    private static Select<Post> newest() {
        return select(POST).distinctOn(POST.authorId).orderBy(POST.authorId, POST.title.desc());
    }

    @EachDatabase(requires = Feature.DISTINCT_ON)
    void distinctOn_ofEntities_hasTheFirstRowOfEachGroup_howeverTheRestIsLoaded(TestDatabase database) {
        SessionFixture fixture = posts(database);
        List<LoadOption> options = List.of(
                joinedLoad(POST.author).with(joinedLoad(USER.posts)),
                joinedLoad(POST.author),
                joinedLoad(POST.tags),
                selectInLoad(POST.author).with(selectInLoad(USER.posts)),
                subqueryLoad(POST.author).with(subqueryLoad(USER.posts)),
                subqueryLoad(POST.tags));
        for (LoadOption option : options) {
            try (Session session = fixture.sessions.open()) {
                List<Post> found =
                        session.scalars(newest().options(option)).unique().all();
                assertThat(found).extracting(Post::getTitle).containsExactly("a3", "b3");
                assertThat(found)
                        .extracting(post -> post.getAuthor().getPosts().size())
                        .containsExactly(3, 3);
                List<Post> limited = session.scalars(newest().limit(1).offset(1).options(option))
                        .unique()
                        .all();
                assertThat(limited).extracting(Post::getTitle).containsExactly("b3");
            }
        }
    }

    @EachDatabase(requires = Feature.DISTINCT_ON)
    void distinctOn_inASubquery_isCountedAndJoined(TestDatabase database) {
        try (Session session = posts(database).sessions.open()) {
            Subquery newest = newest().subquery("newest");
            assertThat(session.scalar(select(count()).from(newest))).isEqualTo(2);
            assertThat(session.scalars(select(USER.name)
                                    .join(newest, newest.c(POST.authorId).eq(USER.id))
                                    .where(newest.c(POST.title).eq("b3")))
                            .all())
                    .containsExactly("b");
            assertThat(session.scalars(select(POST.title)
                                    .where(POST.id.in(select(POST.id)
                                            .distinctOn(POST.authorId)
                                            .orderBy(POST.authorId, POST.id))))
                            .all())
                    .containsExactlyInAnyOrder("a1", "b1");
        }
    }

    /** Each value is a parameter, so an expression with a value has to be written as its place, or the server takes it for another one. */
    @EachDatabase(requires = Feature.DISTINCT_ON)
    void distinctOn_anExpressionWithValues_isThatOfTheSelectList(TestDatabase database) {
        try (Session session = posts(database).sessions.open()) {
            for (long modulus : new long[] {1, 2, 3}) {
                assertThat(session.execute(select(POST.id.mod(modulus), POST.title)
                                        .distinctOn(POST.id.mod(modulus))
                                        .orderBy(POST.id.mod(modulus), POST.id))
                                .all())
                        .hasSize((int) modulus);
            }
        }
    }

    @EachDatabase(requires = Feature.DISTINCT_ON)
    void distinctOn_anotherExpression_isAnotherStatementInTheCache(TestDatabase database) {
        try (Session session = posts(database).sessions.open()) {
            assertThat(session.scalars(select(POST.title).distinctOn(POST.authorId))
                            .all())
                    .hasSize(2);
            assertThat(session.scalars(select(POST.title).distinctOn(POST.title))
                            .all())
                    .hasSize(6);
            assertThat(session.scalars(select(POST.title).distinct()).all()).hasSize(6);
            assertThat(session.scalars(select(POST.title).distinctOn(POST.authorId, POST.title))
                            .all())
                    .hasSize(6);
        }
    }

    // ---- FETCH FIRST … WITH TIES

    @Test
    void fetchWithTies_isWrittenBehindOffset() {
        Statement one = select(ID).orderBy(POINTS).offset(2).fetchWithTies(3);
        assertThatSql(one)
                .on(
                        PostgresqlDialect.INSTANCE,
                        "SELECT marks.id FROM marks ORDER BY marks.points OFFSET ? FETCH FIRST (?) ROWS WITH TIES",
                        2L,
                        3L);
        assertThatSql(select(ID).orderBy(POINTS).fetchWithTies(3).limit(1))
                .on(PostgresqlDialect.INSTANCE, "SELECT marks.id FROM marks ORDER BY marks.points LIMIT ?", 1L);
        assertRefused(one, "FETCH_WITH_TIES");
        assertRefused(select(ID).union(select(ID)).orderBy(ID).fetchWithTies(3), "FETCH_WITH_TIES");
        assertThatThrownBy(() -> select(ID).fetchWithTies(-1)).hasMessageEndingWith("[NEGATIVE]");
    }

    @EachDatabase(requires = Feature.FETCH_WITH_TIES)
    void fetchWithTies_hasTheRowsThatAreEqualToTheLast(TestDatabase database) {
        MetaData.of(MARKS).createAll(database.engine());
        database.engine().begin(connection -> {
            connection.execute(
                    insert(MARKS),
                    List.of(
                            Map.of("id", 1, "who", "a", "points", 9),
                            Map.of("id", 2, "who", "b", "points", 5),
                            Map.of("id", 3, "who", "c", "points", 5),
                            Map.of("id", 4, "who", "d", "points", 5),
                            Map.of("id", 5, "who", "e", "points", 1)));
            Map<Integer, Integer> rows = Map.of(0, 0, 1, 1, 2, 4, 3, 4, 4, 4, 5, 5, 6, 5);
            rows.forEach((limit, expected) -> {
                Select<Long> top = select(ID).orderBy(POINTS.desc()).fetchWithTies(limit);
                assertThat(connection.execute(top).all()).as("of %s", limit).hasSize(expected);
                assertThat(connection
                                .execute(select(count()).from(top.subquery()))
                                .one())
                        .isEqualTo((long) expected);
                assertThat(connection
                                .execute(
                                        select(ID).union(select(ID)).orderBy(ID).fetchWithTies(limit))
                                .all())
                        .hasSize(Math.min(limit, 5));
            });
            assertThat(connection
                            .execute(select(ID).orderBy(POINTS.desc()).offset(1).fetchWithTies(1))
                            .all())
                    .containsExactlyInAnyOrder(2L, 3L, 4L);
        });
    }

    @EachDatabase(requires = Feature.FETCH_WITH_TIES)
    void fetchWithTies_ofEntitiesWithJoinedCollections_countsEntities(TestDatabase database) {
        try (Session session = posts(database).sessions.open()) {
            List<User> users = session.scalars(
                            select(USER).orderBy(USER.fullname).fetchWithTies(1).options(joinedLoad(USER.posts)))
                    .unique()
                    .all();
            assertThat(users).extracting(User::getName).containsExactlyInAnyOrder("a", "b");
            assertThat(users).extracting(user -> user.getPosts().size()).containsExactly(3, 3);
        }
    }

    // ---- ONLY

    @Test
    void only_isWrittenBeforeItsTable() {
        Aliased other = alias(PARENT, "other");
        Column<Long> id = PARENT.c("id", BIGINT);
        assertThatSql(select(id).only(PARENT)).on(PostgresqlDialect.INSTANCE, "SELECT base.id FROM ONLY base");
        assertThatSql(select(id).join(other, other.c("id", BIGINT).eq(id)).only(other))
                .on(
                        PostgresqlDialect.INSTANCE,
                        "SELECT base.id FROM base JOIN ONLY base AS other ON other.id = base.id");
        assertThatSql(update(PARENT).set(PARENT.c("name", VARCHAR), "x").only())
                .on(PostgresqlDialect.INSTANCE, "UPDATE ONLY base SET name = ?", "x");
        assertThatSql(delete(PARENT).only().where(id.eq(1L)))
                .on(PostgresqlDialect.INSTANCE, "DELETE FROM ONLY base WHERE base.id = ?", 1L);
        assertThat(select(USER).only(USER)).hasToString("SELECT User FROM ONLY User");
        assertRefused(select(id).only(PARENT), "ONLY");
        assertRefused(update(PARENT).set(PARENT.c("name", VARCHAR), "x").only(), "ONLY");
        assertRefused(delete(PARENT).only(), "ONLY");
    }

    @Test
    void only_ofWhatTheStatementDoesNotSelectFrom_isRefused() {
        Subquery subquery = select(ID).subquery("s");
        for (Statement wrong :
                List.of(select(ID).only(PARENT), select(subquery.c(ID)).only(subquery))) {
            assertThatThrownBy(() -> PostgresqlDialect.INSTANCE.compile(wrong.node()))
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageEndingWith("[ONLY_OF_ANOTHER]");
        }
    }

    private static void inherit(TestDatabase database, String table, String... then) {
        database.engine().begin(connection -> {
            connection.execute(text("CREATE TABLE heir () INHERITS (" + table + ")"));
            for (String sql : then) {
                connection.execute(text(sql));
            }
        });
    }

    @EachDatabase(requires = Feature.ONLY)
    void only_leavesOutTheRowsOfTablesThatInherit(TestDatabase database) {
        MetaData.of(PARENT).createAll(database.engine());
        inherit(database, "base");
        Table heir = Table.of("heir", column("id", BIGINT).primaryKey(), column("name", VARCHAR));
        database.engine().begin(connection -> {
            connection.execute(insert(PARENT), List.of(Map.of("id", 1, "name", "p")));
            connection.execute(insert(heir), List.of(Map.of("id", 2, "name", "h")));
            Column<String> name = PARENT.c("name", VARCHAR);
            assertThat(connection.execute(select(name).orderBy(name)).all()).containsExactly("h", "p");
            assertThat(connection.execute(select(name).only(PARENT)).all()).containsExactly("p");
            assertThat(connection.execute(select(name)).all()).hasSize(2);
            assertThat(connection.execute(update(PARENT).set(name, "P").only()).rowCount())
                    .isEqualTo(1);
            assertThat(connection.execute(delete(PARENT).only()).rowCount()).isEqualTo(1);
            assertThat(connection.execute(delete(PARENT)).rowCount()).isEqualTo(1);
        });
    }

    @EachDatabase(requires = Feature.ONLY)
    void only_ofEntities_isForStatementsOfSessions_andForTheirObjects(TestDatabase database) {
        SessionFixture fixture = posts(database);
        inherit(
                database,
                "users",
                "INSERT INTO heir SELECT * FROM users WHERE name = 'b'",
                "UPDATE heir SET id = 77, name = 'heir'");
        PostPath post = alias(POST, "p");
        try (Session session = fixture.sessions.open()) {
            assertThat(session.scalars(select(USER.name).orderBy(USER.name)).all())
                    .containsExactly("a", "b", "heir");
            assertThat(session.scalars(select(USER.name).orderBy(USER.name).only(USER))
                            .all())
                    .containsExactly("a", "b");
            assertThat(session.scalars(select(USER).join(USER.posts.of(post)).only(USER, post))
                            .unique()
                            .all())
                    .hasSize(2);
            User heir = session.get(USER, 77L);
            Optional<User> own =
                    session.scalars(select(USER).where(USER.name.eq("a"))).oneOrEmpty();
            session.execute(update(USER).set(USER.fullname, "new").only());
            assertThat(heir.getFullname()).isNull();
            assertThat(own.orElseThrow().getFullname()).isEqualTo("new");
            assertThatThrownBy(() ->
                            session.execute(update(USER).set(USER.name, "x").only(), Synchronize.EVALUATE))
                    .hasMessageContaining("which table their row is in")
                    .hasMessageEndingWith("[NOT_EVALUATED]");
        }
    }
}
