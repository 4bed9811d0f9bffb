package io.jalchemy.tests.values;

import static io.jalchemy.sql.Sql.and;
import static io.jalchemy.sql.Sql.cast;
import static io.jalchemy.sql.Sql.characters;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.is;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.whole;
import static io.jalchemy.testkit.SqlAssert.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.ArrayOperators;
import io.jalchemy.dialect.postgresql.Cidr;
import io.jalchemy.dialect.postgresql.FullTextSearch;
import io.jalchemy.dialect.postgresql.HstoreOperators;
import io.jalchemy.dialect.postgresql.Inet;
import io.jalchemy.dialect.postgresql.JsonbOperators;
import io.jalchemy.dialect.postgresql.NetworkOperators;
import io.jalchemy.dialect.postgresql.PostgresqlDialect;
import io.jalchemy.dialect.postgresql.PostgresqlTypes;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.TestDatabase;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The operators that PostgreSQL alone has, with what its manual says of them. */
class PostgresqlOperatorsTest {

    private static final SqlType<List<String>> TEXTS = Types.arrayOf(Types.TEXT);
    private static final SqlType<List<String>> NAMES = Types.arrayOf(Types.varchar(3));
    private static final SqlType<List<Integer>> NUMBERS = Types.arrayOf(Types.INTEGER);

    private static final Table THINGS = Table.of(
            "things",
            column("id", Types.BIGINT).primaryKey(),
            column("texts", TEXTS),
            column("names", NAMES),
            column("words", Types.array(String[].class)),
            column("numbers", NUMBERS),
            column("data", PostgresqlTypes.JSONB),
            column("source", PostgresqlTypes.JSON),
            column("traits", PostgresqlTypes.HSTORE),
            column("address", PostgresqlTypes.INET),
            column("network", PostgresqlTypes.CIDR),
            column("body", Types.TEXT));

    private static final Column<List<String>> TEXT_LIST = THINGS.c("texts", TEXTS);
    private static final Column<List<String>> NAME_LIST = THINGS.c("names", NAMES);
    private static final Column<String[]> WORDS = THINGS.c("words", Types.array(String[].class));
    private static final Column<List<Integer>> NUMBER_LIST = THINGS.c("numbers", NUMBERS);
    private static final Column<String> DATA = THINGS.c("data", PostgresqlTypes.JSONB);
    private static final Column<String> SOURCE = THINGS.c("source", PostgresqlTypes.JSON);
    private static final Column<Map<String, @Nullable String>> TRAITS = THINGS.c("traits", PostgresqlTypes.HSTORE);
    private static final Column<Inet> ADDRESS = THINGS.c("address", PostgresqlTypes.INET);
    private static final Column<Cidr> NETWORK = THINGS.c("network", PostgresqlTypes.CIDR);
    private static final Column<String> BODY = THINGS.c("body", Types.TEXT);

    private static final Expression<List<List<Integer>>> MATRIX_OF_NUMBERS = ArrayOperators.array(
            ArrayOperators.array(literal(1), literal(2)), ArrayOperators.array(literal(3), literal(4)));

    private static TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL);
    private static Engine engine = Engine.create(database.url() + ",public", TestDatabase.options());

    @BeforeAll
    static void create() {
        engine.begin(connection -> connection.executeText("CREATE EXTENSION IF NOT EXISTS hstore SCHEMA public"));
        MetaData.of(THINGS).createAll(engine);
        Map<String, @Nullable String> traits = new LinkedHashMap<>();
        traits.put("colour", "red");
        traits.put("size", null);
        engine.begin(connection -> connection.execute(insert(THINGS)
                .values(
                        THINGS.c("id", Types.BIGINT).to(1L),
                        TEXT_LIST.to(List.of("a", "b", "c")),
                        NAME_LIST.to(List.of("abc", "x")),
                        WORDS.to(new String[] {"u", "v"}),
                        NUMBER_LIST.to(Arrays.asList(1, 2, null, 4)),
                        DATA.to(
                                "{\"user\": \"kim\", \"level\": 3, \"tags\": [\"x\", \"y\"], \"deep\": {\"a\": [10, 20]}, \"none\": null}"),
                        SOURCE.to("{\"b\":1, \"a\":{\"c\":2}}"),
                        TRAITS.to(traits),
                        ADDRESS.to(Inet.of("10.1.2.3/24")),
                        NETWORK.to(Cidr.of("10.1.0.0/16")),
                        BODY.to("The fat cats sat on a mat"))));
    }

    @AfterAll
    static void close() {
        engine.close();
        database.close();
    }

    private static Arguments of(Expression<?> asked, String sql, @Nullable Object expected) {
        return Arguments.of(asked, sql, expected);
    }

    static Stream<Arguments> arrays() {
        return Stream.of(
                of(ArrayOperators.contains(TEXT_LIST, List.of("a", "c")), "things.texts @> ?", true),
                of(ArrayOperators.contains(TEXT_LIST, List.of("a", "d")), "things.texts @> ?", false),
                of(ArrayOperators.containedBy(TEXT_LIST, List.of("a")), "things.texts <@ ?", false),
                of(ArrayOperators.overlaps(TEXT_LIST, List.of("q", "c")), "things.texts && ?", true),
                of(ArrayOperators.overlaps(NAME_LIST, List.of("x")), "things.names && CAST(? AS VARCHAR[])", true),
                of(ArrayOperators.contains(NAME_LIST, List.of("abcd")), "things.names @> CAST(? AS VARCHAR[])", false),
                of(ArrayOperators.contains(WORDS, new String[] {"v"}), "things.words @> ?", true),
                of(ArrayOperators.contains(TEXT_LIST, TEXT_LIST), "things.texts @> things.texts", true),
                of(ArrayOperators.concat(TEXT_LIST, List.of("d")), "things.texts || ?", List.of("a", "b", "c", "d")),
                of(
                        ArrayOperators.append(TEXT_LIST, literal("z")),
                        "array_append(things.texts, ?)",
                        List.of("a", "b", "c", "z")),
                of(ArrayOperators.remove(TEXT_LIST, literal("a")), "array_remove(things.texts, ?)", List.of("b", "c")),
                of(
                        ArrayOperators.array(
                                literal(1),
                                whole(ArrayOperators.element(NUMBER_LIST, 1)).plus(1)),
                        "CAST(ARRAY[?, (things.numbers)[?] + ?] AS INTEGER[])",
                        List.of(1, 2)),
                of(
                        ArrayOperators.array(characters(BODY).lower()),
                        "CAST(ARRAY[lower(things.body)] AS TEXT[])",
                        List.of("the fat cats sat on a mat")),
                of(
                        ArrayOperators.array(literal("a", Types.VARCHAR), literal(null, Types.VARCHAR)),
                        "CAST(ARRAY[?, ?] AS VARCHAR[])",
                        Arrays.asList("a", null)),
                of(ArrayOperators.array(Types.INTEGER, List.of()), "CAST(ARRAY[] AS INTEGER[])", List.of()),
                of(
                        ArrayOperators.array(
                                ArrayOperators.array(literal(1), literal(2)),
                                ArrayOperators.array(literal(3), literal(4))),
                        "CAST(ARRAY[CAST(ARRAY[?, ?] AS INTEGER[]), CAST(ARRAY[?, ?] AS INTEGER[])] AS INTEGER[][])",
                        List.of(List.of(1, 2), List.of(3, 4))),
                of(
                        ArrayOperators.contains(TEXT_LIST, ArrayOperators.array(literal("c", Types.TEXT))),
                        "things.texts @> CAST(ARRAY[?] AS TEXT[])",
                        true),
                of(
                        ArrayOperators.contains(
                                NAME_LIST, ArrayOperators.array(Types.varchar(3), List.of(literal("abcd")))),
                        "things.names @> CAST(ARRAY[?] AS VARCHAR[])", // not cut to a name that is there
                        false),
                of(
                        ArrayOperators.element(ArrayOperators.element(MATRIX_OF_NUMBERS, 2), 1),
                        "(CAST(ARRAY[CAST(ARRAY[?, ?] AS INTEGER[]), CAST(ARRAY[?, ?] AS INTEGER[])] AS INTEGER[][]))[?][?]",
                        3),
                of(
                        ArrayOperators.slice(MATRIX_OF_NUMBERS, 2, 2),
                        "(CAST(ARRAY[CAST(ARRAY[?, ?] AS INTEGER[]), CAST(ARRAY[?, ?] AS INTEGER[])] AS INTEGER[][]))[?:?]",
                        List.of(List.of(3, 4))),
                of(ArrayOperators.element(NUMBER_LIST, 2), "(things.numbers)[?]", 2),
                of(ArrayOperators.element(NUMBER_LIST, 0), "(things.numbers)[?]", null),
                of(ArrayOperators.elementOf(WORDS, 1), "(things.words)[?]", "u"),
                of(ArrayOperators.slice(TEXT_LIST, 2, 3), "(things.texts)[?:?]", List.of("b", "c")),
                of(whole(ArrayOperators.element(NUMBER_LIST, 1)).plus(1).eq(2), "(things.numbers)[?] + ? = ?", true),
                of(literal(4).eq(ArrayOperators.any(NUMBER_LIST)), "? = ANY (things.numbers)", true),
                of(literal("u").ne(ArrayOperators.allOf(WORDS)), "? <> ALL (things.words)", false),
                of(ArrayOperators.cardinality(NUMBER_LIST), "cardinality(things.numbers)", 4),
                of(ArrayOperators.length(NUMBER_LIST, 1), "array_length(things.numbers, ?)", 4),
                of(ArrayOperators.arrayAgg(BODY), "array_agg(things.body)", List.of("The fat cats sat on a mat")),
                of(NAME_LIST.eq(List.of("abc", "x")), "things.names = CAST(? AS VARCHAR[])", true));
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                of(JsonbOperators.get(DATA, "tags"), "things.data -> ?", "[\"x\", \"y\"]"),
                of(JsonbOperators.getText(DATA, "user"), "things.data ->> ?", "kim"),
                of(JsonbOperators.getText(DATA, "none"), "things.data ->> ?", null),
                of(JsonbOperators.get(DATA, "none"), "things.data -> ?", "null"),
                of(JsonbOperators.getText(JsonbOperators.get(DATA, "tags"), -1), "(things.data -> ?) ->> ?", "y"),
                of(JsonbOperators.path(DATA, "deep", "a"), "things.data #> ?", "[10, 20]"),
                of(
                        cast(JsonbOperators.pathText(DATA, "deep", "a", "1"), Types.INTEGER),
                        "CAST(things.data #>> ? AS INTEGER)",
                        20),
                of(JsonbOperators.get(SOURCE, "a"), "things.source -> ?", "{\"c\":2}"),
                of(JsonbOperators.pathText(SOURCE, "a", "c"), "things.source #>> ?", "2"),
                of(JsonbOperators.contains(DATA, "{\"level\": 3}"), "things.data @> CAST(? AS JSONB)", true),
                of(JsonbOperators.containedBy(DATA, "{}"), "things.data <@ CAST(? AS JSONB)", false),
                of(JsonbOperators.hasKey(DATA, "user"), "things.data ?? ?", true),
                of(JsonbOperators.hasAllKeys(DATA, List.of("user", "x")), "things.data ??& ?", false),
                of(JsonbOperators.hasAnyKey(DATA, List.of("user", "x")), "things.data ??| ?", true),
                of(
                        JsonbOperators.pathExists(DATA, "$.deep.a[*] ? (@ > 15)"),
                        "things.data @?? CAST(? AS jsonpath)",
                        true),
                of(JsonbOperators.pathMatches(DATA, "$.level > 3"), "things.data @@ CAST(? AS jsonpath)", false),
                of(
                        JsonbOperators.deletePath(JsonbOperators.get(DATA, "deep"), "a", "0"),
                        "(things.data -> ?) #- ?",
                        "{\"a\": [20]}"),
                of(JsonbOperators.delete(JsonbOperators.get(DATA, "deep"), "a"), "(things.data -> ?) - ?", "{}"),
                of(
                        JsonbOperators.concat(JsonbOperators.get(DATA, "deep"), "{\"b\": 1}"),
                        "(things.data -> ?) || CAST(? AS JSONB)",
                        "{\"a\": [10, 20], \"b\": 1}"),
                of(HstoreOperators.get(TRAITS, "colour"), "things.traits -> ?", "red"),
                of(HstoreOperators.hasKey(TRAITS, "size"), "things.traits ?? ?", true),
                of(HstoreOperators.isDefined(TRAITS, "size"), "defined(things.traits, ?)", false),
                of(HstoreOperators.hasAllKeys(TRAITS, List.of("size", "x")), "things.traits ??& ?", false),
                of(HstoreOperators.hasAnyKey(TRAITS, List.of("size", "x")), "things.traits ??| ?", true),
                of(
                        HstoreOperators.contains(TRAITS, Map.of("colour", "red")),
                        "things.traits @> CAST(? AS hstore)",
                        true),
                of(HstoreOperators.containedBy(TRAITS, Map.of()), "things.traits <@ CAST(? AS hstore)", false),
                of(
                        HstoreOperators.concat(HstoreOperators.slice(TRAITS, List.of("colour")), Map.of("a", "1")),
                        "slice(things.traits, ?) || CAST(? AS hstore)",
                        Map.of("colour", "red", "a", "1")),
                of(HstoreOperators.delete(TRAITS, "size"), "delete(things.traits, ?)", Map.of("colour", "red")),
                of(HstoreOperators.subscript(TRAITS, "colour"), "(things.traits)[?]", "red"),
                of(HstoreOperators.subscript(TRAITS, "none").isNull(), "(things.traits)[?] IS NULL", true),
                of(
                        HstoreOperators.hstore(
                                ArrayOperators.array(literal("a", Types.TEXT), literal("b", Types.TEXT)),
                                ArrayOperators.array(Types.TEXT, List.of(literal("1"), literal(null, Types.TEXT)))),
                        "hstore(CAST(ARRAY[?, ?] AS TEXT[]), CAST(ARRAY[?, ?] AS TEXT[]))",
                        nullAt("a", "1", "b")),
                of(
                        HstoreOperators.hstore(TEXT_LIST, TEXT_LIST),
                        "hstore(things.texts, things.texts)",
                        Map.of("a", "a", "b", "b", "c", "c")),
                of(
                        HstoreOperators.hstore(
                                ArrayOperators.array(literal("a", Types.TEXT), literal("1", Types.TEXT))),
                        "hstore(CAST(ARRAY[?, ?] AS TEXT[]))",
                        Map.of("a", "1")),
                of(
                        HstoreOperators.array(TRAITS),
                        "hstore_to_array(things.traits)",
                        Arrays.asList("size", null, "colour", "red")),
                of(
                        HstoreOperators.matrix(TRAITS),
                        "hstore_to_matrix(things.traits)",
                        List.of(Arrays.asList("size", null), List.of("colour", "red"))),
                of(HstoreOperators.keys(TRAITS), "akeys(things.traits)", List.of("size", "colour")),
                of(HstoreOperators.values(TRAITS), "avals(things.traits)", Arrays.asList(null, "red")));
    }

    private static Map<String, @Nullable String> nullAt(String key, String value, String keyOfNull) {
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        map.put(key, value);
        map.put(keyOfNull, null);
        return map;
    }

    @Test
    void arrayWithoutAnIndexOfEachDimension_isRefused() {
        assertThatThrownBy(() -> PostgresqlDialect.INSTANCE.compile(
                        select(ArrayOperators.element(MATRIX_OF_NUMBERS, 1)).node()))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining("element(element(matrix, 1), 2)")
                .hasMessageEndingWith("[ARRAY_DIMENSIONS]");
    }

    static Stream<Arguments> networksAndTexts() {
        Expression<String> vector = FullTextSearch.toTsvector("english", BODY);
        String words = "to_tsvector(CAST(? AS regconfig), things.body)";
        return Stream.of(
                of(
                        NetworkOperators.containedBy(ADDRESS, Cidr.of("10.1.2.0/24")),
                        "things.address << CAST(? AS cidr)",
                        false),
                of(
                        NetworkOperators.containedByOrEquals(ADDRESS, Cidr.of("10.1.2.0/24")),
                        "things.address <<= CAST(? AS cidr)",
                        true),
                of(NetworkOperators.contains(NETWORK, Inet.of("10.1.9.9")), "things.network >> CAST(? AS inet)", true),
                of(NetworkOperators.containsOrEquals(NETWORK, ADDRESS), "things.network >>= things.address", true),
                of(
                        NetworkOperators.overlaps(NETWORK, Cidr.of("10.2.0.0/16")),
                        "things.network && CAST(? AS cidr)",
                        false),
                of(NetworkOperators.host(ADDRESS), "host(things.address)", "10.1.2.3"),
                of(NetworkOperators.prefix(ADDRESS), "masklen(things.address)", 24),
                of(NetworkOperators.family(ADDRESS), "family(things.address)", 4),
                of(NetworkOperators.network(ADDRESS), "network(things.address)", Cidr.of("10.1.2.0/24")),
                of(
                        FullTextSearch.matches("english", BODY, "cat fat"),
                        words + " @@ plainto_tsquery(CAST(? AS regconfig), ?)",
                        true),
                of(
                        FullTextSearch.matches(vector, FullTextSearch.toTsquery("english", "cat & dog")),
                        words + " @@ to_tsquery(CAST(? AS regconfig), ?)",
                        false),
                of(
                        FullTextSearch.matches(vector, FullTextSearch.phrasetoTsquery("english", "fat cats")),
                        words + " @@ phraseto_tsquery(CAST(? AS regconfig), ?)",
                        true),
                of(
                        FullTextSearch.matches(vector, FullTextSearch.websearchToTsquery("english", "fat -mat")),
                        words + " @@ websearch_to_tsquery(CAST(? AS regconfig), ?)",
                        false),
                of(vector, words, "'cat':3 'fat':2 'mat':7 'sat':4"),
                of(
                        FullTextSearch.tsHeadline("english", BODY, FullTextSearch.toTsquery("english", "mat")),
                        "ts_headline(CAST(? AS regconfig), things.body, to_tsquery(CAST(? AS regconfig), ?))",
                        "The fat cats sat on a <b>mat</b>"),
                of(
                        FullTextSearch.tsRank(vector, FullTextSearch.toTsquery("english", "dog"))
                                .eq(0),
                        "ts_rank(" + words + ", to_tsquery(CAST(? AS regconfig), ?)) = ?",
                        true),
                of(
                        and(List.of(
                                is(NetworkOperators.contains(NETWORK, ADDRESS)),
                                JsonbOperators.hasKey(DATA, "user").not())),
                        "things.network >> things.address AND NOT (things.data ?? ?)",
                        false));
    }

    @ParameterizedTest
    @MethodSource({"arrays", "documents", "networksAndTexts"})
    void operators_areWhatTheManualSays(Expression<?> asked, String sql, @Nullable Object expected) {
        try (Connection connection = engine.connect()) {
            Object said = connection.execute(select(asked).from(THINGS)).one();
            assertThat(said).isEqualTo(expected);
        }
        assertThat(PostgresqlDialect.INSTANCE
                        .compile(select(asked).from(THINGS).node())
                        .sql())
                .startsWith("SELECT " + sql)
                .endsWith(" FROM things");
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void operatorsAndArrays_areRefusedByOtherDatabases(Expression<?> asked, String sql, @Nullable Object expected) {
        boolean plain = sql.matches("\\w+\\(things\\.\\w+(, \\?)?\\)");
        if (!plain) {
            assertThatThrownBy(() -> SqliteDialect.INSTANCE.compile(
                            select(asked).from(THINGS).node()))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageContaining("is not supported by sqlite")
                    .hasMessageMatching("(?s).*(the PostgreSQL |subscript|array type ).*\\[(CUSTOM|ARRAYS)]");
        }
    }

    @Test
    void operatorsOfJsonb_areRefusedForJson() {
        assertThatThrownBy(() -> JsonbOperators.contains(SOURCE, "{}"))
                .hasMessageContaining("The operator @> for things.source, which is of the type json,")
                .hasMessageContaining("JSON_OPERATOR");
    }

    @Test
    void nullOperands_areRefused() {
        assertThatThrownBy(() -> ArrayOperators.contains(TEXT_LIST, (List<String>) null))
                .hasMessageContaining("null was given to contains(…) of things.texts")
                .hasMessageContaining("NULL_OPERAND");
    }

    @Test
    void typesOfAnotherDatabase_areRefusedInTablesAndAsValues() {
        Table hosts =
                Table.of("hosts", column("id", Types.BIGINT).primaryKey(), column("address", PostgresqlTypes.INET));
        Column<Inet> address = hosts.c("address", PostgresqlTypes.INET);
        try (TestDatabase sqlite = TestDatabase.fresh(TestDatabase.Kind.SQLITE)) {
            assertThatThrownBy(() -> MetaData.of(hosts).createAll(sqlite.engine()))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessage(
                            "The type inet of hosts.address is not supported by sqlite. It is one of postgresql. Give it a variant:"
                                    + " type.withVariant(\"sqlite\", type.asGeneric()), or another type of that class."
                                    + " [TYPE_OF_ANOTHER_DATABASE]");
            assertThatSql(select(address).where(address.eq(Inet.of("::1"))))
                    .on(
                            PostgresqlDialect.INSTANCE,
                            "SELECT hosts.address FROM hosts WHERE hosts.address = CAST(? AS inet)",
                            Inet.of("::1"));
            assertThatThrownBy(() -> SqliteDialect.INSTANCE.compile(
                            select(address).where(address.eq(Inet.of("::1"))).node()))
                    .hasMessageContaining("The type inet of hosts.address");
            assertThatThrownBy(() -> SqliteDialect.INSTANCE.compile(
                            select(address).where(address.in(Inet.of("::1"))).node()))
                    .hasMessageContaining("TYPE_OF_ANOTHER_DATABASE");
            assertThatThrownBy(() -> SqliteDialect.INSTANCE.compile(
                            select(cast(address, PostgresqlTypes.CIDR)).node()))
                    .hasMessageContaining("The type cidr is not supported by sqlite");
        }
    }

    @Test
    void variants_letOtherDatabasesKeepTheValues() {
        SqlType<Inet> type = PostgresqlTypes.INET.withVariant("sqlite", PostgresqlTypes.INET.asGeneric());
        try (TestDatabase sqlite = TestDatabase.fresh(TestDatabase.Kind.SQLITE)) {
            new TypeRoundTrips<>(sqlite.engine(), type, true).check(List.of(Inet.of("10.0.0.1/8"), Inet.of("::1")));
        }
        new TypeRoundTrips<>(engine, type, true).check(List.of(Inet.of("10.0.0.1/8"), Inet.of("::1")));
    }
}
