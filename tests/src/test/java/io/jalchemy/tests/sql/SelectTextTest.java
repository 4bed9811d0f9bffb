package io.jalchemy.tests.sql;

import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static io.jalchemy.testkit.SqlAssert.assertThatSql;
import static io.jalchemy.tests.sql.Blog.AGE;
import static io.jalchemy.tests.sql.Blog.AUTHOR_ID;
import static io.jalchemy.tests.sql.Blog.MESSAGES;
import static io.jalchemy.tests.sql.Blog.NAME;
import static io.jalchemy.tests.sql.Blog.POSTS;
import static io.jalchemy.tests.sql.Blog.POST_ID;
import static io.jalchemy.tests.sql.Blog.TAGS;
import static io.jalchemy.tests.sql.Blog.TITLE;
import static io.jalchemy.tests.sql.Blog.USERS;
import static io.jalchemy.tests.sql.Blog.USER_ID;
import static io.jalchemy.tests.sql.Dialects.POSTGRESQL;
import static io.jalchemy.tests.sql.Dialects.SQLITE;
import static io.jalchemy.tests.sql.Dialects.assertSql;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Locking;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectTextTest {

    @Test
    void columns_sayWhatIsSelectedFrom() {
        assertSql(select(USER_ID, NAME), "SELECT users.id, users.name FROM users");
    }

    @Test
    void where_addsTheTablesThatItUses() {
        assertSql(
                select(NAME).where(AUTHOR_ID.eq(USER_ID)),
                "SELECT users.name FROM users, posts WHERE posts.author_id = users.id");
    }

    @Test
    void where_calledTwice_joinsByAnd() {
        assertSql(
                select(NAME).where(USER_ID.eq(1L)).where(AGE.gt(2), AGE.lt(3)),
                "SELECT users.name FROM users WHERE users.id = ? AND users.age > ? AND users.age < ?",
                1L,
                2,
                3);
    }

    @Test
    void from_namedItems_comeFirst() {
        assertSql(select(count()).from(USERS, TAGS), "SELECT count(*) FROM users, tags");
        assertSql(select(NAME).from(TAGS), "SELECT users.name FROM tags, users");
    }

    @Test
    void join_byForeignKey_eitherWay() {
        assertSql(select(NAME).join(POSTS), "SELECT users.name FROM users JOIN posts ON posts.author_id = users.id");
        assertSql(select(TITLE).join(USERS), "SELECT posts.title FROM posts JOIN users ON posts.author_id = users.id");
        assertSql(
                select(NAME, TITLE).from(USERS).outerJoin(POSTS),
                "SELECT users.name, posts.title FROM users LEFT OUTER JOIN posts ON posts.author_id = users.id");
        assertSql(
                select(NAME, TITLE).from(USERS).fullJoin(POSTS),
                "SELECT users.name, posts.title FROM users FULL OUTER JOIN posts ON posts.author_id = users.id");
    }

    @Test
    void join_onCondition_andChain() {
        assertSql(
                select(NAME)
                        .join(POSTS, TITLE.eq("x"))
                        .outerJoin(TAGS, TAGS.c("id", BIGINT).eq(POST_ID)),
                "SELECT users.name FROM users JOIN posts ON posts.title = ? LEFT OUTER JOIN tags ON tags.id = posts.id",
                "x");
        assertSql(select(NAME).crossJoin(TAGS), "SELECT users.name FROM users CROSS JOIN tags");
    }

    @Test
    void join_ofAliasToItself_followsTheForeignKeyOfTheSideThatHasIt() {
        Aliased boss = alias(USERS, "boss");
        assertSql(
                select(NAME, boss.c("name", VARCHAR))
                        .from(USERS)
                        .join(boss, USERS.c("manager_id", BIGINT).eq(boss.c("id", BIGINT))),
                "SELECT users.name, boss.name FROM users JOIN users AS boss ON users.manager_id = boss.id");
        Aliased author = alias(USERS, "author");
        assertSql(
                select(TITLE).join(author),
                "SELECT posts.title FROM posts JOIN users AS author ON posts.author_id = author.id");
    }

    @Test
    void join_withoutOrWithSeveralForeignKeys_isRefused() {
        assertThatSql(select(NAME).join(TAGS))
                .isRefusedOn(SQLITE, "There is no foreign key between users and tags to join them by");
        assertThatSql(select(NAME).join(MESSAGES))
                .isRefusedOn(
                        SQLITE,
                        "to join them by: messages.sender_id = users.id, messages.receiver_id = users.id. Give the condition");
        assertThatSql(select(NAME, TITLE).join(TAGS, TAGS.c("id", BIGINT).eq(1L)))
                .isRefusedOn(SQLITE, "Say it with from(…)");
    }

    @Test
    void aliases_withoutOrWithEqualNames_getFreeNames() {
        Aliased one = alias(USERS, "u");
        Aliased two = alias(USERS, "u");
        assertSql(
                select(one.c("id", BIGINT), two.c("id", BIGINT)), "SELECT u.id, u_1.id FROM users AS u, users AS u_1");
        assertSql(
                select(NAME).join(alias(USERS), USER_ID.eq(1L)),
                "SELECT users.name FROM users JOIN users AS users_1 ON users.id = ?",
                1L);
    }

    @Test
    void distinctGroupHavingOrderLimit() {
        assertSql(
                select(NAME, count(POST_ID).as("n"))
                        .distinct()
                        .join(POSTS)
                        .groupBy(NAME)
                        .having(count(POST_ID).gt(1))
                        .orderBy(count(POST_ID).as("n").desc().nullsLast(), NAME)
                        .limit(20)
                        .offset(40),
                "SELECT DISTINCT users.name, count(posts.id) AS n FROM users JOIN posts ON posts.author_id = users.id"
                        + " GROUP BY users.name HAVING count(posts.id) > ? ORDER BY n DESC NULLS LAST, users.name"
                        + " LIMIT ? OFFSET ?",
                1L,
                20L,
                40L);
    }

    @Test
    void orderBy_labelThatIsNotSelected_isWrittenOut() {
        assertSql(
                select(NAME).orderBy(AGE.as("a").asc().nullsFirst()),
                "SELECT users.name FROM users ORDER BY users.age NULLS FIRST");
    }

    @Test
    void offsetAlone_getsEachDatabasesOwnNoLimit() {
        assertThatSql(select(NAME).offset(10))
                .on(POSTGRESQL, "SELECT users.name FROM users OFFSET ?", 10L)
                .on(SQLITE, "SELECT users.name FROM users LIMIT ? OFFSET ?", -1L, 10L);
    }

    @Test
    void locking_isRefusedWhereThereIsNone() {
        assertThatSql(select(NAME).forUpdate())
                .on(POSTGRESQL, "SELECT users.name FROM users FOR UPDATE")
                .isRefusedOn(SQLITE, "FOR UPDATE is not supported by sqlite");
        assertThatSql(select(NAME).locked(new Locking(true, true, false)))
                .on(POSTGRESQL, "SELECT users.name FROM users FOR SHARE SKIP LOCKED");
        assertThatSql(select(NAME).locked(Locking.NO_KEY_UPDATE))
                .on(POSTGRESQL, "SELECT users.name FROM users FOR NO KEY UPDATE");
        assertThatSql(select(NAME).locked(new Locking(true, true, false, true)))
                .on(POSTGRESQL, "SELECT users.name FROM users FOR KEY SHARE NOWAIT");
    }

    @Test
    void names_areQuotedOnlyWhereTheyNeedIt() {
        Table odd = Table.of(
                new TableName("Big", "order"),
                List.of(
                        Column.of("userId", BIGINT),
                        Column.of("a b", BIGINT),
                        Column.of("x\"y", BIGINT),
                        Column.of("1st", BIGINT)));
        assertSql(
                select(odd.c("userId"), odd.c("a b"), odd.c("x\"y"), odd.c("1st")),
                "SELECT \"Big\".\"order\".\"userId\", \"Big\".\"order\".\"a b\", \"Big\".\"order\".\"x\"\"y\","
                        + " \"Big\".\"order\".\"1st\" FROM \"Big\".\"order\"");
    }

    @Test
    void reservedWords_areTheDatabasesOwn() {
        Table table = Table.of("user", Column.of("index", BIGINT));
        assertThatSql(select(table.c("index")))
                .on(POSTGRESQL, "SELECT \"user\".index FROM \"user\"")
                .on(SQLITE, "SELECT user.\"index\" FROM user");
    }
}
