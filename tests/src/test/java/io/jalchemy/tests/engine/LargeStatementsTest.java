package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.and;
import static io.jalchemy.sql.Sql.characters;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.or;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.testkit.SqlAssert.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Insert;
import io.jalchemy.sql.tree.Assignment;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Statements of thousands of parts, and the limits of databases. */
class LargeStatementsTest {

    private static final Table MARKS =
            Table.of("marks", column("id", Types.BIGINT).primaryKey(), column("name", Types.VARCHAR));
    private static final Column<Long> ID = MARKS.c("id", Types.BIGINT);
    private static final Column<String> NAME = MARKS.c("name", Types.VARCHAR);

    private static void fill(TestDatabase database, String... names) {
        MetaData.of(MARKS).createAll(database.engine());
        database.engine().begin(connection -> {
            for (int i = 0; i < names.length; i++) {
                connection.execute(insert(MARKS).values(ID.to(i + 1L), NAME.to(names[i])));
            }
        });
    }

    private static List<Condition> ids(long from, int count) {
        return LongStream.range(from, from + count)
                .mapToObj(ID::eq)
                .map(Condition.class::cast)
                .toList();
    }

    @EachDatabase
    void longChainsAndLists_ofConditions(TestDatabase database) {
        fill(database, "a", "b", "c", "d");
        Map<String, Condition> conditions = new LinkedHashMap<>();
        conditions.put("or(list of 10,000)", or(ids(3, 10_000)));
        conditions.put("501 of them", or(ids(3, 501)));
        conditions.put(
                "not of a list",
                and(ids(3, 5_000).stream().map(Condition::not).toList()).not());
        conditions.put(
                "lists in lists", and(List.of(or(ids(3, 700)), or(ids(3, 900)).and(or(ids(2, 800))))));
        Condition chain = ID.eq(3L);
        Condition ands = ID.ne(1L).and(ID.ne(2L));
        for (long id = 4; id < 3_004; id++) {
            chain = chain.or(ID.eq(id));
            ands = ands.and(ID.ne(id + 10));
        }
        conditions.put("or, 3,000 times", chain);
        conditions.put("and, 3,000 times", ands);
        try (Connection connection = database.engine().connect()) {
            conditions.forEach((name, condition) -> assertThat(connection
                            .execute(select(ID).where(condition).orderBy(ID))
                            .all())
                    .as(name)
                    .containsExactly(3L, 4L));
        }
    }

    @Test
    void junctions_areFlat() {
        assertThatSql(select(ID)
                        .where(ID.eq(1L)
                                .or(ID.eq(2L))
                                .or(ID.eq(3L).or(ID.eq(4L)))
                                .and(NAME.eq("x").and(NAME.ne("y")))))
                .on(
                        Kind.SQLITE.dialect(),
                        "SELECT marks.id FROM marks WHERE (marks.id = ? OR marks.id = ? OR marks.id = ? OR marks.id = ?)"
                                + " AND marks.name = ? AND marks.name <> ?",
                        1L,
                        2L,
                        3L,
                        4L,
                        "x",
                        "y");
    }

    @EachDatabase
    void tooManyParameters_areRefusedBeforeTheyAreSent(TestDatabase database) {
        fill(database, "a");
        int most = database.kind() == Kind.POSTGRESQL ? 65_535 : 250_000;
        List<String> sent = new ArrayList<>();
        database.engine().listen(EngineListener.ofStatements(sent::add));
        try (Connection connection = database.engine().connect()) {
            assertThat(connection.execute(select(ID).where(or(ids(1, 50_000)))).all())
                    .containsExactly(1L);
            sent.clear();
            assertThatThrownBy(() -> connection.execute(select(ID).where(or(ids(1, most + 1)))))
                    .hasMessageContaining("has " + (most + 1) + " parameters")
                    .hasMessageContaining("takes " + most)
                    .hasMessageContaining("[TOO_MANY_PARAMETERS]");
            Insert rows = insert(MARKS);
            List<Assignment[]> values = new ArrayList<>();
            for (long id = 2; id < most / 2 + 3; id++) {
                values.add(new Assignment[] {ID.to(id), NAME.to("x")});
            }
            Insert all = new Insert(new io.jalchemy.sql.tree.InsertNode(
                    MARKS,
                    List.of(ID, NAME),
                    values.stream()
                            .map(row -> List.<io.jalchemy.sql.tree.Expression<?>>of(row[0].value(), row[1].value()))
                            .toList(),
                    null,
                    List.of(),
                    rows.node().returning()));
            assertThatThrownBy(() -> connection.execute(all)).hasMessageContaining("[TOO_MANY_PARAMETERS]");
            assertThat(sent).isEmpty();
            assertThat(connection.execute(select(ID)).all())
                    .as("the transaction goes on")
                    .containsExactly(1L);
        }
    }

    /** Rows that are given as maps are split by the library. */
    @EachDatabase
    void rowsAsMaps_ofManyColumns_areSplit(TestDatabase database) {
        List<Column<?>> columns = new ArrayList<>();
        columns.add(column("id", Types.BIGINT).primaryKey());
        for (int i = 0; i < 199; i++) {
            columns.add(column("c" + i, Types.INTEGER));
        }
        Table wide = Table.of("wide", columns.toArray(Column[]::new));
        MetaData.of(wide).createAll(database.engine());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (long id = 0; id < 500; id++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (Column<?> each : columns) {
                row.put(each.name(), id);
            }
            rows.add(row);
        }
        try (Connection connection = database.engine().connect()) {
            assertThat(connection.execute(insert(wide), rows).rowCount()).isEqualTo(500);
        }
    }

    /** What PostgreSQL does by itself: a backslash escapes in LIKE. */
    @EachDatabase
    void backslash_escapesInLike(TestDatabase database) {
        fill(database, "50%", "500", "a_b", "axb", "c\\d", "cd");
        Map<String, List<String>> expected = new LinkedHashMap<>();
        expected.put("50\\%", List.of("50%"));
        expected.put("50_", List.of("50%", "500"));
        expected.put("a\\_b", List.of("a_b"));
        expected.put("a_b", List.of("a_b", "axb"));
        expected.put("c\\\\d", List.of("c\\d"));
        expected.put("c\\d", List.of("cd"));
        try (Connection connection = database.engine().connect()) {
            expected.forEach((pattern, names) -> {
                for (Condition each : List.of(
                        characters(NAME).like(pattern),
                        characters(NAME).ilike(pattern),
                        characters(NAME).notLike(pattern).not(),
                        characters(NAME).like(io.jalchemy.sql.Sql.literal(pattern)))) {
                    assertThat(connection
                                    .execute(select(NAME).where(each).orderBy(ID))
                                    .all())
                            .as(pattern)
                            .isEqualTo(names);
                }
            });
            assertThat(connection
                            .execute(select(NAME).where(characters(NAME).contains("\\")))
                            .all())
                    .containsExactly("c\\d");
        }
    }
}
