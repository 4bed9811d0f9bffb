package io.jalchemy.tests.values;

import static io.jalchemy.sql.Sql.cast;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.func;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.is;
import static io.jalchemy.sql.Sql.json;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.dialect.sqlite.SqliteJsonFunctions;
import io.jalchemy.dialect.sqlite.SqliteTypes;
import io.jalchemy.engine.Connection;
import io.jalchemy.sql.compile.ServerVersion;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableOptions;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.JsonValue;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions of JSON that SQLite alone has, with what its manual says of them. */
class SqliteJsonFunctionsTest {

    private static final Table LOGS = Table.of(
            "logs",
            column("id", Types.BIGINT).primaryKey(),
            column("data", Types.JSON),
            column("word", Types.TEXT),
            column("seen", Types.BOOLEAN));
    private static final Column<Long> ID = LOGS.c("id", Types.BIGINT);
    private static final Column<String> DATA = LOGS.c("data", Types.JSON);
    private static final Column<String> WORD = LOGS.c("word", Types.TEXT);
    private static final Column<Boolean> SEEN = LOGS.c("seen", Types.BOOLEAN);

    private static final TestDatabase DATABASE = TestDatabase.fresh(TestDatabase.Kind.SQLITE);

    @BeforeAll
    static void create() {
        MetaData.of(LOGS).createAll(DATABASE.engine());
        DATABASE.engine()
                .begin(connection -> connection.execute(insert(LOGS)
                        .values(
                                ID.to(1L),
                                DATA.to("{\"a\":1,\"list\":[1,\"x\"],\"none\":null}"),
                                WORD.to("w"),
                                SEEN.to(true))));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Arguments of(Expression<?> asked, String sql, @Nullable Object expected) {
        return Arguments.of(asked, sql, expected);
    }

    static Stream<Arguments> functions() {
        Expression<String> list = json(DATA).element("list");
        Expression<String> none = literal("{}", Types.JSON);
        Map<String, Expression<?>> values = new LinkedHashMap<>();
        values.put("word", WORD);
        values.put("seen", SEEN);
        return Stream.of(
                of(SqliteJsonFunctions.set(list, "$[0]", literal(5)), "json_set(logs.data -> ?, ?, ?)", "[5,\"x\"]"),
                of(
                        SqliteJsonFunctions.set(list, "$[2]", literal("y")),
                        "json_set(logs.data -> ?, ?, ?)",
                        "[1,\"x\",\"y\"]"),
                of(SqliteJsonFunctions.set(list, "$[9]", literal("y")), "json_set(logs.data -> ?, ?, ?)", "[1,\"x\"]"),
                of(SqliteJsonFunctions.set(none, "$.k", literal("[1]")), "json_set(?, ?, ?)", "{\"k\":\"[1]\"}"),
                of(
                        SqliteJsonFunctions.set(none, "$.k", literal("[1]", Types.JSON)),
                        "json_set(?, ?, json(?))",
                        "{\"k\":[1]}"),
                of(
                        SqliteJsonFunctions.set(none, "$.k", list),
                        "json_set(?, ?, json(logs.data -> ?))",
                        "{\"k\":[1,\"x\"]}"),
                of(SqliteJsonFunctions.set(none, "$.k", literal(2.5)), "json_set(?, ?, ?)", "{\"k\":2.5}"),
                of(
                        SqliteJsonFunctions.set(
                                none, "$.k", literal(new BigDecimal("12345678901234567890.5"), Types.numeric(30, 5))),
                        "json_set(?, ?, json(?))",
                        "{\"k\":12345678901234567890.5}"),
                of(
                        SqliteJsonFunctions.set(none, "$.k", literal(false)),
                        "json_set(?, ?, json(CASE WHEN ? THEN ? WHEN NOT ? THEN ? END))",
                        "{\"k\":false}"),
                of(
                        SqliteJsonFunctions.set(none, "$.k", literal(null, Types.BOOLEAN)),
                        "json_set(?, ?, json(CASE WHEN ? THEN ? WHEN NOT ? THEN ? END))",
                        "{\"k\":null}"),
                of(
                        SqliteJsonFunctions.set(none, "$.k", literal(null, Types.TEXT)),
                        "json_set(?, ?, ?)",
                        "{\"k\":null}"),
                of(
                        SqliteJsonFunctions.insert(list, "$[#]", literal(3)),
                        "json_insert(logs.data -> ?, ?, ?)",
                        "[1,\"x\",3]"),
                of(
                        SqliteJsonFunctions.insert(list, "$[0]", literal(3)),
                        "json_insert(logs.data -> ?, ?, ?)",
                        "[1,\"x\"]"),
                of(SqliteJsonFunctions.replace(none, "$.k", literal(3)), "json_replace(?, ?, ?)", "{}"),
                of(
                        SqliteJsonFunctions.replace(list, "$[0]", literal(3)),
                        "json_replace(logs.data -> ?, ?, ?)",
                        "[3,\"x\"]"),
                of(SqliteJsonFunctions.remove(list, "$[0]"), "json_remove(logs.data -> ?, ?)", "[\"x\"]"),
                of(
                        SqliteJsonFunctions.patch(
                                literal("{\"a\":1,\"b\":2}", Types.JSON), literal("{\"a\":null,\"c\":3}", Types.JSON)),
                        "json_patch(?, ?)",
                        "{\"b\":2,\"c\":3}"),
                of(SqliteJsonFunctions.arrayLength(DATA, "$.list"), "json_array_length(logs.data, ?)", 2),
                of(SqliteJsonFunctions.arrayLength(DATA, "$.a"), "json_array_length(logs.data, ?)", 0),
                of(SqliteJsonFunctions.arrayLength(DATA, "$.missing"), "json_array_length(logs.data, ?)", null),
                of(SqliteJsonFunctions.type(DATA, "$.list[1]"), "json_type(logs.data, ?)", "text"),
                of(SqliteJsonFunctions.type(DATA, "$.none"), "json_type(logs.data, ?)", "null"),
                of(SqliteJsonFunctions.type(DATA, "$.missing"), "json_type(logs.data, ?)", null),
                of(SqliteJsonFunctions.isValid(DATA), "json_valid(logs.data)", true),
                of(SqliteJsonFunctions.isValid(WORD), "json_valid(logs.word)", false),
                of(
                        SqliteJsonFunctions.array(
                                WORD,
                                list,
                                is(SEEN).not(),
                                cast(WORD, Types.BLOB).isNull()),
                        "json_array(logs.word, json(logs.data -> ?), json(CASE WHEN NOT logs.seen THEN ? WHEN NOT (NOT logs.seen)"
                                + " THEN ? END), json(CASE WHEN CAST(logs.word AS BLOB) IS NULL THEN ? WHEN NOT (CAST(logs.word AS"
                                + " BLOB) IS NULL) THEN ? END))",
                        "[\"w\",[1,\"x\"],false,false]"),
                of(
                        SqliteJsonFunctions.object(values),
                        "json_object(?, logs.word, ?, json(CASE WHEN logs.seen THEN ? WHEN NOT logs.seen THEN ? END))",
                        "{\"word\":\"w\",\"seen\":true}"),
                of(SqliteJsonFunctions.groupArray(WORD), "json_group_array(logs.word)", "[\"w\"]"),
                of(SqliteJsonFunctions.groupObject(WORD, ID), "json_group_object(logs.word, logs.id)", "{\"w\":1}"));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void functions_areWhatTheManualSays(Expression<?> asked, String sql, @Nullable Object expected) {
        assertThat(SqliteDialect.INSTANCE
                        .compile(select(asked).from(LOGS).node())
                        .sql())
                .isEqualTo("SELECT " + sql + " FROM logs");
        try (Connection connection = DATABASE.engine().connect()) {
            Object said = connection.execute(select(asked).from(LOGS)).one();
            assertThat(said).isEqualTo(expected);
        }
    }

    @Test
    void changedJson_isSetByAnUpdate() {
        try (Connection connection = DATABASE.engine().connect()) {
            connection.execute(update(LOGS)
                    .set(
                            DATA,
                            SqliteJsonFunctions.remove(
                                    SqliteJsonFunctions.set(DATA, "$.list[1]", literal("new")), "$.none")));
            assertThat(connection.execute(select(DATA)).one()).isEqualTo("{\"a\":1,\"list\":[1,\"new\"]}");
        }
    }

    private static final SqlType<String> DOCUMENT = Types.JSON.withVariant("sqlite", SqliteTypes.JSONB);
    private static final Table BINARY = Table.of(
            "binaries", column("id", Types.BIGINT).primaryKey(), column("data", DOCUMENT), column("other", DOCUMENT));
    private static final Column<String> BINARY_DATA = BINARY.c("data", DOCUMENT);

    @EachDatabase
    void binaryJson_isStoredReadAndAskedForAsTextIs(TestDatabase database) {
        MetaData.of(BINARY).createAll(database.engine());
        Column<Long> id = BINARY.c("id", Types.BIGINT);
        try (Connection connection = database.engine().connect()) {
            connection.execute(insert(BINARY)
                    .values(
                            id.to(1L),
                            BINARY_DATA.to("{\"k\": [1, \"x\"], \"n\": null}"),
                            BINARY.c("other", DOCUMENT).to("[1]"))
                    .values(
                            id.to(2L),
                            BINARY_DATA.to((String) null),
                            BINARY.c("other", DOCUMENT).to("7")));
            assertThat(connection.execute(select(BINARY_DATA).orderBy(id)).all().stream()
                            .map(text -> text == null ? null : text.replace(" ", "")))
                    .containsExactly("{\"k\":[1,\"x\"],\"n\":null}", null);
            JsonValue data = json(BINARY_DATA);
            assertThat(connection
                            .execute(select(
                                            data.element("k").element(1).asString(),
                                            data.element("k").element(0).asInteger(),
                                            data.element("n"),
                                            data.element("none"))
                                    .where(id.eq(1L)))
                            .one()
                            .toString())
                    .isEqualTo("[x, 1, null, null]");
            assertThat(connection
                            .execute(select(id).where(data.element("n").eq(Types.JSON_NULL)))
                            .all())
                    .containsExactly(1L);
            assertThat(connection
                            .execute(
                                    select(id).where(BINARY.c("other", DOCUMENT).eq(" [ 1 ] ")))
                            .all())
                    .containsExactly(1L);
            assertThat(connection
                            .execute(
                                    select(id).where(BINARY.c("other", DOCUMENT).in(List.of("7", "8"))))
                            .all())
                    .containsExactly(2L);
            connection.execute(update(BINARY).set(BINARY_DATA, "[ 2 ]").where(id.eq(2L)));
            assertThat(connection.execute(select(BINARY_DATA).where(id.eq(2L))).all())
                    .containsExactly("[2]");
        }
    }

    @Test
    void binaryJson_isStoredAsBytes_alsoWhenItIsChanged() {
        try (TestDatabase sqlite = TestDatabase.fresh(TestDatabase.Kind.SQLITE)) {
            MetaData.of(BINARY).createAll(sqlite.engine());
            Column<Long> id = BINARY.c("id", Types.BIGINT);
            try (Connection connection = sqlite.engine().connect()) {
                connection.execute(insert(BINARY).values(id.to(1L), BINARY_DATA.to("{\"k\": 1}")));
                connection.execute(
                        update(BINARY).set(BINARY_DATA, SqliteJsonFunctions.set(BINARY_DATA, "$.k", literal(2))));
                assertThat(connection
                                .execute(select(func("typeof", Types.TEXT, BINARY_DATA)))
                                .one())
                        .isEqualTo("blob");
                assertThat(connection.execute(select(BINARY_DATA)).one()).isEqualTo("{\"k\":2}");
                assertThat(connection
                                .execute(select(SqliteJsonFunctions.remove(BINARY_DATA, "$.k")))
                                .one())
                        .isEqualTo("{}");
            }
        }
    }

    @Test
    void binaryJson_isRefusedWhereThereIsNone() {
        SqliteDialect old = SqliteDialect.of(ServerVersion.parse("3.44.2"), Set.of());
        assertThatThrownBy(() -> old.compile(
                        select(ID).where(BINARY_DATA.eq("1")).from(BINARY).node()))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageEndingWith("[BINARY_JSON]");
        assertThat(SqliteDialect.INSTANCE.typeName(SqliteTypes.JSONB)).isEqualTo("JSONB");
        try (TestDatabase sqlite = TestDatabase.fresh(TestDatabase.Kind.SQLITE)) {
            MetaData.of(BINARY).createAll(sqlite.engine());
            assertThat(sqlite.engine().inspector().table("binaries").c("data").type())
                    .isEqualTo(SqliteTypes.JSONB);
            MetaData.of(BINARY).dropAll(sqlite.engine());
            Table strict = BINARY.with(TableOptions.of("sqlite").set("strict"));
            MetaData.of(strict).createAll(sqlite.engine());
            try (Connection connection = sqlite.engine().connect()) {
                connection.execute(insert(strict)
                        .values(
                                strict.c("id", Types.BIGINT).to(1L),
                                strict.c("data", DOCUMENT).to("[1]")));
                assertThat(connection
                                .execute(select(strict.c("data", DOCUMENT)))
                                .one())
                        .isEqualTo("[1]");
            }
        }
    }
}
