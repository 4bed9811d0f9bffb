package io.jalchemy.tests.sql;

import static io.jalchemy.sql.Sql.and;
import static io.jalchemy.sql.Sql.characters;
import static io.jalchemy.sql.Sql.is;
import static io.jalchemy.sql.Sql.not;
import static io.jalchemy.sql.Sql.number;
import static io.jalchemy.sql.Sql.or;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.tuple;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.testkit.SqlAssert.assertThatSql;
import static io.jalchemy.tests.sql.Blog.ACTIVE;
import static io.jalchemy.tests.sql.Blog.AGE;
import static io.jalchemy.tests.sql.Blog.AUTHOR_ID;
import static io.jalchemy.tests.sql.Blog.NAME;
import static io.jalchemy.tests.sql.Blog.POST_ID;
import static io.jalchemy.tests.sql.Blog.USERS;
import static io.jalchemy.tests.sql.Blog.USER_ID;
import static io.jalchemy.tests.sql.Dialects.POSTGRESQL;
import static io.jalchemy.tests.sql.Dialects.SQLITE;
import static io.jalchemy.tests.sql.Dialects.assertSql;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.compile.ServerVersion;
import io.jalchemy.sql.tree.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConditionTextTest {

    private static final String WHERE = "SELECT users.id FROM users WHERE ";

    private static void assertWhere(Condition condition, String sql, Object... parameters) {
        assertSql(select(USER_ID).where(condition), WHERE + sql, parameters);
    }

    @Test
    void comparisons() {
        assertWhere(AGE.eq(1), "users.age = ?", 1);
        assertWhere(AGE.ne(1), "users.age <> ?", 1);
        assertWhere(AGE.lt(1), "users.age < ?", 1);
        assertWhere(AGE.le(1), "users.age <= ?", 1);
        assertWhere(AGE.gt(1), "users.age > ?", 1);
        assertWhere(AGE.ge(1), "users.age >= ?", 1);
        assertWhere(USER_ID.eq(USERS.c("manager_id", BIGINT)), "users.id = users.manager_id");
    }

    @Test
    void andOrNot_takeParenthesesWhereTheyAreNeeded() {
        Condition a = AGE.eq(1);
        Condition b = NAME.eq("b");
        Condition c = USER_ID.eq(3L);
        assertWhere(a.or(b).and(c), "(users.age = ? OR users.name = ?) AND users.id = ?", 1, "b", 3L);
        assertWhere(a.and(b).or(c), "users.age = ? AND users.name = ? OR users.id = ?", 1, "b", 3L);
        assertWhere(a.and(b).and(c), "users.age = ? AND users.name = ? AND users.id = ?", 1, "b", 3L);
        assertWhere(a.or(b.or(c)), "users.age = ? OR users.name = ? OR users.id = ?", 1, "b", 3L);
        assertWhere(not(a), "NOT (users.age = ?)", 1);
        assertWhere(a.and(b).not(), "NOT (users.age = ? AND users.name = ?)", 1, "b");
        assertWhere(not(not(a)), "NOT (NOT (users.age = ?))", 1);
        assertSql(
                select(USER_ID).where(a.or(b)).where(c),
                WHERE + "(users.age = ? OR users.name = ?) AND users.id = ?",
                1,
                "b",
                3L);
    }

    @Test
    void junctionsOfNothing_areTrueAndFalse() {
        assertWhere(and(List.of()), "1 = 1");
        assertWhere(or(List.of()), "1 = 0");
        assertWhere(or(List.of()).or(AGE.eq(1)), "1 = 0 OR users.age = ?", 1);
        assertWhere(or(AGE.eq(1)).and(AGE.eq(2)), "users.age = ? AND users.age = ?", 1, 2);
    }

    @Test
    void booleans_areConditions() {
        assertWhere(is(ACTIVE), "users.active");
        assertWhere(is(ACTIVE).not().and(AGE.eq(1)), "NOT users.active AND users.age = ?", 1);
        assertWhere(text("age > 1 OR age < 0").and(is(ACTIVE)), "(age > 1 OR age < 0) AND users.active");
    }

    @Test
    void in_isOneArrayOrAPlaceForEach_roundedUpToAPowerOfTwo() {
        assertThatSql(select(USER_ID).where(AGE.in(1, 2, 3)))
                .on(SQLITE, WHERE + "users.age IN (?, ?, ?, ?)", 1, 2, 3)
                .on(POSTGRESQL, WHERE + "users.age = ANY (?)", List.of(1, 2, 3));
        assertThatSql(select(USER_ID).where(AGE.notIn(1)))
                .on(SQLITE, WHERE + "users.age NOT IN (?)", 1)
                .on(POSTGRESQL, WHERE + "users.age <> ALL (?)", List.of(1));
    }

    @Test
    void in_noValues_isNeverTrue() {
        assertThatSql(select(USER_ID).where(AGE.in(List.of())))
                .on(SQLITE, WHERE + "users.age IN (SELECT NULL WHERE 1 = 0)")
                .on(POSTGRESQL, WHERE + "users.age = ANY (?)", List.of());
    }

    @Test
    void in_query() {
        assertWhere(USER_ID.in(select(AUTHOR_ID)), "users.id IN (SELECT posts.author_id FROM posts)");
        assertWhere(
                USER_ID.notIn(select(AUTHOR_ID).where(POST_ID.gt(1L))),
                "users.id NOT IN (SELECT posts.author_id FROM posts WHERE posts.id > ?)",
                1L);
    }

    @Test
    void like_literalTextIsEscaped() {
        assertThatSql(select(USER_ID)
                        .where(characters(NAME).like("a%"), characters(NAME).notLike("b%")))
                .on(SQLITE, WHERE + "users.name LIKE ? ESCAPE '\\' AND users.name NOT LIKE ? ESCAPE '\\'", "a%", "b%")
                .on(POSTGRESQL, WHERE + "users.name LIKE ? AND users.name NOT LIKE ?", "a%", "b%");
        assertWhere(characters(NAME).startsWith("50%_/x"), "users.name LIKE ? ESCAPE '/'", "50/%/_//x%");
        assertWhere(characters(NAME).endsWith("z"), "users.name LIKE ? ESCAPE '/'", "%z");
        assertWhere(characters(NAME).contains("y"), "users.name LIKE ? ESCAPE '/'", "%y%");
        assertThatSql(select(USER_ID).where(characters(NAME).ilike("A%")))
                .on(SQLITE, WHERE + "lower(users.name) LIKE lower(?) ESCAPE '\\'", "A%")
                .on(POSTGRESQL, WHERE + "users.name ILIKE ?", "A%");
    }

    @Test
    void matches_isRefusedWhereThereAreNoRegularExpressions() {
        assertThatSql(select(USER_ID).where(characters(NAME).matches("^a")))
                .on(POSTGRESQL, WHERE + "users.name ~ ?", "^a")
                .on(SQLITE, WHERE + "users.name REGEXP ?", "^a")
                .isRefusedOn(
                        SqliteDialect.of(ServerVersion.NEWEST, Set.of(Feature.REGEXP)),
                        "matches(regex) is not supported by sqlite");
        assertThatSql(select(USER_ID).where(characters(NAME).matches("^a", "i")))
                .on(POSTGRESQL, WHERE + "users.name ~* ?", "^a")
                .on(SQLITE, WHERE + "users.name REGEXP '(?i)' || ?", "^a");
        assertThatSql(select(USER_ID).where(characters(NAME).matches("^a", "ni").not()))
                .on(POSTGRESQL, WHERE + "NOT (users.name ~ concat('(?', 'ni', ')', ?))", "^a");
        assertThatThrownBy(() -> characters(NAME).matches("a", "i'")).hasMessageEndingWith("[REGEXP_FLAGS]");
    }

    @Test
    void betweenAndNull() {
        assertWhere(AGE.between(1, 9), "users.age BETWEEN ? AND ?", 1, 9);
        assertWhere(AGE.notBetween(1, 9).and(AGE.eq(3)), "users.age NOT BETWEEN ? AND ? AND users.age = ?", 1, 9, 3);
        assertWhere(AGE.isNull(), "users.age IS NULL");
        assertWhere(AGE.isNotNull(), "users.age IS NOT NULL");
        assertWhere(number(AGE).plus(1).isNull(), "users.age + ? IS NULL", 1);
        assertWhere(is(AGE.eq(1)).isNull(), "(users.age = ?) IS NULL", 1);
    }

    @Test
    void distinctFrom_takesNull() {
        assertThatSql(select(USER_ID).where(NAME.isDistinctFrom("x")))
                .on(SQLITE, WHERE + "users.name IS NOT ?", "x")
                .on(POSTGRESQL, WHERE + "users.name IS DISTINCT FROM ?", "x");
        assertThatSql(select(USER_ID).where(NAME.isNotDistinctFrom((String) null)))
                .on(SQLITE, WHERE + "users.name IS ?", (Object) null)
                .on(POSTGRESQL, WHERE + "users.name IS NOT DISTINCT FROM ?", (Object) null);
    }

    @Test
    void tuples() {
        assertWhere(tuple(AGE, NAME).gt(tuple(1, "b")), "(users.age, users.name) > (?, ?)", 1, "b");
        assertWhere(
                tuple(AGE, NAME).inTuples(List.of(List.of(1, "a"), List.of(2, "b"))),
                "users.age = ? AND users.name = ? OR users.age = ? AND users.name = ?",
                1,
                "a",
                2,
                "b");
        assertWhere(tuple(AGE, NAME).in(List.of(List.of(1, "a"))), "users.age = ? AND users.name = ?", 1, "a");
        assertWhere(
                tuple(AGE, NAME).notIn(List.of(1, "a"), List.of(2, "b")),
                "NOT (users.age = ? AND users.name = ? OR users.age = ? AND users.name = ?)",
                1,
                "a",
                2,
                "b");
        assertWhere(tuple(AGE, NAME).le(List.of(1, "b")), "(users.age, users.name) <= (?, ?)", 1, "b");
        assertWhere(
                tuple(AGE, NAME).between(List.of(1, "a"), List.of(2, "b")),
                "(users.age, users.name) BETWEEN (?, ?) AND (?, ?)",
                1,
                "a",
                2,
                "b");
        assertThatThrownBy(() -> tuple(AGE, NAME).eq(List.of(1)))
                .hasMessage("A tuple of 2 parts was compared with one of 1. Give as many values as there are parts."
                        + " [TUPLE_SIZE]");
        assertWhere(
                tuple(AGE, USER_ID).inRows(select(POST_ID, AUTHOR_ID)),
                "(users.age, users.id) IN (SELECT posts.id, posts.author_id FROM posts)");
    }

    @Test
    void nullValue_isRefusedNamingTheWayOut() {
        for (Runnable comparison : List.<Runnable>of(
                () -> AGE.eq(nothing()),
                () -> AGE.ne(nothing()),
                () -> AGE.lt(nothing()),
                () -> number(AGE).ge((Number) null),
                () -> AGE.between(1, nothing()))) {
            assertThatThrownBy(comparison::run)
                    .hasMessageContaining("isNull()")
                    .hasMessageContaining("isNotDistinctFrom(x)")
                    .hasMessageContaining("users.age");
        }
        assertThatThrownBy(() -> AGE.in(Arrays.asList(1, null)))
                .hasMessage(
                        "null is among the values of in(…) of users.age, and no row is equal to it. Leave it out; isNull()"
                                + " and isNotNull() find rows with and without NULL. [NULL_COMPARED]");
    }

    @SuppressWarnings("NullAway") // what a program without checks may pass
    private static Integer nothing() {
        @Nullable Integer none = null;
        return none;
    }
}
