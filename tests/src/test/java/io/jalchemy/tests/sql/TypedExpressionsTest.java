package io.jalchemy.tests.sql;

import static io.jalchemy.sql.Sql.cast;
import static io.jalchemy.sql.Sql.characters;
import static io.jalchemy.sql.Sql.coalesce;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.func;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.max;
import static io.jalchemy.sql.Sql.min;
import static io.jalchemy.sql.Sql.number;
import static io.jalchemy.sql.Sql.partitionBy;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.temporal;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.sql.Sql.whole;
import static io.jalchemy.testkit.SqlAssert.assertThatSql;
import static io.jalchemy.tests.sql.Blog.ACTIVE;
import static io.jalchemy.tests.sql.Blog.AGE;
import static io.jalchemy.tests.sql.Blog.BALANCE;
import static io.jalchemy.tests.sql.Blog.CREATED_AT;
import static io.jalchemy.tests.sql.Blog.NAME;
import static io.jalchemy.tests.sql.Blog.SCORE;
import static io.jalchemy.tests.sql.Blog.TITLE;
import static io.jalchemy.tests.sql.Blog.USERS;
import static io.jalchemy.tests.sql.Blog.USER_ID;
import static io.jalchemy.tests.sql.Dialects.POSTGRESQL;
import static io.jalchemy.tests.sql.Dialects.SQLITE;
import static io.jalchemy.tests.sql.Dialects.assertSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Locking;
import io.jalchemy.sql.tree.Numeric;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.sql.tree.Temporal;
import io.jalchemy.sql.tree.Text;
import io.jalchemy.sql.tree.Whole;
import io.jalchemy.sql.type.NumericType;
import io.jalchemy.sql.type.TextType;
import io.jalchemy.sql.type.Types;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What javac lets statements say: most of this is that it compiles. */
class TypedExpressionsTest {

    private static final Text NAMES = characters(NAME);
    private static final Whole<Integer> AGES = whole(AGE);
    private static final Whole<Long> IDS = whole(USER_ID);
    private static final Numeric<BigDecimal> BALANCES = number(BALANCE);
    private static final Temporal<LocalDateTime> TIMES = temporal(CREATED_AT);

    private static void assertWhere(Condition condition, String sql, Object... parameters) {
        assertSql(select(literal(1)).where(condition), "SELECT ? FROM users WHERE " + sql, parameters(parameters));
    }

    private static Object[] parameters(Object... parameters) {
        return Stream.concat(Stream.of((Object) 1), Stream.of(parameters)).toArray();
    }

    @Test
    void labels_keepTheOperatorsOfTheirType() {
        assertWhere(NAMES.as("x").contains("a"), "users.name LIKE ? ESCAPE '/'", "%a%");
        assertWhere(AGES.as("x").plus(1).eq(2), "users.age + ? = ?", 1, 2);
        assertWhere(BALANCES.as("x").abs().gt(2), "abs(users.balance) > ?", new BigDecimal(2));
        assertWhere(AGES.gt(2).as("x").not(), "NOT (users.age > ?)", 2);
        assertSql(select(TIMES.as("x").isNull()), "SELECT posts.created_at IS NULL FROM posts");
    }

    @Test
    void minMaxAndCoalesce_keepTheOperatorsOfTheirType() {
        assertSql(
                select(
                        max(NAMES).concat("!"),
                        min(AGES).plus(1),
                        max(BALANCES).times(2),
                        max(NAMES).over(partitionBy(AGE)).lower(),
                        min(NAMES).filter(AGES.gt(3)).distinct().length()),
                "SELECT max(users.name) || ?, min(users.age) + ?, max(users.balance) * ?,"
                        + " lower(max(users.name) OVER (PARTITION BY users.age)),"
                        + " length(min(DISTINCT users.name) FILTER (WHERE users.age > ?)) FROM users",
                "!",
                1,
                new BigDecimal(2),
                3);
        assertThatSql(select(
                        max(TIMES).year(), min(TIMES).over(partitionBy(TITLE)).month()))
                .on(
                        POSTGRESQL,
                        "SELECT CAST(floor(EXTRACT(YEAR FROM max(posts.created_at))) AS INTEGER),"
                                + " CAST(floor(EXTRACT(MONTH FROM min(posts.created_at) OVER (PARTITION BY posts.title)))"
                                + " AS INTEGER) FROM posts");
    }

    @Test
    void coalesce_takesValues() {
        assertWhere(coalesce(NAMES, "none").startsWith("n"), "coalesce(users.name, ?) LIKE ? ESCAPE '/'", "none", "n%");
        assertWhere(coalesce(AGES, 7).plus(1).eq(8L), "coalesce(users.age, ?) + ? = ?", 7, 1, 8);
        assertWhere(coalesce(IDS, 7).eq(AGES), "coalesce(users.id, ?) = users.age", 7L);
        assertWhere(
                coalesce(AGES, 7L).eq(number(coalesce(AGES, AGE))),
                "coalesce(users.age, ?) = coalesce(users.age, users.age)",
                7);
        assertWhere(coalesce(number(SCORE), 7).lt(1.5), "coalesce(users.score, ?) < ?", 7.0, 1.5);
        assertWhere(
                coalesce(BALANCES, 2.5).lt(1), "coalesce(users.balance, ?) < ?", new BigDecimal("2.5"), BigDecimal.ONE);
        assertWhere(
                coalesce(BALANCE, BigDecimal.ONE).eq(BigDecimal.TEN),
                "coalesce(users.balance, ?) = ?",
                BigDecimal.ONE,
                BigDecimal.TEN);
        assertWhere(coalesce(NAMES, NAME, literal("x")).eq("y"), "coalesce(users.name, users.name, ?) = ?", "x", "y");
        assertWhere(coalesce(ACTIVE, false).eq(true), "coalesce(users.active, ?) = ?", false, true);
    }

    @Test
    void numbersOfDifferentWidths_compare() {
        assertWhere(AGES.eq(IDS), "users.age = users.id");
        assertWhere(AGES.ne(number(SCORE)), "users.age <> users.score");
        assertWhere(IDS.lt(AGES), "users.id < users.age");
        assertWhere(IDS.le(BALANCES), "users.id <= users.balance");
        assertWhere(BALANCES.gt(IDS.plus(AGE)), "users.balance > users.id + users.age");
        assertWhere(AGES.ge(AGES.as("x")), "users.age >= users.age");
        assertWhere(AGES.eq(AGE), "users.age = users.age");
    }

    @Test
    void columnsOfSubqueries_keepTheOperatorsOfTheirType() {
        Expression<Long> many = count().as("many");
        Subquery s = select(NAMES.as("who"), AGES, many).groupBy(NAME, AGE).subquery("s");
        assertSql(
                select(s.c(NAMES).upper())
                        .where(
                                s.c(AGES).plus(1).gt(3),
                                s.c(NAMES).contains("x"),
                                s.c(count()).gt(1)),
                "SELECT upper(s.who) FROM (SELECT users.name AS who, users.age, count(*) AS many FROM users"
                        + " GROUP BY users.name, users.age) AS s WHERE s.age + ? > ? AND s.who LIKE ? ESCAPE '/' AND s.many > ?",
                1,
                3,
                "%x%",
                1L);
    }

    @Test
    void casts_haveTheOperatorsOfTheirType() {
        assertWhere(cast(AGES, Types.TEXT).contains("1"), "CAST(users.age AS TEXT) LIKE ? ESCAPE '/'", "%1%");
        assertThatSql(select(cast(AGES, Types.varchar(20)).upper()))
                .on(POSTGRESQL, "SELECT upper(CAST(users.age AS VARCHAR(20))) FROM users");
        assertWhere(cast(AGES, Types.TEXT).concat("!").eq("1!"), "CAST(users.age AS TEXT) || ? = ?", "!", "1!");
        assertWhere(cast(NAMES, Types.INTEGER).plus(1).gt(AGES), "CAST(users.name AS INTEGER) + ? > users.age", 1);
        assertThatSql(select(
                        cast(AGES, Types.numeric(10, 2)).abs(),
                        cast(AGES, Types.DOUBLE).times(2)))
                .on(
                        POSTGRESQL,
                        "SELECT abs(CAST(users.age AS NUMERIC(10, 2))), CAST(users.age AS DOUBLE PRECISION) * ? FROM users",
                        2.0);
        assertThatSql(select(literal(1)).where(cast(NAMES, Types.BIGINT).eq(7)))
                .on(POSTGRESQL, "SELECT ? FROM users WHERE CAST(users.name AS BIGINT) = ?", 1, 7L);
        assertThatSql(select(cast(NAMES, Types.TIMESTAMP).year())
                        .where(
                                cast(NAMES, Types.BOOLEAN).not(),
                                cast(TIMES, Types.DATE.withNativeName("date")).isNotNull()))
                .on(
                        POSTGRESQL,
                        "SELECT CAST(floor(EXTRACT(YEAR FROM CAST(users.name AS TIMESTAMP))) AS INTEGER) FROM users, posts"
                                + " WHERE NOT CAST(users.name AS BOOLEAN) AND CAST(posts.created_at AS date) IS NOT NULL");
    }

    @Test
    void typesThatAreMadeOfOthers_areEqualToThoseThatAreNot_andKeepTheirClass() {
        assertThat(Types.VARCHAR.withLength(5)).isEqualTo(Types.varchar(5)).isInstanceOf(TextType.class);
        assertThat(Types.NUMERIC.withPrecision(5, 2))
                .isEqualTo(Types.numeric(5, 2))
                .isInstanceOf(NumericType.class);
        assertThat(Types.TEXT.withNativeName("inet").withVariant("sqlite", Types.TEXT))
                .isInstanceOf(TextType.class);
        assertThat(Types.of(Integer.class)).isSameAs(Types.INTEGER);
    }

    @Test
    void scalarSubqueries_haveTheOperatorsOfTheirType() {
        assertSql(
                select(
                        select(max(NAMES)).scalarSubquery(Types.VARCHAR).concat("x"),
                        select(max(AGES)).scalarSubquery(Types.INTEGER).plus(1)),
                "SELECT (SELECT max(users.name) FROM users) || ?, (SELECT max(users.age) FROM users) + ?",
                "x",
                1);
        assertWhere(
                select(max(BALANCES)).scalarSubquery(Types.NUMERIC).abs().lt(number(SCORE)),
                "abs((SELECT max(users.balance) FROM users)) < users.score");
        assertSql(
                select(select(max(TIMES)).scalarSubquery(Types.TIMESTAMP).isNull()),
                "SELECT (SELECT max(posts.created_at) FROM posts) IS NULL");
        assertThatThrownBy(() -> select(AGES).scalarSubquery(Types.TEXT))
                .hasMessageContaining("the column that is selected is INTEGER")
                .hasMessageContaining("[WRONG_TYPE]");
    }

    @Test
    void set_takesNumbersOfOtherWidths_andNulls() {
        Table table = Table.of(
                "t",
                Column.of("small", Types.SMALLINT),
                Column.of("large", Types.BIGINT),
                Column.of("exact", Types.numeric(10, 2)),
                Column.of("floating", Types.DOUBLE).nullable(true),
                Column.of("needed", Types.VARCHAR).notNull());
        Column<Short> small = table.c("small", Types.SMALLINT);
        Column<Long> large = table.c("large", Types.BIGINT);
        Column<Double> floating = table.c("floating", Types.DOUBLE);
        Column<String> needed = table.c("needed", Types.VARCHAR);
        assertSql(
                update(table)
                        .set(small, 5)
                        .set(large, 5)
                        .set(table.c("exact", Types.numeric(10, 2)), 5)
                        .set(floating, 5)
                        .set(needed, "x"),
                "UPDATE t SET small = ?, large = ?, exact = ?, floating = ?, needed = ?",
                (short) 5,
                5L,
                new BigDecimal("5.00"),
                5.0,
                "x");
        assertSql(update(table).set(large, 5L).set(floating, 2.5), "UPDATE t SET large = ?, floating = ?", 5L, 2.5);
        Double nothing = null;
        assertSql(update(table).set(floating, nothing), "UPDATE t SET floating = ?", new Object[] {null});
        assertSql(update(table).setNull(floating), "UPDATE t SET floating = ?", new Object[] {null});
        String none = null;
        assertThatThrownBy(() -> update(table).set(needed, none))
                .hasMessageContaining("t.needed")
                .hasMessageContaining("NOT NULL")
                .hasMessageContaining("[NULL_SET]");
        assertThatThrownBy(() -> update(table).set(small, 70_000)).hasMessageContaining("SMALLINT");
    }

    @Test
    void where_takesLists() {
        List<Condition> both = List.of(AGES.gt(1), NAMES.eq("x"));
        assertSql(select(TITLE).where(List.of()), "SELECT posts.title FROM posts");
        assertSql(
                select(NAME).where(both),
                "SELECT users.name FROM users WHERE users.age > ? AND users.name = ?",
                1,
                "x");
        assertSql(delete(USERS).where(both), "DELETE FROM users WHERE users.age > ? AND users.name = ?", 1, "x");
        assertSql(
                update(USERS).set(AGE, 3).where(both),
                "UPDATE users SET age = ? WHERE users.age > ? AND users.name = ?",
                3,
                1,
                "x");
    }

    @Test
    void locks_canBeSkippedOrFailAtOnce() {
        assertThatSql(select(NAME).skipLocked())
                .on(POSTGRESQL, "SELECT users.name FROM users FOR UPDATE SKIP LOCKED")
                .isRefusedOn(SQLITE, "FOR UPDATE");
        assertThatSql(select(NAME).forUpdate().noWait())
                .on(POSTGRESQL, "SELECT users.name FROM users FOR UPDATE NOWAIT");
        assertThatSql(select(NAME).locked(new Locking(true, true, false, false)).skipLocked())
                .on(POSTGRESQL, "SELECT users.name FROM users FOR KEY SHARE SKIP LOCKED");
        assertThatSql(select(NAME).forUpdateOf(USERS).noWait())
                .on(POSTGRESQL, "SELECT users.name FROM users FOR UPDATE OF users NOWAIT")
                .isRefusedOn(SQLITE, "FOR UPDATE");
        Subquery s = select(TITLE).limit(1).subquery("s");
        assertThatSql(select(NAME, s.c(TITLE)).locked(Locking.NO_KEY_UPDATE.of(s, USERS)))
                .on(
                        POSTGRESQL,
                        "SELECT users.name, s.title FROM users, (SELECT posts.title FROM posts LIMIT ?) AS s"
                                + " FOR NO KEY UPDATE OF s, users",
                        1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "now()", "a;b", "a--", "\"a\"", "1a", "a.", ".a", "a..b", "a'", "ä", "a,b"})
    void namesOfFunctions_areNoSql(String name) {
        assertThatThrownBy(() -> func(name, Types.TEXT))
                .hasMessageContaining("\"" + name + "\"")
                .hasMessageContaining("[FUNCTION_NAME]");
    }

    @Test
    void namesOfFunctions_mayHaveASchema() {
        Map.of("my_func", "my_func()", "pg_catalog.abs", "pg_catalog.abs()", "F2$", "F2$()")
                .forEach((name, sql) -> assertSql(select(func(name, Types.INTEGER)), "SELECT " + sql));
    }

    @Test
    void conditions_canBeLabelledAndSelectedFrom() {
        Condition adult = AGES.ge(18).as("adult");
        Subquery s = select(NAME, adult).subquery("s");
        assertSql(
                select(s.c(NAME)).where(s.c(adult).not()),
                "SELECT s.name FROM (SELECT users.name, users.age >= ? AS adult FROM users) AS s WHERE NOT s.adult",
                18);
    }
}
