package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.result.Result;
import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Row;
import io.jalchemy.sql.statement.Row2;
import io.jalchemy.sql.statement.Row3;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.TextSubquery;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows by position, by expression and by name; results as maps and values; texts whose columns nobody has named. */
class RowsAndResultsTest {

    private static final Table A = Table.of("a", column("id", Types.BIGINT).primaryKey(), column("name", Types.TEXT));
    private static final Table B = Table.of("b", column("id", Types.BIGINT).primaryKey(), column("a_id", Types.BIGINT));
    private static final Column<Long> A_ID = A.c("id", Types.BIGINT);
    private static final Column<String> A_NAME = A.c("name", Types.TEXT);
    private static final Column<Long> B_ID = B.c("id", Types.BIGINT);
    private static final Column<Long> B_A = B.c("a_id", Types.BIGINT);

    /** A row as a program wants it. */
    private record Both(Long one, Long other) {}

    private static Connection filled(TestDatabase database) {
        Engine engine = database.engine();
        MetaData.of(A, B).createAll(engine);
        Connection connection = engine.connect();
        Map<String, @Nullable Object> unnamed = new LinkedHashMap<>();
        unnamed.put("id", 2L);
        unnamed.put("name", null);
        connection.execute(insert(A), List.of(Map.of("id", 1L, "name", "one"), unnamed));
        connection.execute(insert(B), List.of(Map.of("id", 10L, "a_id", 1L), Map.of("id", 20L, "a_id", 2L)));
        return connection;
    }

    // ---- rows

    @EachDatabase
    void row_isReadByPosition_expressionAndName(TestDatabase database) {
        try (Connection connection = filled(database)) {
            Row3<Long, String, Long> row = connection
                    .execute(select(A_ID, A_NAME, count().as("bs"))
                            .from(A)
                            .join(B, B_A.eq(A_ID))
                            .where(A_ID.eq(1L))
                            .groupBy(A_ID, A_NAME))
                    .one();
            assertThat(row.get(0)).isEqualTo(row.v1()).isEqualTo(row.get(A_ID)).isEqualTo(row.get("id"));
            assertThat(row.get(1))
                    .isEqualTo(row.v2())
                    .isEqualTo(row.get(A_NAME))
                    .isEqualTo(row.get("name"));
            assertThat(row.get(2)).isEqualTo(row.v3()).isEqualTo(row.get("bs")).isEqualTo(1L);
            assertThat(row.get("id", Long.class)).isEqualTo(1L);
            assertThat(row.names()).containsExactly("id", "name", "bs");
            assertThat(row.size()).isEqualTo(3);
            assertThat(row.asMap()).containsExactly(Map.entry("id", 1L), Map.entry("name", "one"), Map.entry("bs", 1L));
            assertThatThrownBy(() -> row.get("id", String.class))
                    .hasMessageContaining("is not of java.lang.String, but of java.lang.Long")
                    .hasMessageEndingWith("[WRONG_CLASS_OF_VALUE]");
            for (int wrong : new int[] {-1, 3}) {
                assertThatThrownBy(() -> row.get(wrong))
                        .isInstanceOf(JalchemyException.class)
                        .hasMessageContaining("[id, name, bs]")
                        .hasMessageEndingWith("[NOT_SELECTED]");
            }
            assertThatThrownBy(() -> row.get("nmae"))
                    .hasMessageContaining("[id, name, bs]")
                    .hasMessageContaining("Did you mean \"name\"?")
                    .hasMessageEndingWith("[NOT_SELECTED]");
            assertThatThrownBy(() -> row.get("ID"))
                    .as("names are as they are written")
                    .isInstanceOf(JalchemyException.class);
        }
    }

    @EachDatabase
    void nameOfSeveralValues_isRefusedWhenItIsAskedFor_andNotBefore(TestDatabase database) {
        try (Connection connection = filled(database)) {
            Result<Row2<Long, Long>> result = connection.execute(
                    select(A_ID, B_ID).from(A).join(B, B_A.eq(A_ID)).orderBy(A_ID));
            Row2<Long, Long> row = result.first().orElseThrow();
            assertThat(row.names()).containsExactly("id", "id_1");
            assertThat(row.get("id_1")).isEqualTo(10L);
            assertThat(row.get(B_ID)).isEqualTo(10L);
            assertThat(row.get(A_ID)).isEqualTo(1L);
            assertThatThrownBy(() -> row.get("id"))
                    .hasMessageContaining("several values called \"id\"")
                    .hasMessageEndingWith("[AMBIGUOUS_NAME]");
            assertThat(result.keys()).containsExactly("id", "id_1");
            assertThat(result.mappings()).containsExactly(Map.of("id", 1L, "id_1", 10L), Map.of("id", 2L, "id_1", 20L));
            Row2<Long, Long> labelled = connection
                    .execute(select(A_ID.as("a"), B_ID.as("b"))
                            .from(A)
                            .join(B, B_A.eq(A_ID))
                            .where(A_ID.eq(2L)))
                    .one();
            assertThat(labelled.asMap()).containsExactly(Map.entry("a", 2L), Map.entry("b", 20L));
        }
    }

    @EachDatabase
    void columns_areChosenRepeatedAndOrdered(TestDatabase database) {
        try (Connection connection = filled(database)) {
            Result<Row2<Long, String>> result =
                    connection.execute(select(A_ID, A_NAME).from(A).orderBy(A_ID));
            Result<Row> chosen = result.columns("name", "id", "name");
            assertThat(chosen.keys()).containsExactly("name", "id", "name");
            assertThat(chosen.all().get(0).values()).containsExactly("one", 1L, "one");
            assertThat(chosen.all().get(0).get(A_NAME)).isEqualTo("one");
            assertThat(result.scalars()).containsExactly(1L, 2L);
            assertThat(result.scalars(1)).containsExactly("one", null);
            assertThat(result.columns("id").columns("id").scalars()).containsExactly(1L, 2L);
            assertThatThrownBy(() -> result.columns("nothing")).hasMessageEndingWith("[NOT_SELECTED]");
            assertThatThrownBy(() -> result.scalars(2)).hasMessageEndingWith("[NOT_SELECTED]");
            assertThatThrownBy(() -> result.scalars(-1)).hasMessageEndingWith("[NOT_SELECTED]");
        }
    }

    @EachDatabase
    void rowsThatAreObjects_haveNoColumns(TestDatabase database) {
        try (Connection connection = filled(database)) {
            Result<Both> result = connection.execute(select(A_ID, B_ID)
                    .from(A)
                    .join(B, B_A.eq(A_ID))
                    .orderBy(A_ID)
                    .into(Both::new));
            assertThat(result.all()).containsExactly(new Both(1L, 10L), new Both(2L, 20L));
            for (Runnable each :
                    List.<Runnable>of(result::mappings, () -> result.scalars(1), () -> result.columns("id"))) {
                assertThatThrownBy(each::run).hasMessageEndingWith("[ROWS_ARE_OBJECTS]");
            }
        }
    }

    // ---- rows of a session

    @EachDatabase
    void rowOfASession_isReadByTheSameNames(TestDatabase database) {
        Registry registry = Registry.of(USER, POST);
        registry.metadata().createAll(database.engine());
        SessionFactory sessions = SessionFactory.of(database.engine(), registry);
        sessions.inTransaction(session -> {
            User user = new User("ed");
            session.add(user);
            session.flush();
            var author = alias(USER, "author");
            var other = alias(USER);
            Result<Row3<User, User, User>> users =
                    session.execute(select(USER, author, other).where(author.id.eq(USER.id), other.id.eq(USER.id)));
            Row3<User, User, User> row = users.one();
            assertThat(row.names()).containsExactly("User", "author", "User_1");
            assertThat(users.keys()).isEqualTo(row.names());
            assertThat(row.get("author")).isSameAs(user);
            assertThat(row.get(author)).isSameAs(user);
            Result<Row2<String, String>> names =
                    session.execute(select(USER.name, author.name).where(author.id.eq(USER.id)));
            assertThat(names.mappings()).containsExactly(Map.of("name", "ed", "name_1", "ed"));
        });
    }

    // ---- texts whose columns nobody has named

    @EachDatabase
    void text_withoutNamedColumns_hasThoseThatTheDatabaseGives(TestDatabase database) {
        try (Connection connection = filled(database)) {
            Result<Row> result = connection.execute(text("SELECT id, name, id + :more AS more FROM a ORDER BY id")
                    .bind("more", 5L)
                    .columns());
            assertThat(result.keys()).containsExactly("id", "name", "more");
            Row row = result.first().orElseThrow();
            assertThat(row.values()).containsExactly(1L, "one", 6L);
            assertThat(row.get("name")).isEqualTo("one");
            assertThat(row.get(2)).isEqualTo(6L);
            assertThat(result.scalars(1)).containsExactly("one", null);
            assertThat(result.mappings().get(0)).isEqualTo(Map.of("id", 1L, "name", "one", "more", 6L));
            assertThat(result.columns("more", "id").all().get(0).values()).containsExactly(6L, 1L);
            Row twice = connection
                    .execute(text("SELECT 1 AS x, 'b' AS x").columns())
                    .one();
            assertThat(twice.names()).containsExactly("x", "x_1");
            assertThatThrownBy(() -> twice.get("x")).hasMessageEndingWith("[AMBIGUOUS_NAME]");
            assertThat(twice.get(1)).isEqualTo("b");
            assertThat(connection
                            .execute(text("SELECT id FROM a WHERE id = 99").columns())
                            .all())
                    .isEmpty();
        }
    }

    @EachDatabase
    void text_withoutNamedColumns_isStreamed_andReadInASession(TestDatabase database) {
        try (Connection connection = filled(database);
                StreamedResult<Row> rows = connection.stream(
                        text("SELECT id, name FROM a ORDER BY id").columns(), 1)) {
            assertThat(rows.columns()).hasSize(2);
            List<@Nullable Object> ids = new ArrayList<>();
            rows.forEach(row -> ids.add(row.get("id")));
            assertThat(ids).containsExactly(1L, 2L);
            connection.commit();
        }
        Registry registry = Registry.of(USER, POST);
        registry.metadata().createAll(database.engine());
        try (Session session = SessionFactory.of(database.engine(), registry).open()) {
            session.add(new User("ed"));
            Row row = session.execute(text("SELECT name FROM users").columns()).one();
            assertThat(row.get("name")).as("it was flushed before").isEqualTo("ed");
            try (StreamedResult<Row> rows =
                    session.stream(text("SELECT name FROM users").columns(), 10)) {
                assertThat(rows.iterator().next().get(0)).isEqualTo("ed");
            }
            session.add(new Post("unused"));
            session.rollback();
        }
    }

    @EachDatabase
    void valuesWithoutATypeOfTheProgram_haveThatOfTheDriver(TestDatabase database) {
        boolean sqlite = database.kind() == TestDatabase.Kind.SQLITE;
        Map<String, Object> expected = new LinkedHashMap<>();
        if (sqlite) { // sqlite.org/datatype3.html: five storage classes
            expected.put("1", 1L);
            expected.put("3000000000", 3_000_000_000L);
            expected.put("1.5", 1.5);
            expected.put("'a'", "a");
            expected.put("x'01ff'", new byte[] {1, -1});
            expected.put("date('2026-01-31')", "2026-01-31");
        } else {
            expected.put("TRUE", true);
            expected.put("1::smallint", (short) 1);
            expected.put("1", 1);
            expected.put("3000000000", 3_000_000_000L);
            expected.put("1.50", new BigDecimal("1.50"));
            expected.put("1.5::real", 1.5f);
            expected.put("1.5::double precision", 1.5);
            expected.put("'a'::text", "a");
            expected.put("'a'::char(2)", "a ");
            expected.put("'\\x01ff'::bytea", new byte[] {1, -1});
            expected.put("DATE '2026-01-31'", LocalDate.of(2026, 1, 31));
            expected.put("TIME '12:30:01.5'", LocalTime.of(12, 30, 1, 500_000_000));
            expected.put("TIMESTAMP '2026-01-31 12:30'", LocalDateTime.of(2026, 1, 31, 12, 30));
            expected.put("TIMESTAMPTZ '2026-01-31 12:30+02'", Instant.parse("2026-01-31T10:30:00Z"));
            expected.put(
                    "'00000000-0000-0000-0000-00000000000f'::uuid",
                    UUID.fromString("00000000-0000-0000-0000-00000000000f"));
            expected.put("'{\"a\": 1}'::jsonb", "{\"a\": 1}");
            expected.put("ARRAY[1, 2]", "{1,2}");
            expected.put("INTERVAL '1 day'", "1 day");
            expected.put("'10.0.0.1'::inet", "10.0.0.1");
            expected.put("B'101'", "101");
            expected.put("'pg_class'::regclass", "pg_class");
        }
        try (Connection connection = database.engine().connect()) {
            expected.forEach((sql, value) -> {
                Row row = connection
                        .execute(text("SELECT " + sql + " AS it, NULL AS missing")
                                .columns())
                        .one();
                assertThat(row.get("it")).as(sql).isEqualTo(value);
                assertThat(row.get("missing")).as(sql).isNull();
            });
        }
    }

    // ---- texts in FROM

    @EachDatabase
    void text_isASubquery_withItsValuesInTheirPlaces(TestDatabase database) {
        try (Connection connection = filled(database)) {
            TextSubquery bs = text("SELECT id AS id, a_id FROM b WHERE id > :least")
                    .bind("least", 10L)
                    .columns(B_ID, B_A)
                    .subquery("bs");
            assertThat(connection
                            .execute(select(A_NAME, bs.c(B_ID))
                                    .from(A)
                                    .outerJoin(bs, bs.c(B_A).eq(A_ID))
                                    .where(A_ID.gt(0L))
                                    .orderBy(A_ID))
                            .all())
                    .extracting(Row::values)
                    .containsExactly(Arrays.asList("one", null), Arrays.asList(null, 20L));
            assertThat(connection
                            .execute(select(bs.c("id", Types.BIGINT))
                                    .from(bs)
                                    .where(bs.c(B_A).lt(99L)))
                            .all())
                    .containsExactly(20L);
            assertThat(bs.columns()).hasSize(2);
            assertThatThrownBy(() -> bs.c(A_NAME))
                    .hasMessageContaining("[id, a_id]")
                    .hasMessageEndingWith("[NOT_SELECTED]");
            assertThatThrownBy(() -> bs.c("name", Types.TEXT)).hasMessageEndingWith("[UNKNOWN_COLUMN]");
            TextSubquery unnamed = text("SELECT id FROM b").columns(B_ID).subquery();
            assertThat(connection
                            .execute(select(unnamed.c(B_ID)).from(unnamed).orderBy(unnamed.c(B_ID)))
                            .all())
                    .containsExactly(10L, 20L);
            assertThatThrownBy(() -> text("SELECT id FROM b").columns().subquery("x"))
                    .hasMessageContaining("Name them with columns(…)")
                    .hasMessageEndingWith("[TEXT_COLUMNS]");
        }
    }

    @EachDatabase
    void text_isACommonTableExpression(TestDatabase database) {
        try (Connection connection = filled(database)) {
            Cte bs = text("SELECT id, a_id FROM b WHERE id >= :least")
                    .bind("least", 10L)
                    .columns(B_ID, B_A)
                    .cte("bs");
            assertThat(connection
                            .execute(select(A_ID, bs.c("id", Types.BIGINT))
                                    .from(A)
                                    .join(bs, bs.c("a_id", Types.BIGINT).eq(A_ID))
                                    .orderBy(A_ID))
                            .all())
                    .extracting(Row::values)
                    .containsExactly(List.of(1L, 10L), List.of(2L, 20L));
        }
    }

    @EachDatabase
    void text_isASubquery_ofEntitiesToo(TestDatabase database) {
        Registry registry = Registry.of(USER, POST);
        registry.metadata().createAll(database.engine());
        try (Session session = SessionFactory.of(database.engine(), registry).open()) {
            session.add(new User("ed"));
            session.add(new User("lea"));
            TextSubquery some = text("SELECT id, name, created_at FROM users WHERE name = :name")
                    .bind("name", "lea")
                    .columns(USER.id, USER.name, USER.createdAt)
                    .subquery("some");
            assertThat(session.scalars(select(USER).join(some, some.c(USER.id).eq(USER.id)))
                            .all())
                    .extracting(User::getName)
                    .containsExactly("lea");
            assertThat(session.scalars(select(some.c(USER.createdAt)).from(some))
                            .all())
                    .as("by the name of the column")
                    .hasSize(1);
            session.rollback();
        }
    }
}
