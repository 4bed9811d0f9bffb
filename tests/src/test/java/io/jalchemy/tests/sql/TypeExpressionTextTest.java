package io.jalchemy.tests.sql;

import static io.jalchemy.sql.Sql.caseWhen;
import static io.jalchemy.sql.Sql.cast;
import static io.jalchemy.sql.Sql.characters;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.exists;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.max;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.tuple;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.testkit.SqlAssert.assertThatSql;
import static io.jalchemy.tests.sql.Dialects.POSTGRESQL;
import static io.jalchemy.tests.sql.Dialects.SQLITE;
import static io.jalchemy.tests.sql.Dialects.assertSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.PostgresqlTypes;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TextType;
import io.jalchemy.sql.type.Types;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of statements with types that have SQL around their values; what is expected was compared with SQLAlchemy. */
class TypeExpressionTextTest {

    private static final TextType LOWER =
            Types.VARCHAR.withBindExpression("lower(:value)").withColumnExpression("upper(:column)");

    private static final Column<String> X = Column.of("x", Types.VARCHAR);
    private static final Table T = Table.of("t", Column.of("id", Types.INTEGER).primaryKey(), X, Column.of("y", LOWER));
    private static final Column<Integer> ID = T.c("id", Types.INTEGER);
    private static final Column<String> Y = T.c("y", LOWER);

    @Test
    void selectedColumns_areWrapped_andKeepTheirNames() {
        assertSql(select(ID, Y), "SELECT t.id, upper(t.y) AS y FROM t");
        assertSql(select(Y.as("z")).orderBy(Y.as("z").asc()), "SELECT upper(t.y) AS z FROM t ORDER BY z");
        assertSql(select(max(Y)), "SELECT upper(max(t.y)) FROM t");
        assertSql(select(Y).distinct().orderBy(Y), "SELECT DISTINCT upper(t.y) AS y FROM t ORDER BY t.y");
        assertSql(select(Y).groupBy(Y), "SELECT upper(t.y) AS y FROM t GROUP BY t.y");
        assertThatSql(select(cast(T.c("x"), LOWER)))
                .on(SQLITE, "SELECT upper(CAST(t.x AS TEXT)) FROM t")
                .on(POSTGRESQL, "SELECT upper(CAST(t.x AS VARCHAR)) FROM t");
        assertSql(
                select(caseWhen(ID.eq(1), Y).otherwise("A")),
                "SELECT upper(CASE WHEN t.id = ? THEN t.y ELSE lower(?) END) FROM t",
                1,
                "A");
        assertSql(select(select(Y).scalarSubquery()), "SELECT upper((SELECT t.y FROM t))");
    }

    @Test
    void valuesAreWrapped_whereverTheyStand() {
        assertSql(select(ID).where(Y.eq("A")), "SELECT t.id FROM t WHERE t.y = lower(?)", "A");
        assertSql(select(ID).where(Y.ne("A")), "SELECT t.id FROM t WHERE t.y <> lower(?)", "A");
        assertSql(
                select(ID).where(Y.between("A", "B")),
                "SELECT t.id FROM t WHERE t.y BETWEEN lower(?) AND lower(?)",
                "A",
                "B");
        assertSql(
                select(ID).where(tuple(ID, Y).eq(tuple(1, literal("A", LOWER)))),
                "SELECT t.id FROM t WHERE (t.id, t.y) = (?, lower(?))",
                1,
                "A");
        assertSql(select(literal("A", LOWER)), "SELECT upper(lower(?))", "A");
        assertSql(
                text("select :a")
                        .bind("a", "A", LOWER)
                        .columns(literal("", LOWER).as("a")),
                "select lower(?)",
                "A");
        assertSql(
                text("select 1 where 'a' in :list")
                        .bind("list", List.of("A", "B"), LOWER)
                        .columns(literal(1).as("a")),
                "select 1 where 'a' in (lower(?), lower(?))",
                "A",
                "B");
    }

    @Test
    void eachElementOfAList_isWrapped() {
        assertSql(select(ID).where(Y.in("A", "B")), "SELECT t.id FROM t WHERE t.y IN (lower(?), lower(?))", "A", "B");
        assertThatSql(select(ID).where(Y.in(List.of())))
                .on(SQLITE, "SELECT t.id FROM t WHERE t.y IN (SELECT NULL WHERE 1 = 0)")
                .on(POSTGRESQL, "SELECT t.id FROM t WHERE t.y IN (SELECT CAST(NULL AS VARCHAR) WHERE 1 = 0)");
    }

    @Test
    void changes_wrapValues_andWhatComesBack() {
        assertSql(insert(T).values(Y.to("A")), "INSERT INTO t (y) VALUES (lower(?))", "A");
        assertSql(
                insert(T).values(Y.to("A")).values(Y.to("B")),
                "INSERT INTO t (y) VALUES (lower(?)), (lower(?))",
                "A",
                "B");
        assertSql(
                insert(T).values(Y.to("A")).returning(Y, Y.as("q")),
                "INSERT INTO t (y) VALUES (lower(?)) RETURNING upper(y) AS y, upper(y) AS q",
                "A");
        assertSql(
                update(T).set(Y.to("A")).where(Y.eq("B")).returning(Y),
                "UPDATE t SET y = lower(?) WHERE t.y = lower(?) RETURNING upper(y) AS y",
                "A",
                "B");
        assertSql(update(T).set(Y.to(T.c("x", Types.VARCHAR))), "UPDATE t SET y = t.x");
        assertSql(
                insert(T)
                        .values(Y.to("A"))
                        .onConflict(ID)
                        .doUpdate(Y.to("C"), T.c("x", Types.VARCHAR).to("D")),
                "INSERT INTO t (y) VALUES (lower(?)) ON CONFLICT (id) DO UPDATE SET y = lower(?), x = ?",
                "A",
                "C",
                "D");
        assertSql(
                delete(T).where(Y.eq("A")).returning(Y),
                "DELETE FROM t WHERE t.y = lower(?) RETURNING upper(y) AS y",
                "A");
    }

    @Test
    void insertFromSelect_takesColumnsAsTheyAre() {
        assertSql(insert(T).fromSelect(List.of(Y), select(Y)), "INSERT INTO t (y) SELECT t.y FROM t");
        assertSql(
                insert(T).fromSelect(List.of(Y), select(literal("Q", LOWER))),
                "INSERT INTO t (y) SELECT lower(?)",
                "Q");
    }

    @Test
    void subqueries_areNotWrapped_theStatementAroundThemIs() {
        Subquery sub = select(ID, Y).subquery();
        assertSql(select(sub.c(Y)), "SELECT upper(anon_1.y) AS y FROM (SELECT t.id, t.y FROM t) AS anon_1");
        Cte cte = select(Y).cte("c");
        assertSql(select(cte.c(Y)), "WITH c AS (SELECT t.y FROM t) SELECT upper(c.y) AS y FROM c");
        assertSql(
                select(ID).where(exists(select(Y).where(Y.eq("A")))),
                "SELECT t.id FROM t WHERE EXISTS (SELECT t.y FROM t WHERE t.y = lower(?))",
                "A");
        assertSql(select(ID).where(Y.in(select(Y))), "SELECT t.id FROM t WHERE t.y IN (SELECT t.y FROM t)");
    }

    @Test
    void setOperations_wrapEachOfTheirQueries() {
        assertSql(
                select(Y).where(Y.eq("A")).union(select(Y).where(Y.eq("B"))).orderBy(Y),
                "SELECT upper(t.y) AS y FROM t WHERE t.y = lower(?) UNION SELECT upper(t.y) AS y FROM t WHERE t.y ="
                        + " lower(?) ORDER BY y",
                "A",
                "B");
    }

    @Test
    void operators_areInParentheses_callsAreNot() {
        SqlType<String> marked =
                Types.VARCHAR.withBindExpression("'<' || :value").withColumnExpression("substr(:column, 2)");
        Table table = Table.of("t", Column.of("y", marked));
        assertSql(
                select(table.c("y", marked))
                        .where(characters(table.c("y", marked)).eq("a")),
                "SELECT substr(t.y, 2) AS y FROM t WHERE t.y = ('<' || ?)",
                "a");
    }

    @Test
    void times_areWrappedOnSqlite_andNotComparedInTwoForms() {
        SqlType<LocalDateTime> second = Types.TIMESTAMP.withBindExpression("datetime(:value)");
        Table table = Table.of("t", Column.of("y", second));
        Column<LocalDateTime> y = table.c("y", second);
        LocalDateTime time = LocalDateTime.of(2026, 5, 1, 10, 0);
        assertThatSql(select(y).where(y.eq(time), y.lt(time), y.in(time, time)))
                .on(
                        SQLITE,
                        "SELECT t.y FROM t WHERE t.y = datetime(?) AND t.y < datetime(?) AND t.y IN (datetime(?),"
                                + " datetime(?))",
                        time,
                        time,
                        time,
                        time);
    }

    @Test
    void variants_haveTheirOwn_andAsGenericHasNone() {
        SqlType<String> type = Types.TEXT
                .withNativeName("geometry")
                .withBindExpression("ST_GeomFromText(CAST(:value AS text))")
                .withColumnExpression("ST_AsText(:column)")
                .withVariant("sqlite", Types.TEXT);
        Table table = Table.of("t", Column.of("y", type));
        assertThatSql(select(table.c("y", type)).where(table.c("y", type).eq("POINT(1 2)")))
                .on(SQLITE, "SELECT t.y FROM t WHERE t.y = ?", "POINT(1 2)")
                .on(
                        POSTGRESQL,
                        "SELECT ST_AsText(t.y) AS y FROM t WHERE t.y = ST_GeomFromText(CAST(? AS text))",
                        "POINT(1 2)");
        assertThat(LOWER.asGeneric()).isEqualTo(Types.VARCHAR).isNotEqualTo(LOWER);
        assertThat(LOWER.bindExpression().around("?")).isEqualTo("lower(?)");
        assertThat(LOWER.withLength(3).columnExpression().around("y")).isEqualTo("upper(y)");
    }

    @Test
    void typesWithOtherSql_areNotEqual_andConvertedOnesKeepIt() {
        TextType same = Types.VARCHAR.withBindExpression("lower(:value)").withColumnExpression("upper(:column)");
        assertThat(same).isEqualTo(LOWER).hasSameHashCodeAs(LOWER);
        assertThat(Types.VARCHAR.withBindExpression("lower(:value)")).isNotEqualTo(LOWER);
        assertThat(LOWER.withBindExpression("trim(:value)")).isNotEqualTo(LOWER);
        SqlType<Long> numbers = LOWER.converted(Long.class, new Numbers());
        assertSql(select(literal(5L, numbers)), "SELECT upper(lower(?))", 5L);
    }

    private record Pair(int number, String text) {}

    private static final class Numbers implements io.jalchemy.sql.type.Conversion<Long, String> {
        @Override
        public String toDatabase(Long value) {
            return value.toString();
        }

        @Override
        public Long toJava(String value) {
            return Long.valueOf(value);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "lower(:value);lower(?)",
                "pg_catalog.lower(trim(:value));pg_catalog.lower(trim(?))",
                "decode(:value, $q$)$q$);(decode(?, $q$)$q$))",
                "f(:value, ')');f(?, ')')",
                "f('(', :value);f('(', ?)",
                "lower(:value) || g(1);(lower(?) || g(1))",
                "(:value);((?))",
                ":value::text;(?::text)",
                "f(:value) + :value;(f(?) + ?)"
            },
            quoteCharacter = '"')
    void anythingButOneCall_isInParentheses(String sql, String expected) {
        assertThat(Types.VARCHAR.withBindExpression(sql).bindExpression().around("?"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lower(?)", "lower(value)", "lower(::value)", "lower(:values)", ""})
    void sqlWithoutThePlaceOfTheValue_isRefused(String sql) {
        assertThatThrownBy(() -> Types.VARCHAR.withBindExpression(sql))
                .isInstanceOf(JalchemyException.class)
                .hasMessageContaining("\"" + sql + "\"")
                .hasMessageContaining("[TYPE_EXPRESSION]");
    }

    @Test
    void arraysOfSuchTypes_areRefused() {
        assertThatThrownBy(() -> Types.arrayOf(LOWER)).hasMessageContaining("[TYPE_EXPRESSION]");
        assertThatThrownBy(() -> PostgresqlTypes.range("texts", LOWER)).hasMessageContaining("[TYPE_EXPRESSION]");
        assertThatThrownBy(() -> PostgresqlTypes.composite("pair", Pair.class, Types.INTEGER, LOWER))
                .hasMessageContaining("[TYPE_EXPRESSION]");
        assertThatThrownBy(() -> Types.listArray(Types.VARCHAR.withVariant("postgresql", LOWER)))
                .hasMessageContaining("[TYPE_EXPRESSION]");
        SqlType<String> twice = Types.VARCHAR.withBindExpression("coalesce(:value, :value)");
        Table table = Table.of("t", Column.of("y", twice));
        assertSql(
                select(table.c("y")).where(table.c("y", twice).eq("a")),
                "SELECT t.y FROM t WHERE t.y = coalesce(?, ?)",
                "a",
                "a");
        assertThatThrownBy(() -> POSTGRESQL.compile(select(table.c("y"))
                        .where(table.c("y", twice).in("a", "b"))
                        .node()))
                .hasMessageContaining("[TYPE_EXPRESSION]");
    }
}
