package io.jalchemy.tests.sql;

import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.characters;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.exists;
import static io.jalchemy.sql.Sql.max;
import static io.jalchemy.sql.Sql.not;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static io.jalchemy.testkit.SqlAssert.assertThatSql;
import static io.jalchemy.tests.sql.Blog.AGE;
import static io.jalchemy.tests.sql.Blog.AUTHOR_ID;
import static io.jalchemy.tests.sql.Blog.NAME;
import static io.jalchemy.tests.sql.Blog.POSTS;
import static io.jalchemy.tests.sql.Blog.POST_ID;
import static io.jalchemy.tests.sql.Blog.TITLE;
import static io.jalchemy.tests.sql.Blog.USERS;
import static io.jalchemy.tests.sql.Blog.USER_ID;
import static io.jalchemy.tests.sql.Dialects.POSTGRESQL;
import static io.jalchemy.tests.sql.Dialects.SQLITE;
import static io.jalchemy.tests.sql.Dialects.assertSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.Subquery;
import org.junit.jupiter.api.Test;

class SubqueryTextTest {

    @Test
    void subquery_columnsAreFoundByExpressionAndByName() {
        Subquery s = select(AUTHOR_ID, count().as("posts"))
                .where(TITLE.eq("x"))
                .groupBy(AUTHOR_ID)
                .subquery("s");
        assertSql(
                select(NAME, s.c("posts", BIGINT))
                        .from(USERS)
                        .join(s, s.c(AUTHOR_ID).eq(USER_ID))
                        .where(AGE.eq(1)),
                "SELECT users.name, s.posts FROM users JOIN (SELECT posts.author_id, count(*) AS posts FROM posts"
                        + " WHERE posts.title = ? GROUP BY posts.author_id) AS s ON s.author_id = users.id"
                        + " WHERE users.age = ?",
                "x",
                1);
        assertThat(s.columns()).containsExactly(s.c(AUTHOR_ID), s.c("posts", BIGINT));
        assertThat(s.inner(s.c(AUTHOR_ID))).isEqualTo(AUTHOR_ID);
        assertThatThrownBy(() -> s.c("post", BIGINT)).hasMessageContaining("posts");
        assertThatThrownBy(() -> s.c("posts", VARCHAR)).hasMessageContaining("holds Long, not String");
        assertThatThrownBy(() -> s.c(NAME)).hasMessageContaining("not among the columns of the subquery");
    }

    @Test
    void subquery_columnsOfEqualNamesGetNumbers_andCalculationsGetNames() {
        Subquery s = select(USER_ID, POST_ID, characters(NAME).concat("!"), max(AGE))
                .where(AUTHOR_ID.eq(USER_ID))
                .subquery();
        assertSql(
                select(s.c(POST_ID), s.c(max(AGE))),
                "SELECT anon_1.id_1, anon_1.max FROM (SELECT users.id, posts.id AS id_1, users.name || ? AS anon,"
                        + " max(users.age) AS max FROM users, posts WHERE posts.author_id = users.id) AS anon_1",
                "!");
    }

    @Test
    void subquery_isListedWhereItsColumnsAreUsed() {
        Subquery s = select(AGE).where(NAME.eq("a")).subquery("s");
        assertSql(
                select(s.c(AGE)).where(s.c(AGE).gt(3)),
                "SELECT s.age FROM (SELECT users.age FROM users WHERE users.name = ?) AS s WHERE s.age > ?",
                "a",
                3);
    }

    @Test
    void exists_doesNotListWhatTheOuterQueryLists() {
        assertSql(
                select(NAME).where(exists(select(POST_ID).where(AUTHOR_ID.eq(USER_ID)))),
                "SELECT users.name FROM users WHERE EXISTS (SELECT posts.id FROM posts WHERE posts.author_id = users.id)");
        assertSql(
                select(NAME)
                        .where(not(select(POST_ID).where(AUTHOR_ID.eq(USER_ID)).exists())),
                "SELECT users.name FROM users WHERE NOT EXISTS"
                        + " (SELECT posts.id FROM posts WHERE posts.author_id = users.id)");
    }

    @Test
    void exists_ofTheSameTable_listsItUnlessItIsAnAlias() {
        assertSql(
                select(NAME).where(exists(select(USER_ID).where(AGE.eq(1)))),
                "SELECT users.name FROM users WHERE EXISTS (SELECT users.id FROM users WHERE users.age = ?)",
                1);
        Aliased other = alias(USERS, "other");
        assertSql(
                select(NAME)
                        .where(exists(select(other.c("id"))
                                .where(other.c("name", VARCHAR).eq(NAME)))),
                "SELECT users.name FROM users WHERE EXISTS"
                        + " (SELECT other.id FROM users AS other WHERE other.name = users.name)");
    }

    @Test
    void scalarSubquery_isAValue() {
        assertSql(
                select(
                        NAME,
                        select(count())
                                .from(POSTS)
                                .where(AUTHOR_ID.eq(USER_ID))
                                .scalarSubquery()
                                .as("n")),
                "SELECT users.name, (SELECT count(*) FROM posts WHERE posts.author_id = users.id) AS n FROM users");
        assertSql(
                select(NAME).where(AGE.eq(select(max(AGE)).from(USERS).scalarSubquery())),
                "SELECT users.name FROM users WHERE users.age = (SELECT max(users.age) FROM users)");
        assertThatThrownBy(() -> select(NAME, AGE).scalarSubquery()).hasMessageContaining("has one column");
    }

    @Test
    void cte_comesFirst_withItsParameters() {
        Cte old = select(USER_ID, NAME).where(AGE.gt(60)).cte("old");
        assertSql(
                select(TITLE, old.c(NAME))
                        .join(old, old.c(USER_ID).eq(AUTHOR_ID))
                        .where(POST_ID.eq(5L)),
                "WITH old AS (SELECT users.id, users.name FROM users WHERE users.age > ?)"
                        + " SELECT posts.title, old.name FROM posts JOIN old ON old.id = posts.author_id"
                        + " WHERE posts.id = ?",
                60,
                5L);
    }

    @Test
    void cte_thatUsesAnother_comesAfterIt() {
        Cte a = select(USER_ID).where(AGE.eq(1)).cte("a");
        Cte b = select(a.c(USER_ID)).where(a.c(USER_ID).eq(2L)).cte("b");
        assertSql(
                select(b.c("id", BIGINT), a.c(USER_ID)).where(b.c("id", BIGINT).eq(3L)),
                "WITH a AS (SELECT users.id FROM users WHERE users.age = ?), b AS (SELECT a.id FROM a WHERE a.id = ?)"
                        + " SELECT b.id, a.id FROM b, a WHERE b.id = ?",
                1,
                2L,
                3L);
    }

    @Test
    void cte_recursive() {
        Aliased employee = alias(USERS, "e");
        Cte chain = select(USER_ID).where(NAME.eq("boss")).cte("chain").recursive(self -> select(
                        employee.c("id", BIGINT))
                .join(self, self.c(USER_ID).eq(employee.c("manager_id", BIGINT))));
        assertSql(
                select(chain.c(USER_ID)).where(chain.c(USER_ID).gt(7L)),
                "WITH RECURSIVE chain(id) AS (SELECT users.id FROM users WHERE users.name = ? UNION ALL"
                        + " SELECT e.id FROM users AS e JOIN chain ON chain.id = e.manager_id)"
                        + " SELECT chain.id FROM chain WHERE chain.id > ?",
                "boss",
                7L);
    }

    @Test
    void union_orderAndLimitAreOfTheWhole() {
        assertSql(
                select(USER_ID, NAME)
                        .where(AGE.eq(1))
                        .union(select(POST_ID, TITLE))
                        .union(select(USER_ID, NAME))
                        .orderBy(NAME.desc())
                        .limit(3),
                "SELECT users.id, users.name FROM users WHERE users.age = ? UNION SELECT posts.id, posts.title FROM posts"
                        + " UNION SELECT users.id, users.name FROM users ORDER BY name DESC LIMIT ?",
                1,
                3L);
        assertSql(
                select(USER_ID).intersect(select(AUTHOR_ID)),
                "SELECT users.id FROM users INTERSECT SELECT posts.author_id FROM posts");
    }

    @Test
    void union_ofPartsWithLimits_isNested() {
        assertThatSql(select(USER_ID)
                        .limit(1)
                        .unionAll(select(POST_ID).orderBy(TITLE).limit(2)))
                .on(
                        POSTGRESQL,
                        "(SELECT users.id FROM users LIMIT ?) UNION ALL"
                                + " (SELECT posts.id FROM posts ORDER BY posts.title LIMIT ?)",
                        1L,
                        2L)
                .on(
                        SQLITE,
                        "SELECT * FROM (SELECT users.id FROM users LIMIT ?) UNION ALL"
                                + " SELECT * FROM (SELECT posts.id FROM posts ORDER BY posts.title LIMIT ?)",
                        1L,
                        2L);
    }

    @Test
    void union_isASubqueryToo() {
        Subquery both = select(USER_ID.as("x")).unionAll(select(POST_ID)).subquery("others");
        assertSql(
                select(count()).from(both).where(both.c("x", BIGINT).gt(1L)),
                "SELECT count(*) FROM (SELECT users.id AS x FROM users UNION ALL SELECT posts.id FROM posts) AS others"
                        + " WHERE others.x > ?",
                1L);
    }

    @Test
    void union_ofDifferentWidths_isRefused() {
        assertThatThrownBy(() -> select(USER_ID).union(select(POST_ID, TITLE).into((a, b) -> a)))
                .hasMessageContaining("as many columns");
    }

    @Test
    void toString_isReadableSql() {
        assertThat(select(NAME).where(AGE.in(1, 2)).limit(3))
                .hasToString("SELECT users.name FROM users WHERE users.age IN (?, ?) LIMIT ?");
        assertThat(select(NAME).union(select(TITLE)))
                .hasToString("SELECT users.name FROM users UNION SELECT posts.title FROM posts");
    }
}
