package io.jalchemy.tests.sql;

import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.excluded;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.max;
import static io.jalchemy.sql.Sql.number;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.testkit.SqlAssert.assertThatSql;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static io.jalchemy.tests.sql.Blog.AGE;
import static io.jalchemy.tests.sql.Blog.AUTHOR_ID;
import static io.jalchemy.tests.sql.Blog.NAME;
import static io.jalchemy.tests.sql.Blog.POSTS;
import static io.jalchemy.tests.sql.Blog.POST_ID;
import static io.jalchemy.tests.sql.Blog.TAGS;
import static io.jalchemy.tests.sql.Blog.TAG_NAME;
import static io.jalchemy.tests.sql.Blog.TITLE;
import static io.jalchemy.tests.sql.Blog.USERS;
import static io.jalchemy.tests.sql.Blog.USER_ID;
import static io.jalchemy.tests.sql.Blog.USES;
import static io.jalchemy.tests.sql.Dialects.POSTGRESQL;
import static io.jalchemy.tests.sql.Dialects.SQLITE;
import static io.jalchemy.tests.sql.Dialects.assertSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.tree.Cte;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTextTest {

    @Test
    void insert_oneAndSeveralRows() {
        assertSql(
                insert(TAGS).values(TAG_NAME.to("java"), USES.to(3L)),
                "INSERT INTO tags (name, uses) VALUES (?, ?)",
                "java",
                3L);
        assertSql(
                insert(TAGS).values(TAG_NAME.to("a"), USES.to(1L)).values(TAG_NAME.to(literal("b")), USES.to((Long)
                        null)),
                "INSERT INTO tags (name, uses) VALUES (?, ?), (?, ?)",
                "a",
                1L,
                "b",
                null);
        assertThatThrownBy(() -> insert(TAGS).values(TAG_NAME.to("a")).values(USES.to(1L)))
                .hasMessageContaining("[ROWS_DIFFER]");
    }

    @Test
    void insert_ofExpressionsAndDefaults() {
        assertSql(
                insert(TAGS)
                        .values(USES.to(number(select(max(USES)).from(TAGS).scalarSubquery())
                                .plus(1))),
                "INSERT INTO tags (uses) VALUES ((SELECT max(tags.uses) FROM tags) + ?)",
                1L);
        assertSql(insert(TAGS), "INSERT INTO tags DEFAULT VALUES");
    }

    @Test
    void insert_fromSelect() {
        assertSql(
                insert(TAGS)
                        .fromSelect(
                                List.of(TAG_NAME, USES),
                                select(NAME, literal(1L)).where(AGE.gt(2))),
                "INSERT INTO tags (name, uses) SELECT users.name, ? FROM users WHERE users.age > ?",
                1L,
                2);
    }

    @Test
    void insert_returning() {
        assertSql(
                insert(TAGS).values(TAG_NAME.to("a")).returning(TAGS.c("id", BIGINT), USES),
                "INSERT INTO tags (name) VALUES (?) RETURNING id, uses",
                "a");
    }

    @Test
    void upsert_updatesOrDoesNothing() {
        assertSql(
                insert(TAGS)
                        .values(TAG_NAME.to("a"), USES.to(1L))
                        .onConflict(TAG_NAME)
                        .doUpdate(USES),
                "INSERT INTO tags (name, uses) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET uses = excluded.uses",
                "a",
                1L);
        assertSql(
                insert(TAGS).values(TAG_NAME.to("a"), USES.to(1L)).onConflict().doNothing(),
                "INSERT INTO tags (name, uses) VALUES (?, ?) ON CONFLICT DO NOTHING",
                "a",
                1L);
        assertSql(
                insert(TAGS)
                        .values(TAG_NAME.to("a"), USES.to(1L))
                        .onConflict(TAG_NAME)
                        .where(USES.lt(9L))
                        .doUpdate(USES.to(number(USES).plus(excluded(USES))))
                        .returning(USES),
                "INSERT INTO tags (name, uses) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET"
                        + " uses = tags.uses + excluded.uses WHERE tags.uses < ? RETURNING uses",
                "a",
                1L,
                9L);
    }

    @Test
    void upsert_fromSelect_isNotTakenForAJoinBySqlite() {
        assertThatSql(insert(TAGS)
                        .fromSelect(List.of(TAG_NAME), select(NAME))
                        .onConflict(TAG_NAME)
                        .doNothing())
                .on(POSTGRESQL, "INSERT INTO tags (name) SELECT users.name FROM users ON CONFLICT (name) DO NOTHING")
                .on(
                        SQLITE,
                        "INSERT INTO tags (name) SELECT users.name FROM users WHERE true ON CONFLICT (name) DO NOTHING");
    }

    /** What is inserted does not refer to the table that it is inserted into, so it has that table in a FROM of its own. */
    @Test
    void insert_ofWhatItsOwnTableHas_listsTheTableAgain() {
        assertSql(
                insert(POSTS).fromSelect(List.of(TITLE), select(TITLE).where(AUTHOR_ID.eq(USER_ID))),
                "INSERT INTO posts (title) SELECT posts.title FROM posts, users WHERE posts.author_id = users.id");
        assertSql(
                insert(POSTS)
                        .values(TITLE.to(
                                select(TITLE).where(AUTHOR_ID.eq(USER_ID)).scalarSubquery())),
                "INSERT INTO posts (title) VALUES ((SELECT posts.title FROM posts, users WHERE posts.author_id = users.id))");
        assertSql(
                insert(POST)
                        .fromSelect(List.of(POST.title), select(POST.title).where(POST.authorId.eq(USER.id)))
                        .onConflict(POST.id)
                        .doUpdate(POST.title.to(select(max(POST.title)).scalarSubquery())),
                "INSERT INTO posts (title) SELECT posts.title FROM posts, users WHERE posts.author_id = users.id"
                        + " ON CONFLICT (id) DO UPDATE SET title = (SELECT max(posts.title) FROM posts)");
    }

    @Test
    void update_setsColumnsByTheirNamesAlone() {
        assertSql(
                update(USERS).set(NAME, "x").setNull(AGE).where(USER_ID.eq(1L)),
                "UPDATE users SET name = ?, age = ? WHERE users.id = ?",
                "x",
                null,
                1L);
        assertSql(
                update(USERS).set(AGE, number(AGE).plus(1)).returning(USER_ID, AGE),
                "UPDATE users SET age = users.age + ? RETURNING id, age",
                1);
        assertSql(
                update(USERS)
                        .set(NAME, select(TITLE).where(AUTHOR_ID.eq(USER_ID)).scalarSubquery()),
                "UPDATE users SET name = (SELECT posts.title FROM posts WHERE posts.author_id = users.id)");
    }

    @Test
    void update_refusesTwice() {
        assertThatThrownBy(() -> update(USERS).set(NAME, "a").set(NAME, "b")).hasMessageContaining("[SET_TWICE]");
    }

    @Test
    void update_withOtherTables_listsThem() {
        assertSql(
                update(USERS).set(NAME, TITLE).where(AUTHOR_ID.eq(USER_ID)),
                "UPDATE users SET name = posts.title FROM posts WHERE posts.author_id = users.id");
    }

    @Test
    void delete_withAndWithoutOtherTables() {
        assertSql(delete(USERS), "DELETE FROM users");
        assertSql(
                delete(USERS).where(AGE.lt(1), NAME.eq("x")).returning(USER_ID),
                "DELETE FROM users WHERE users.age < ? AND users.name = ? RETURNING id",
                1,
                "x");
        assertSql(
                delete(POSTS).where(AUTHOR_ID.in(select(USER_ID).where(AGE.eq(1)))),
                "DELETE FROM posts WHERE posts.author_id IN (SELECT users.id FROM users WHERE users.age = ?)",
                1);
        assertThatSql(delete(POSTS).where(AUTHOR_ID.eq(USER_ID)))
                .on(POSTGRESQL, "DELETE FROM posts USING users WHERE posts.author_id = users.id")
                .isRefusedOn(SQLITE, "DELETE … USING is not supported by sqlite");
    }

    @Test
    void changes_takeCommonTableExpressions() {
        Cte old = select(USER_ID).where(AGE.gt(9)).cte("old");
        assertSql(
                delete(POSTS).where(AUTHOR_ID.in(select(old.c(USER_ID)))),
                "WITH old AS (SELECT users.id FROM users WHERE users.age > ?)"
                        + " DELETE FROM posts WHERE posts.author_id IN (SELECT old.id FROM old)",
                9);
    }

    @Test
    void toString_isReadableSql() {
        assertThat(update(USERS).set(NAME, "x").where(POST_ID.eq(1L)))
                .hasToString("UPDATE users SET name = ? FROM posts WHERE posts.id = ?");
        assertThat(insert(TAGS).values(TAG_NAME.to("a")).returning(USES))
                .hasToString("INSERT INTO tags (name) VALUES (?) RETURNING uses");
    }
}
