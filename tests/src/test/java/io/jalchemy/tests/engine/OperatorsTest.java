package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Func.power;
import static io.jalchemy.sql.Sql.characters;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.tuple;
import static io.jalchemy.sql.Sql.whole;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.TEXT;
import static io.jalchemy.testkit.SqlAssert.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.dialect.postgresql.PostgresqlDialect;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.engine.Connection;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.Whole;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Operators whose spelling differs between databases: bits, regular expressions with flags, powers, lists of tuples. */
class OperatorsTest {

    private static final Table THINGS = Table.of(
            "things",
            column("id", BIGINT).primaryKey(),
            column("a", BIGINT),
            column("b", TEXT),
            Index.of("a", "b").named("things_a_b"));
    private static final Column<Long> ID = THINGS.c("id", BIGINT);
    private static final Column<Long> A = THINGS.c("a", BIGINT);
    private static final Column<String> B = THINGS.c("b", TEXT);

    @EachDatabase
    void bits_areThoseOfJava(TestDatabase database) {
        MetaData.of(THINGS).createAll(database.engine());
        long[] numbers = {
            0, 1, -1, 5, 12, -12, 0x5555_5555_5555_5555L, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 7
        };
        database.engine().begin(connection -> {
            for (long a : numbers) {
                connection.execute(insert(THINGS).values(A.to(a), B.to("x")));
                long id = connection.execute(select(ID).where(A.eq(a))).one();
                for (long b : numbers) {
                    Whole<Long> column = whole(A);
                    Whole<Long> other = whole(literal(b));
                    List<Object> found = connection
                            .execute(select(List.of(
                                            column.bitAnd(b),
                                            column.bitOr(b),
                                            column.bitXor(b),
                                            other.bitXor(A),
                                            column.bitXor(b).bitXor(A),
                                            column.bitAnd(column.bitOr(b).bitXor(5))))
                                    .where(ID.eq(id)))
                            .one()
                            .values();
                    assertThat(found)
                            .as("%s and %s", a, b)
                            .containsExactly(a & b, a | b, a ^ b, b ^ a, a ^ b ^ a, a & ((a | b) ^ 5));
                }
            }
        });
    }

    @Test
    void bits_areInParentheses_sinceDatabasesDisagreeOnTheirPrecedence() {
        Whole<Long> a = whole(A);
        assertThatSql(select(a.plus(1).bitAnd(2).times(a.bitOr(3).bitXor(4))))
                .on(
                        PostgresqlDialect.INSTANCE,
                        "SELECT ((things.a + ?) & ?) * ((things.a | ?) # ?) FROM things",
                        1L,
                        2L,
                        3L,
                        4L)
                .on(
                        SqliteDialect.INSTANCE,
                        "SELECT ((things.a + ?) & ?) * (((things.a | ?) | ?) - ((things.a | ?) & ?)) FROM things",
                        1L,
                        2L,
                        3L,
                        4L,
                        3L,
                        4L);
    }

    @EachDatabase
    void powers_areFloatingPointNumbers(TestDatabase database) {
        database.engine().begin(connection -> {
            assertThat(connection.execute(select(power(literal(3L), 4))).one()).isEqualTo(81.0);
            assertThat(connection
                            .execute(select(power(literal(2L), -1).plus(1.0)))
                            .one())
                    .isEqualTo(1.5);
        });
    }

    @EachDatabase(requires = Feature.ARRAYS) // which stands for PostgreSQL: SQLite has no regular expressions
    void flags_changeWhatARegularExpressionMatches(TestDatabase database) {
        database.engine().begin(connection -> {
            Expression<String> lines = literal("One\nTwo", TEXT);
            Map<String, Boolean> expected = Map.of("i", true, "ni", true, "n", false, "s", false, "c", false);
            expected.forEach((flags, matches) -> assertThat(connection
                            .execute(select(characters(lines).matches("ONE", flags)))
                            .one())
                    .as(flags)
                    .isEqualTo(matches));
            assertThat(connection
                            .execute(select(characters(lines).matches("^Two", "n")))
                            .one())
                    .isTrue();
            assertThat(connection
                            .execute(select(characters(lines).matches("^Two", "s")))
                            .one())
                    .isFalse();
        });
    }

    /** Alternatives of AND find rows by an index as a list of tuples does, so nothing is lost by writing them. */
    @EachDatabase
    void listsOfTuples_findTheirRowsByTheIndexOfTheirColumns(TestDatabase database) {
        MetaData.of(THINGS).createAll(database.engine());
        database.engine().begin(connection -> {
            for (long i = 0; i < 50; i++) {
                connection.execute(insert(THINGS).values(A.to(i % 7), B.to("b" + i % 5)));
            }
            for (int size : new int[] {1, 2, 20, 600}) {
                List<List<?>> tuples = new ArrayList<>();
                for (long i = 0; i < size; i++) {
                    tuples.add(List.of(i, "b" + i));
                }
                Query<Long> query = select(ID).where(tuple(A, B).in(tuples));
                List<String> plan = plan(connection, database.kind(), query);
                assertThat(plan).as("of %s", size).anyMatch(line -> line.contains("things_a_b"));
                assertThat(plan).as("of %s", size).noneMatch(line -> line.matches(".*(SCAN things|Seq Scan).*"));
                assertThat(connection.execute(query).all()).hasSize(Math.min(size, 5) * 2);
            }
        });
    }

    private static List<String> plan(Connection connection, TestDatabase.Kind kind, Query<?> query) {
        Compiled compiled = kind.dialect().compile(query.node());
        boolean sqlite = kind == TestDatabase.Kind.SQLITE;
        if (!sqlite) {
            connection.execute(text("SET LOCAL enable_seqscan = off")); // the table is small
        }
        List<String> lines = new ArrayList<>();
        try (PreparedStatement statement =
                connection.jdbc().prepareStatement((sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + compiled.sql())) {
            for (int i = 0; i < compiled.parameters().size(); i++) {
                statement.setObject(i + 1, compiled.parameters().get(i).value());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(sqlite ? 4 : 1));
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return lines;
    }
}
