package io.jalchemy.tests.values;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.excluded;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.json;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.testkit.SqlAssert.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.Dialects;
import io.jalchemy.dialect.postgresql.ArrayOperators;
import io.jalchemy.dialect.postgresql.HstoreOperators;
import io.jalchemy.dialect.postgresql.PostgresqlDialect;
import io.jalchemy.dialect.postgresql.PostgresqlTypes;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Update;
import io.jalchemy.sql.tree.Assignment;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.JsonValue;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.TestDatabase;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Elements of arrays, of JSON and of maps as what an UPDATE sets, with what PostgreSQL's manual says of each. */
class ElementAssignmentTest {

    private static final SqlType<List<String>> TEXTS = Types.arrayOf(Types.TEXT);
    private static final SqlType<List<String>> NAMES = Types.arrayOf(Types.varchar(3));
    private static final SqlType<List<BigDecimal>> PRICES = Types.arrayOf(Types.numeric(10, 2));
    private static final SqlType<List<List<Integer>>> MATRIX = Types.arrayOf(Types.arrayOf(Types.INTEGER));

    private static final Table GOODS = Table.of(
            "goods",
            column("id", Types.BIGINT).primaryKey(),
            column("tags", TEXTS),
            column("names", NAMES),
            column("prices", PRICES),
            column("words", Types.array(String[].class)),
            column("matrix", MATRIX),
            column("data", Types.JSON),
            column("source", PostgresqlTypes.JSON.withVariant("sqlite", Types.JSON)),
            column("traits", PostgresqlTypes.HSTORE),
            column("changed", Types.TEXT).onUpdate(row -> "yes"));

    private static final Column<Long> ID = GOODS.c("id", Types.BIGINT);
    private static final Column<List<String>> TAGS = GOODS.c("tags", TEXTS);
    private static final Column<List<String>> NAME_LIST = GOODS.c("names", NAMES);
    private static final Column<List<BigDecimal>> PRICE_LIST = GOODS.c("prices", PRICES);
    private static final Column<String[]> WORDS = GOODS.c("words", Types.array(String[].class));
    private static final Column<List<List<Integer>>> GRID = GOODS.c("matrix", MATRIX);
    private static final Column<String> DATA = GOODS.c("data", Types.JSON);
    private static final Column<Map<String, @Nullable String>> TRAITS = GOODS.c("traits", PostgresqlTypes.HSTORE);

    private static final TestDatabase DATABASE = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL);
    private static final Engine ENGINE = Engine.create(DATABASE.url() + ",public", TestDatabase.options());

    private static JsonValue data(String key) {
        return json(DATA).element(key);
    }

    @BeforeAll
    static void create() {
        ENGINE.begin(connection -> connection.executeText("CREATE EXTENSION IF NOT EXISTS hstore SCHEMA public"));
        MetaData.of(GOODS).createAll(ENGINE);
    }

    @BeforeEach
    void fill() {
        ENGINE.begin(connection -> {
            connection.executeText("DELETE FROM goods");
            connection.execute(insert(GOODS)
                    .values(
                            ID.to(1L),
                            TAGS.to(List.of("a", "b", "c")),
                            NAME_LIST.to(List.of("abc")),
                            PRICE_LIST.to(List.of(new BigDecimal("1.00"))),
                            WORDS.to(new String[] {"u", "v"}),
                            GRID.to(List.of(List.of(1, 2), List.of(3, 4))),
                            DATA.to("{\"k\": 1, \"list\": [1, 2], \"deep\": {\"a\": {}}}"),
                            TRAITS.to(Map.of("colour", "red"))));
        });
    }

    @AfterAll
    static void close() {
        ENGINE.close();
        DATABASE.close();
    }

    private static Arguments of(Update update, String set, Expression<?> asked, @Nullable Object expected) {
        return Arguments.of(update, set, asked, expected);
    }

    static Stream<Arguments> arrays() {
        Update goods = update(GOODS);
        return Stream.of(
                of(goods.set(ArrayOperators.element(TAGS, 2), "x"), "tags[?] = ?", TAGS, List.of("a", "x", "c")),
                of(
                        goods.set(ArrayOperators.element(TAGS, 5), "x"), // the gap is filled with NULL
                        "tags[?] = ?",
                        TAGS,
                        Arrays.asList("a", "b", "c", null, "x")),
                of(goods.setNull(ArrayOperators.element(TAGS, 1)), "tags[?] = ?", TAGS, Arrays.asList(null, "b", "c")),
                of(
                        goods.set(ArrayOperators.element(TAGS, 1), (String) null),
                        "tags[?] = ?",
                        TAGS,
                        Arrays.asList(null, "b", "c")),
                of(
                        goods.set(ArrayOperators.element(TAGS, 1), ArrayOperators.element(TAGS, 3)),
                        "tags[?] = (goods.tags)[?]",
                        TAGS,
                        List.of("c", "b", "c")),
                of(
                        goods.set(ArrayOperators.element(TAGS, 1), "x").set(ArrayOperators.element(TAGS, 3), "z"),
                        "tags[?] = ?, tags[?] = ?",
                        TAGS,
                        List.of("x", "b", "z")),
                of(
                        goods.set(ArrayOperators.slice(TAGS, 2, 3), List.of("y", "z")),
                        "tags[?:?] = ?",
                        TAGS,
                        List.of("a", "y", "z")),
                of(
                        goods.set(ArrayOperators.elementOf(WORDS, 2), "x"),
                        "words[?] = ?",
                        ArrayOperators.elementOf(WORDS, 2),
                        "x"),
                of(goods.set(ArrayOperators.element(NAME_LIST, 1), "x"), "names[?] = ?", NAME_LIST, List.of("x")),
                of(
                        goods.set(
                                ArrayOperators.element(PRICE_LIST, 1), new BigDecimal("2.5")), // of the element's scale
                        "prices[?] = ?",
                        PRICE_LIST,
                        List.of(new BigDecimal("2.50"))),
                of(
                        goods.set(ArrayOperators.element(ArrayOperators.element(GRID, 2), 1), 9),
                        "matrix[?][?] = ?",
                        GRID,
                        List.of(List.of(1, 2), List.of(9, 4))));
    }

    static Stream<Arguments> documents() {
        Update goods = update(GOODS);
        JsonValue data = json(DATA);
        return Stream.of(
                of(goods.set(data("k"), "\"v\""), "data[?] = ?", data("k"), "\"v\""),
                of(goods.set(data("k").asString(), "v"), "data[?] = to_jsonb(CAST(? AS TEXT))", data("k"), "\"v\""),
                of(goods.set(data("k").asInteger(), 7), "data[?] = to_jsonb(CAST(? AS INTEGER))", data("k"), "7"),
                of(
                        goods.set(data("k").asFloat(), 2.5),
                        "data[?] = to_jsonb(CAST(? AS DOUBLE PRECISION))",
                        data("k"),
                        "2.5"),
                of(goods.set(data("k").asBoolean(), true), "data[?] = to_jsonb(CAST(? AS BOOLEAN))", data("k"), "true"),
                of(goods.setNull(data("k")), "data[?] = ?", data("k"), "null"), // a key, with the null of JSON
                of(goods.setNull(data("k").asString()), "data[?] = to_jsonb(CAST(? AS TEXT))", data("k"), "null"),
                of(goods.set(data("new"), "[1]"), "data[?] = ?", data("new"), "[1]"),
                of(goods.set(data("list").element(0), "9"), "data[?][?] = ?", data("list"), "[9, 2]"),
                of(goods.set(data("list").element(-1), "9"), "data[?][?] = ?", data("list"), "[1, 9]"),
                of(
                        goods.set(data("deep").element("a").element("b"), "1"),
                        "data[?][?][?] = ?",
                        data("deep"),
                        "{\"a\": {\"b\": 1}}"),
                of(
                        goods.set(data("k"), "2").set(data("m"), "3"),
                        "data[?] = ?, data[?] = ?",
                        DATA,
                        "{\"k\": 2, \"m\": 3, \"deep\": {\"a\": {}}, \"list\": [1, 2]}"),
                of(goods.set(data, "{}"), "data = ?", DATA, "{}"),
                of(
                        goods.set(HstoreOperators.subscript(TRAITS, "size"), "xl"),
                        "traits[?] = ?",
                        TRAITS,
                        Map.of("colour", "red", "size", "xl")),
                of(
                        goods.set(HstoreOperators.subscript(TRAITS, "colour"), literal("blue")),
                        "traits[?] = ?",
                        HstoreOperators.subscript(TRAITS, "colour"),
                        "blue"));
    }

    @ParameterizedTest
    @MethodSource({"arrays", "documents"})
    void element_isSet(Update update, String set, Expression<?> asked, @Nullable Object expected) {
        assertThat(PostgresqlDialect.INSTANCE.compile(update.node()).sql())
                .isEqualTo("UPDATE goods SET " + set + ", changed = ?");
        try (Connection connection = ENGINE.connect()) {
            assertThat(connection.execute(update).rowCount()).isEqualTo(1);
            assertThat(connection.execute(select(asked, ID)).one().get(0)).isEqualTo(expected);
            assertThat(connection
                            .execute(select(GOODS.c("changed", Types.TEXT)))
                            .one())
                    .isEqualTo("yes"); // the column's own default for updates
        }
    }

    @ParameterizedTest
    @MethodSource({"arrays", "documents"})
    void element_isRefused_whereTheDatabaseSetsNone(Update update, String set) {
        if (!set.equals("data = ?")) {
            assertThatThrownBy(() -> SqliteDialect.INSTANCE.compile(update.node()))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageContaining("SET of an element of goods.")
                    .hasMessageContaining("SqliteJsonFunctions.set(…)")
                    .hasMessageEndingWith("[ELEMENT_ASSIGNMENT]");
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void elementOfJsonOrMap_isRefused_beforePostgresql14(Update update, String set) {
        assertThatThrownBy(() -> Dialects.postgresql("13").compile(update.node()))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageEndingWith("[JSON_SUBSCRIPTS]");
    }

    @Test
    void elementOfAnArray_isSet_beforePostgresql14() {
        assertThatSql(update(GOODS).set(ArrayOperators.element(TAGS, 2), "x"))
                .on(Dialects.postgresql("13"), "UPDATE goods SET tags[?] = ?, changed = ?", 2, "x", "yes");
        assertThatThrownBy(() -> Dialects.postgresql("13")
                        .compile(select(HstoreOperators.subscript(TRAITS, "k")).node()))
                .hasMessageEndingWith("[JSON_SUBSCRIPTS]");
    }

    @Test
    void upsert_setsElements() {
        try (Connection connection = ENGINE.connect()) {
            connection.execute(insert(GOODS)
                    .values(ID.to(1L), TAGS.to(List.of("n", "o")))
                    .onConflict(ID)
                    .doUpdate(
                            Assignment.of(ArrayOperators.element(TAGS, 1), "first"),
                            new Assignment(ArrayOperators.element(TAGS, 2), ArrayOperators.element(excluded(TAGS), 2)),
                            Assignment.of(data("k").asInteger(), 5)));
            assertThat(connection.execute(select(TAGS, data("k").asInteger())).one())
                    .isEqualTo(connection
                            .execute(select(literal(List.of("first", "o", "c"), TEXTS), literal(5)))
                            .one());
        }
    }

    @Test
    void mistakes_areRefused() {
        assertThatThrownBy(() -> update(GOODS)
                        .set(ArrayOperators.element(TAGS, 1), "a")
                        .set(ArrayOperators.element(TAGS, 1), "b"))
                .hasMessageEndingWith("is set twice by one UPDATE. Set it once. [SET_TWICE]");
        assertThatThrownBy(() -> update(GOODS).set(TAGS, List.of()).set(ArrayOperators.element(TAGS, 1), "b"))
                .hasMessage(
                        "goods.tags is set by one UPDATE both as a whole and in an element. Set the column once, or elements of"
                                + " it. [SET_TWICE]");
        Update text = update(GOODS).set(GOODS.c("changed", Types.TEXT).as("other"), "x");
        assertThatThrownBy(() -> PostgresqlDialect.INSTANCE.compile(text.node()))
                .hasMessageContaining("is to get a value, and is no column")
                .hasMessageEndingWith("[NOT_ASSIGNABLE]");
        assertThatThrownBy(() -> PostgresqlDialect.INSTANCE.compile(insert(GOODS)
                        .values(ID.to(1L), Assignment.of(ArrayOperators.element(TAGS, 1), "x"))
                        .node()))
                .hasMessageEndingWith("[NOT_ASSIGNABLE]");
        Column<String> source = GOODS.c("source", PostgresqlTypes.JSON.withVariant("sqlite", Types.JSON));
        assertThatThrownBy(() -> PostgresqlDialect.INSTANCE.compile(
                        update(GOODS).set(json(source).element("k"), "1").node()))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageEndingWith("[JSON_OPERATOR]");
        Table other = Table.of("others", column("tags", TEXTS));
        assertThatThrownBy(() -> PostgresqlDialect.INSTANCE.compile(update(GOODS)
                        .set(ArrayOperators.element(other.c("tags", TEXTS), 1), "x")
                        .node()))
                .hasMessageEndingWith("[COLUMN_OF_OTHER_TABLE]");
    }

    @Test
    void printedStatement_showsTheElement() {
        assertThat(update(GOODS).set(ArrayOperators.element(TAGS, 1), "a").toString())
                .startsWith("UPDATE goods SET tags[?] = ?");
    }
}
