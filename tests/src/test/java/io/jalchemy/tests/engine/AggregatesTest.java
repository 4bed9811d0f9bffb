package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Func.stringAgg;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.func;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.orderBy;
import static io.jalchemy.sql.Sql.partitionBy;
import static io.jalchemy.sql.Sql.rowNumber;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.whole;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.DOUBLE;
import static io.jalchemy.sql.type.Types.TEXT;
import static io.jalchemy.testkit.SqlAssert.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.ArrayOperators;
import io.jalchemy.dialect.postgresql.PostgresqlDialect;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.engine.Connection;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.compile.ServerVersion;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Row2;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Label;
import io.jalchemy.sql.tree.Whole;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The order of the rows that an aggregate takes, also of ordered sets, beside DISTINCT and FILTER; and the order of windows. */
class AggregatesTest {

    private static final Table PETS = Table.of(
            "pets",
            column("id", BIGINT).primaryKey(),
            column("name", TEXT),
            column("age", BIGINT),
            column("kind", TEXT));
    private static final Column<Long> ID = PETS.c("id", BIGINT);
    private static final Column<String> NAME = PETS.c("name", TEXT);
    private static final Column<Long> AGE = PETS.c("age", BIGINT);
    private static final Column<String> KIND = PETS.c("kind", TEXT);

    private static void with(TestDatabase database, Consumer<Connection> work) {
        MetaData.of(PETS).createAll(database.engine());
        database.engine().begin(connection -> {
            connection.execute(
                    insert(PETS),
                    List.of(
                            Map.of("id", 1, "name", "c", "age", 3, "kind", "cat"),
                            Map.of("id", 2, "name", "a", "age", 9, "kind", "cat"),
                            Map.of("id", 3, "name", "b", "age", 1, "kind", "dog"),
                            Map.of("id", 4, "name", "a", "age", 5, "kind", "dog")));
            work.accept(connection);
        });
    }

    @EachDatabase(requires = Feature.AGGREGATE_ORDER_BY)
    void stringAgg_putsTextsTogether_inTheOrderThatItIsGiven(TestDatabase database) {
        with(database, connection -> {
            Map<Expression<String>, String> expected = new LinkedHashMap<>();
            expected.put(stringAgg(NAME, "-").orderBy(AGE), "b-c-a-a");
            expected.put(stringAgg(NAME, "-").orderBy(AGE.desc()), "a-a-c-b");
            expected.put(stringAgg(NAME, "").orderBy(NAME).orderBy(ID.desc()), "aabc");
            expected.put(stringAgg(NAME, "-").orderBy(ID).filter(KIND.eq("dog")), "b-a");
            expected.put(
                    stringAgg(NAME, "-")
                            .filter(KIND.eq("dog"))
                            .orderBy(whole(ID).mod(4)),
                    "a-b");
            expected.put(stringAgg(NAME, "-").filter(KIND.eq("none")).orderBy(ID), null);
            expected.forEach((aggregate, text) -> assertThat(
                            connection.execute(select(aggregate)).one())
                    .as("%s", select(aggregate))
                    .isEqualTo(text));
            assertThat(connection
                            .execute(select(KIND, stringAgg(NAME, ",").orderBy(NAME))
                                    .groupBy(KIND)
                                    .orderBy(KIND))
                            .all())
                    .extracting(Row2::v2)
                    .containsExactly("a,c", "a,b");
        });
    }

    @EachDatabase
    void stringAgg_withoutAnOrder_hasTheTextsOfAllRows(TestDatabase database) {
        with(database, connection -> assertThat(
                        connection.execute(select(stringAgg(NAME, "-"))).one())
                .hasSize(7)
                .contains("c", "b"));
    }

    @EachDatabase(requires = Feature.ARRAYS)
    void arrayAgg_andOthers_takeTheirRowsInOrder(TestDatabase database) {
        with(database, connection -> {
            assertThat(connection
                            .execute(select(ArrayOperators.arrayAgg(NAME).orderBy(NAME.desc(), ID)))
                            .one())
                    .containsExactly("c", "b", "a", "a");
            assertThat(connection
                            .execute(select(
                                    ArrayOperators.arrayAgg(NAME).distinct().orderBy(NAME.desc())))
                            .one())
                    .containsExactly("c", "b", "a");
            assertThat(connection
                            .execute(select(
                                    func("json_agg", TEXT, AGE).orderBy(AGE).filter(KIND.eq("cat"))))
                            .one())
                    .isEqualTo("[3, 9]");
        });
    }

    @EachDatabase(requires = Feature.WITHIN_GROUP)
    void orderedSets_areWrittenWithinGroup(TestDatabase database) {
        with(database, connection -> {
            assertThat(connection
                            .execute(select(func("percentile_cont", DOUBLE, literal(0.5))
                                    .withinGroup(AGE)))
                            .one())
                    .isEqualTo(4.0);
            assertThat(connection
                            .execute(select(func("percentile_disc", BIGINT, literal(1.0))
                                    .withinGroup(AGE)
                                    .filter(KIND.eq("dog"))))
                            .one())
                    .isEqualTo(5L);
            assertThat(connection
                            .execute(select(func("mode", TEXT).withinGroup(NAME.desc())))
                            .one())
                    .isEqualTo("a");
        });
    }

    @Test
    void text_hasTheOrderBehindTheLastArgument_andFilterBehindTheCall() {
        var aggregate = func("f", TEXT, NAME, literal("x"))
                .distinct()
                .orderBy(AGE.desc(), NAME)
                .filter(ID.gt(7L));
        assertThatSql(select(aggregate))
                .on(
                        PostgresqlDialect.INSTANCE,
                        "SELECT f(DISTINCT pets.name, ? ORDER BY pets.age DESC, pets.name) FILTER (WHERE pets.id > ?) FROM pets",
                        "x",
                        7L);
        assertThatSql(select(func("mode", TEXT).withinGroup(NAME).over(partitionBy(KIND))))
                .on(
                        PostgresqlDialect.INSTANCE,
                        "SELECT mode() WITHIN GROUP (ORDER BY pets.name) OVER (PARTITION BY pets.kind) FROM pets");
        assertThatSql(select(stringAgg(NAME, ",").orderBy(AGE)))
                .on(SqliteDialect.INSTANCE, "SELECT group_concat(pets.name, ? ORDER BY pets.age) FROM pets", ",");
        assertThatThrownBy(() -> SqliteDialect.of(new ServerVersion(3, 43), Set.of())
                        .compile(select(stringAgg(NAME, ",").orderBy(AGE)).node()))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining("string_agg")
                .hasMessageEndingWith("[AGGREGATE_ORDER_BY]");
        assertThatThrownBy(() -> SqliteDialect.INSTANCE.compile(
                        select(func("mode", TEXT).withinGroup(NAME)).node()))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageEndingWith("[WITHIN_GROUP]");
    }

    /** Places and labels of the select list mean nothing in the order of a window or an aggregate: a number there is a constant. */
    @EachDatabase(requires = Feature.AGGREGATE_ORDER_BY)
    void order_ofWindowsAndAggregates_isThatOfTheExpression_evenIfItIsSelected(TestDatabase database) {
        with(database, connection -> {
            Whole<Long> opposite = whole(literal(100L)).minus(AGE);
            Label<Long> label = new Label<>(opposite, "opposite");
            assertThat(connection
                            .execute(select(opposite, rowNumber().over(orderBy(opposite)), NAME)
                                    .orderBy(ID))
                            .all())
                    .extracting(row -> row.v2())
                    .containsExactly(3L, 1L, 4L, 2L);
            assertThat(connection
                            .execute(select(label, rowNumber().over(orderBy(label)), NAME)
                                    .orderBy(label))
                            .all())
                    .extracting(row -> row.v2())
                    .containsExactly(1L, 2L, 3L, 4L);
            assertThat(connection
                            .execute(select(opposite, stringAgg(NAME, "").orderBy(opposite))
                                    .groupBy(opposite)
                                    .orderBy(opposite))
                            .all())
                    .extracting(row -> row.v2())
                    .containsExactly("a", "a", "c", "b");
        });
    }
}
