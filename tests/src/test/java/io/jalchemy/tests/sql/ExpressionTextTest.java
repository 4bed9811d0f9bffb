package io.jalchemy.tests.sql;

import static io.jalchemy.sql.Sql.avg;
import static io.jalchemy.sql.Sql.caseWhen;
import static io.jalchemy.sql.Sql.cast;
import static io.jalchemy.sql.Sql.characters;
import static io.jalchemy.sql.Sql.coalesce;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.extract;
import static io.jalchemy.sql.Sql.func;
import static io.jalchemy.sql.Sql.is;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.max;
import static io.jalchemy.sql.Sql.min;
import static io.jalchemy.sql.Sql.number;
import static io.jalchemy.sql.Sql.orderBy;
import static io.jalchemy.sql.Sql.partitionBy;
import static io.jalchemy.sql.Sql.rowNumber;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.sum;
import static io.jalchemy.sql.Sql.temporal;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.whole;
import static io.jalchemy.sql.type.Types.INTEGER;
import static io.jalchemy.sql.type.Types.NUMERIC;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static io.jalchemy.testkit.SqlAssert.assertThatSql;
import static io.jalchemy.tests.sql.Blog.ACTIVE;
import static io.jalchemy.tests.sql.Blog.AGE;
import static io.jalchemy.tests.sql.Blog.BALANCE;
import static io.jalchemy.tests.sql.Blog.CREATED_AT;
import static io.jalchemy.tests.sql.Blog.NAME;
import static io.jalchemy.tests.sql.Blog.SCORE;
import static io.jalchemy.tests.sql.Blog.USER_ID;
import static io.jalchemy.tests.sql.Dialects.POSTGRESQL;
import static io.jalchemy.tests.sql.Dialects.SQLITE;
import static io.jalchemy.tests.sql.Dialects.assertSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.sql.ExtractField;
import io.jalchemy.sql.Func;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.FloatingView;
import io.jalchemy.sql.tree.Numeric;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ExpressionTextTest {

    private static void assertSelected(Expression<?> expression, String sql, Object... parameters) {
        assertSql(select(expression), "SELECT " + sql + " FROM users", parameters);
    }

    @Test
    void arithmetic_takesParenthesesWhereTheyAreNeeded() {
        Numeric<Integer> age = number(AGE);
        assertSelected(age.plus(1).times(2), "(users.age + ?) * ?", 1, 2);
        assertSelected(age.times(2).plus(1), "users.age * ? + ?", 2, 1);
        assertSelected(age.minus(age.minus(1)), "users.age - (users.age - ?)", 1);
        assertSelected(age.minus(1).minus(2), "users.age - ? - ?", 1, 2);
        assertSelected(age.dividedBy(age.times(2)), "users.age / (users.age * ?)", 2);
        assertSelected(age.mod(7), "users.age % ?", 7);
        assertSelected(age.negate().negate(), "-(-users.age)");
        assertSelected(age.plus(1).negate(), "-(users.age + ?)", 1);
    }

    @Test
    void concat_doesNotRelyOnPrecedence() {
        assertSelected(
                characters(NAME).concat("x").concat(characters(NAME).concat("y")),
                "users.name || ? || users.name || ?",
                "x",
                "y");
        assertSelected(
                characters(NAME).concat(func("f", VARCHAR, number(AGE).plus(1))), "users.name || f(users.age + ?)", 1);
    }

    @Test
    void aggregates_countSumAvg() {
        assertSelected(count(NAME).distinct(), "count(DISTINCT users.name)");
        assertSelected(sum(BALANCE), "sum(users.balance)");
        assertSelected(min(NAME), "min(users.name)");
        assertSelected(max(NAME), "max(users.name)");
        assertSelected(
                count(USER_ID).filter(is(ACTIVE)).filter(AGE.gt(1)),
                "count(users.id) FILTER (WHERE users.active AND users.age > ?)",
                1);
    }

    @Test
    void aggregates_haveTheTypesThatHoldOnEveryDatabase() {
        assertThat(count().type().javaType()).isEqualTo(Long.class);
        assertThat(sum(whole(AGE)).type().javaType()).isEqualTo(Long.class);
        assertThat(sum(AGE).type().javaType()).isEqualTo(Integer.class);
        assertThat(sum(AGE).type().base()).isEqualTo(io.jalchemy.sql.type.Types.BIGINT);
        assertThat(sum(BALANCE).type().javaType()).isEqualTo(BigDecimal.class);
        assertThat(sum(new FloatingView<>(SCORE)).type().javaType()).isEqualTo(Double.class);
        assertThat(avg(AGE).type().javaType()).isEqualTo(BigDecimal.class);
        assertThat(avg(new FloatingView<>(SCORE)).type().javaType()).isEqualTo(Double.class);
    }

    @Test
    void cases() {
        assertSelected(
                caseWhen(AGE.lt(18), "child")
                        .when(AGE.lt(65), "adult")
                        .otherwise("senior")
                        .as("stage"),
                "CASE WHEN users.age < ? THEN ? WHEN users.age < ? THEN ? ELSE ? END AS stage",
                18,
                "child",
                65,
                "adult",
                "senior");
        assertSelected(caseWhen(is(ACTIVE), NAME).end(), "CASE WHEN users.active THEN users.name END");
    }

    @Test
    void groupBy_ofALabelWithValues_goesByItsPlace() {
        var stage = caseWhen(AGE.lt(18), "child").otherwise("adult").as("stage");
        assertSql(
                select(stage, count()).groupBy(stage),
                "SELECT CASE WHEN users.age < ? THEN ? ELSE ? END AS stage, count(*) FROM users GROUP BY 1",
                18,
                "child",
                "adult");
        var lower = characters(NAME).lower().as("name");
        assertSql(
                select(lower, count()).groupBy(lower),
                "SELECT lower(users.name) AS name, count(*) FROM users GROUP BY lower(users.name)");
    }

    @Test
    void casts_useTheDatabasesTypes() {
        assertThatSql(select(cast(AGE, NUMERIC), cast(NAME, INTEGER), cast(AGE, VARCHAR)))
                .on(
                        POSTGRESQL,
                        "SELECT CAST(users.age AS NUMERIC), CAST(users.name AS INTEGER), CAST(users.age AS VARCHAR)"
                                + " FROM users")
                .on(
                        SQLITE,
                        "SELECT CAST(users.age AS NUMERIC), CAST(users.name AS INTEGER), CAST(users.age AS TEXT)"
                                + " FROM users");
    }

    @Test
    void functions() {
        assertSelected(coalesce(NAME, literal("none")), "coalesce(users.name, ?)", "none");
        assertSelected(func("my_function", INTEGER, AGE, literal(1L)), "my_function(users.age, ?)", 1L);
        assertSelected(Func.replace(NAME, "a", "b"), "replace(users.name, ?, ?)", "a", "b");
        assertSql(select(Func.now()), "SELECT CURRENT_TIMESTAMP");
        assertSql(select(literal(1), text("2 + 3", INTEGER)), "SELECT ?, 2 + 3", 1);
        assertSelected(characters(NAME).collate("C"), "users.name COLLATE \"C\"");
    }

    @Test
    void partsOfTimes() {
        assertThatSql(select(temporal(CREATED_AT).year(), extract(ExtractField.SECOND, CREATED_AT)))
                .on(
                        POSTGRESQL,
                        "SELECT CAST(floor(EXTRACT(YEAR FROM posts.created_at)) AS INTEGER),"
                                + " CAST(floor(EXTRACT(SECOND FROM posts.created_at)) AS INTEGER) FROM posts")
                .on(
                        SQLITE,
                        "SELECT CAST(strftime('%Y', posts.created_at) AS INTEGER),"
                                + " CAST(strftime('%S', posts.created_at) AS INTEGER) FROM posts");
        assertThatSql(select(extract(ExtractField.QUARTER, CREATED_AT).plus(1)))
                .on(
                        POSTGRESQL,
                        "SELECT CAST(floor(EXTRACT(QUARTER FROM posts.created_at)) AS INTEGER) + ? FROM posts",
                        1)
                .on(SQLITE, "SELECT ((CAST(strftime('%m', posts.created_at) AS INTEGER) + 2) / 3) + ? FROM posts", 1);
    }

    @Test
    void windows() {
        assertSelected(
                sum(BALANCE).over(partitionBy(NAME).orderBy(AGE.desc(), USER_ID)),
                "sum(users.balance) OVER (PARTITION BY users.name ORDER BY users.age DESC, users.id)");
        assertSelected(rowNumber().over(orderBy(AGE)), "row_number() OVER (ORDER BY users.age)");
        assertSelected(count(AGE).over(partitionBy()), "count(users.age) OVER ()");
        assertSelected(
                max(AGE).filter(is(ACTIVE)).over(partitionBy(NAME)),
                "max(users.age) FILTER (WHERE users.active) OVER (PARTITION BY users.name)");
    }
}
