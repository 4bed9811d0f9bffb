package io.jalchemy.tests.values;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.json;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.not;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.sum;
import static io.jalchemy.sql.Sql.whole;
import static io.jalchemy.testkit.SqlAssert.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.PostgresqlDialect;
import io.jalchemy.dialect.postgresql.PostgresqlTypes;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.sql.compile.ServerVersion;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.JsonValue;
import io.jalchemy.sql.tree.RowStatement;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.sql.tree.Text;
import io.jalchemy.sql.type.Conversion;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Elements of JSON and their values: a table of documents, paths and accessors, with the same answers from each database. */
class JsonValuesTest {

    private static final Table LOGS =
            Table.of("logs", column("id", Types.BIGINT).primaryKey(), column("data", Types.JSON));
    private static final Column<Long> ID = LOGS.c("id", Types.BIGINT);
    private static final Column<String> DATA = LOGS.c("data", Types.JSON);

    /** One document: for each key a value of another kind. */
    private static final String DOCUMENT = """
            {"text": "kim", "empty": "", "number": 42, "big": 9007199254740993, "negative": -1, "real": 2.5, "digits": "17",
             "yes": true, "no": false, "none": null, "list": [10, "b", null, [true]], "object": {"a": 1},
             "0": "zero", "$": "dollar", "a.b": "dot", "a[0]": "bracket", "say \\"hi\\"": "quote", "back\\\\slash": "slash",
             "": "nothing", "é 🙂": "other", "it's": "apostrophe", "new\\nline": "line"}""";

    private static JsonValue at(Object... path) {
        JsonValue value = json(DATA);
        for (Object step : path) {
            value = step instanceof Integer position ? value.element(position) : value.element((String) step);
        }
        return value;
    }

    private static void insertDocument(Connection connection, long id, @Nullable String document) {
        connection.execute(insert(LOGS).values(ID.to(id), DATA.to(document)));
    }

    private static @Nullable Object read(TestDatabase database, Expression<?> asked) {
        return rows(database, select(asked, ID)).get(0).get(0);
    }

    private static <R> List<R> rows(TestDatabase database, RowStatement<R> statement) {
        try (Connection connection = database.engine().connect()) {
            return connection.execute(statement).all();
        }
    }

    private static TestDatabase filled(TestDatabase database, @Nullable String document) {
        MetaData.of(LOGS).createAll(database.engine());
        database.engine().begin(connection -> insertDocument(connection, 1, document));
        return database;
    }

    /** What each element is as a text, as the manuals say of {@code ->>}; null for SQL NULL. */
    private static Map<JsonValue, @Nullable String> texts() {
        Map<JsonValue, @Nullable String> expected = new LinkedHashMap<>();
        expected.put(at("text"), "kim");
        expected.put(at("empty"), "");
        expected.put(at("number"), "42");
        expected.put(at("big"), "9007199254740993");
        expected.put(at("negative"), "-1");
        expected.put(at("real"), "2.5");
        expected.put(at("yes"), "true");
        expected.put(at("no"), "false");
        expected.put(at("none"), null);
        expected.put(at("missing"), null);
        expected.put(at("list", 0), "10");
        expected.put(at("list", 1), "b");
        expected.put(at("list", 2), null);
        expected.put(at("list", 3, 0), "true");
        expected.put(at("list", -1, 0), "true");
        expected.put(at("list", -3), "b");
        expected.put(at("list", -4), "10");
        expected.put(at("list", -5), null);
        expected.put(at("list", 4), null);
        expected.put(at("list", "0"), null); // an array has no keys
        expected.put(at("list", "a"), null);
        expected.put(at(0), null); // an object has no positions
        expected.put(at("text", 1), null); // a text has neither
        expected.put(at("text", "a"), null);
        expected.put(at("none", "a"), null);
        expected.put(at("missing", "a", 1), null);
        expected.put(at("object", "a"), "1");
        expected.put(at("0"), "zero");
        expected.put(at("$"), "dollar");
        expected.put(at("a.b"), "dot");
        expected.put(at("a[0]"), "bracket");
        expected.put(at("say \"hi\""), "quote");
        expected.put(at("back\\slash"), "slash");
        expected.put(at(""), "nothing");
        expected.put(at("é 🙂"), "other");
        expected.put(at("it's"), "apostrophe");
        expected.put(at("new\nline"), "line");
        return expected;
    }

    @EachDatabase
    void element_isRead_asText(TestDatabase database) {
        filled(database, DOCUMENT);
        texts().forEach((element, expected) -> assertThat(read(database, element.asString()))
                .as(element.toString())
                .isEqualTo(expected));
    }

    @EachDatabase
    void element_isRead_asJson(TestDatabase database) {
        filled(database, DOCUMENT);
        Map<JsonValue, @Nullable String> expected = new LinkedHashMap<>();
        expected.put(at("text"), "\"kim\"");
        expected.put(at("number"), "42");
        expected.put(at("yes"), "true");
        expected.put(at("none"), "null"); // the null of JSON
        expected.put(at("missing"), null);
        expected.put(at("none", "a"), null);
        expected.put(at("list", 2), "null");
        expected.put(at("list", 3), "[true]");
        expected.put(at("list", 9), null);
        expected.put(at("say \"hi\""), "\"quote\"");
        expected.forEach((element, text) ->
                assertThat(read(database, element)).as(element.toString()).isEqualTo(text));
        assertThat(read(database, at("object"))).isIn("{\"a\": 1}", "{\"a\":1}");
        assertThat(read(database, at("list"))).isIn("[10, \"b\", null, [true]]", "[10,\"b\",null,[true]]");
    }

    @EachDatabase
    void element_isRead_asValueOfItsKind(TestDatabase database) {
        filled(database, DOCUMENT);
        Map<Expression<?>, @Nullable Object> expected = new LinkedHashMap<>();
        expected.put(at("number").asInteger(), 42);
        expected.put(at("negative").asInteger(), -1);
        expected.put(at("digits").asInteger(), 17); // a text of digits is cast
        expected.put(at("list", 0).asInteger(), 10);
        expected.put(at("none").asInteger(), null);
        expected.put(at("missing").asInteger(), null);
        expected.put(at("big").asLong(), 9007199254740993L); // a double would lose its last digit
        expected.put(at("none").asLong(), null);
        expected.put(at("real").asFloat(), 2.5);
        expected.put(at("number").asFloat(), 42.0);
        expected.put(at("none").asFloat(), null);
        expected.put(at("real").asNumeric(10, 2), new BigDecimal("2.50"));
        expected.put(at("number").asNumeric(10, 2), new BigDecimal("42.00"));
        expected.put(at("missing").asNumeric(10, 2), null);
        expected.put(at("yes").asBoolean(), true);
        expected.put(at("no").asBoolean(), false);
        expected.put(at("list", 3, 0).asBoolean(), true);
        expected.put(at("none").asBoolean(), null);
        expected.put(at("missing").asBoolean(), null);
        expected.forEach((element, value) ->
                assertThat(read(database, element)).as(element.toString()).isEqualTo(value));
    }

    @EachDatabase
    void conditions_compareElements(TestDatabase database) {
        filled(database, DOCUMENT);
        Map<Condition, Boolean> expected = new LinkedHashMap<>();
        expected.put(at("text").asString().eq("kim"), true);
        expected.put(at("text").asString().like("k%"), true);
        expected.put(at("number").asString().eq("42"), true);
        expected.put(at("yes").asString().eq("true"), true);
        expected.put(at("number").asInteger().gt(41), true);
        expected.put(at("number").asInteger().plus(1).eq(43), true);
        expected.put(at("number").asInteger().in(List.of(1, 42)), true);
        expected.put(at("real").asFloat().between(2.0, 3.0), true);
        expected.put(at("real").asNumeric(10, 2).eq(new BigDecimal("2.5")), true);
        expected.put(at("yes").asBoolean(), true);
        expected.put(at("no").asBoolean(), false);
        expected.put(not(at("no").asBoolean()), true);
        expected.put(not(at("none").asBoolean()), false); // NULL is not true
        expected.put(at("none").isNull(), false); // it is there, and is JSON's null
        expected.put(at("missing").isNull(), true);
        expected.put(at("none").asString().isNull(), true);
        expected.put(at("none").eq(Types.JSON_NULL), true);
        expected.put(at("number").eq(Types.JSON_NULL), false);
        expected.put(at("number").eq("42"), true);
        expected.put(at("text").eq("\"kim\""), true);
        expected.put(at("text").eq(at("list", 1)), false);
        expected.put(at("list", 3, 0).eq(at("yes")), true);
        expected.put(json(DATA).isNull(), false);
        expected.put(at("text").asString().concat(at("list", 1).asString()).eq("kimb"), true);
        expected.put(literal("x").eq(at("list", 1).asString()), false);
        expected.forEach(
                (condition, holds) -> assertThat(rows(database, select(ID).where(condition)))
                        .as(condition.toString())
                        .hasSize(holds ? 1 : 0));
    }

    @EachDatabase
    void wholeValue_isReadByKind(TestDatabase database) {
        MetaData.of(LOGS).createAll(database.engine());
        database.engine().begin(connection -> {
            insertDocument(connection, 1, "\"word\"");
            insertDocument(connection, 2, "7");
            insertDocument(connection, 3, "true");
            insertDocument(connection, 4, "null");
            insertDocument(connection, 5, null);
            insertDocument(connection, 6, "[1]");
        });
        Function<Expression<?>, List<?>> all = asked -> {
            List<@Nullable Object> found = new ArrayList<>();
            rows(database, select(asked, ID).orderBy(ID)).forEach(row -> found.add(row.get(0)));
            return found;
        };
        assertThat(all.apply(json(DATA).asString())).isEqualTo(list("word", "7", "true", null, null, "[1]"));
        assertThat(all.apply(json(DATA))).isEqualTo(list("\"word\"", "7", "true", "null", null, "[1]"));
        assertThat(all.apply(at("a").asInteger())).isEqualTo(list(null, null, null, null, null, null));
        boolean sqlite = database.kind() == TestDatabase.Kind.SQLITE;
        assertThat(all.apply(at(0).asString())) // jsonb keeps a value that is no array as an array of one
                .isEqualTo(
                        sqlite ? list(null, null, null, null, null, "1") : list("word", "7", "true", null, null, "1"));
    }

    private static List<?> list(@Nullable Object... values) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Object each : values) {
            all.add(each);
        }
        return all;
    }

    @EachDatabase
    void elements_areSorted_grouped_andSummedAsValues(TestDatabase database) {
        MetaData.of(LOGS).createAll(database.engine());
        database.engine().begin(connection -> {
            insertDocument(connection, 1, "{\"of\": \"a\", \"n\": 10}");
            insertDocument(connection, 2, "{\"of\": \"b\", \"n\": 9}");
            insertDocument(connection, 3, "{\"of\": \"a\", \"n\": 2}");
        });
        assertThat(rows(database, select(ID).orderBy(at("n").asInteger().asc())))
                .containsExactly(3L, 2L, 1L); // as texts: 10, 2, 9
        Text kind = at("of").asString().as("kind");
        Subquery kinds = select(kind, at("n").asInteger().as("n")).subquery("kinds");
        Expression<String> name = kinds.c("kind", Types.TEXT);
        assertThat(
                        rows(
                                        database,
                                        select(name, sum(whole(kinds.c("n", Types.INTEGER))))
                                                .groupBy(name)
                                                .orderBy(name))
                                .stream()
                                .map(row -> row.get(0) + "=" + row.get(1)))
                .containsExactly("a=12", "b=9");
    }

    private record Address(String city) {}

    private static final SqlType<Address> ADDRESS = Types.json(Address.class, new Conversion<>() {
        @Override
        public String toDatabase(Address value) {
            return "\"" + value.city() + "\"";
        }

        @Override
        public Address toJava(String value) {
            return new Address(value.replace("\"", ""));
        }
    });

    @EachDatabase
    void element_isRead_asAnotherTypeOfJson(TestDatabase database) {
        filled(database, "{\"home\": \"Bonn\"}");
        assertThat(read(database, at("home").asJson(ADDRESS))).isEqualTo(new Address("Bonn"));
        assertThat(read(database, at("work").asJson(ADDRESS))).isNull();
        assertThat(rows(database, select(ID).where(at("home").asJson(ADDRESS).eq(new Address("Bonn")))))
                .containsExactly(1L);
    }

    @Test
    void text_isThatOfEachDatabase() {
        assertThatSql(select(at("a")))
                .on(PostgresqlDialect.INSTANCE, "SELECT logs.data -> ? FROM logs", "a")
                .on(SqliteDialect.INSTANCE, "SELECT logs.data -> ? FROM logs", "a");
        assertThatSql(select(at("a", 1).asInteger()))
                .on(PostgresqlDialect.INSTANCE, "SELECT CAST(logs.data -> ? ->> ? AS INTEGER) FROM logs", "a", 1)
                .on(
                        SqliteDialect.INSTANCE,
                        "SELECT CAST(json_extract(logs.data, ? || ?) AS INTEGER) FROM logs",
                        "a",
                        1);
        assertThatSql(select(at("a").asString()))
                .on(PostgresqlDialect.INSTANCE, "SELECT logs.data ->> ? FROM logs", "a")
                .on(
                        SqliteDialect.INSTANCE,
                        "SELECT CASE json_type(logs.data, ?) WHEN 'text' THEN json_extract(logs.data, ?) WHEN 'null' THEN NULL"
                                + " ELSE logs.data -> ? END FROM logs",
                        "a",
                        "a",
                        "a");
        assertThatSql(select(at("a", "b").asString().concat("c")))
                .on(PostgresqlDialect.INSTANCE, "SELECT (logs.data -> ? ->> ?) || ? FROM logs", "a", "b", "c");
        assertThatSql(select(ID).where(at("a", "b").isNull()))
                .on(
                        PostgresqlDialect.INSTANCE,
                        "SELECT logs.id FROM logs WHERE (logs.data -> ? -> ?) IS NULL",
                        "a",
                        "b")
                .on(SqliteDialect.INSTANCE, "SELECT logs.id FROM logs WHERE (logs.data -> (? || ?)) IS NULL", "a", "b");
    }

    @Test
    void printedStatement_namesTheSteps() {
        assertThat(select(at("a", 1)).toString()).contains("JSON element(logs.data");
    }

    @EachDatabase
    void wordAsNumber_isRefusedByPostgresql_andZeroOnSqlite(TestDatabase database) {
        filled(database, DOCUMENT);
        if (database.kind() == TestDatabase.Kind.SQLITE) {
            assertThat(read(database, at("text").asInteger())).isEqualTo(0);
            assertThat(read(database, at("real").asInteger())).isEqualTo(2);
        } else {
            assertThatThrownBy(() -> read(database, at("text").asInteger())).isInstanceOf(DatabaseException.class);
            assertThatThrownBy(() -> read(database, at("real").asInteger())).isInstanceOf(DatabaseException.class);
        }
    }

    @Test
    void columnOfAnotherType_isRefused() {
        assertThatThrownBy(() -> json(ID))
                .isInstanceOf(JalchemyException.class)
                .hasMessageContaining("json(logs.id) was called for an expression of type BIGINT")
                .hasMessageEndingWith("[NOT_JSON]");
        assertThatThrownBy(() -> at("a").asJson(Types.TEXT))
                .hasMessageContaining("asString()")
                .hasMessageEndingWith("[NOT_JSON]");
    }

    @Test
    void oldSqlite_andManyDigits_areRefused() {
        SqliteDialect old = SqliteDialect.of(ServerVersion.parse("3.37.2"), Set.of());
        assertThatThrownBy(() -> old.compile(select(at("a").asString()).node()))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageEndingWith("[JSON_ELEMENTS]");
        assertThatThrownBy(() -> SqliteDialect.INSTANCE.compile(
                        select(at("a").asNumeric(20, 2)).node()))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageEndingWith("[DECIMAL_DIGITS]");
    }

    @Test
    void columnsOfJsonAndJsonb_haveElementsOfTheirType() {
        Column<String> source =
                Table.of("sources", Column.of("source", PostgresqlTypes.JSON)).c("source", PostgresqlTypes.JSON);
        assertThat(json(source).element("a").type()).isEqualTo(PostgresqlTypes.JSON);
        assertThat(json(DATA).element("a").type()).isEqualTo(Types.JSON);
        assertThat(json(json(DATA).element("a")).element("b")).isEqualTo(at("a", "b"));
    }
}
