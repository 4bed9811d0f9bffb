package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.cast;
import static io.jalchemy.sql.Sql.characters;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.func;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.sum;
import static io.jalchemy.sql.Sql.tableFunction;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.whole;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.INTEGER;
import static io.jalchemy.sql.type.Types.TEXT;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static io.jalchemy.testkit.SqlAssert.assertThatSql;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.PostgresqlDialect;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.engine.Connection;
import io.jalchemy.orm.Loading;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.compile.CartesianProducts;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Row2;
import io.jalchemy.sql.statement.Row3;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.Derived;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.Statement;
import io.jalchemy.sql.tree.TableValued;
import io.jalchemy.sql.tree.Text;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Functions in FROM: their columns, names, numbers of rows, what they refer to, and where statements may have them. */
class TableFunctionsTest {

    private static final Table DOCS =
            Table.of("docs", column("id", BIGINT).primaryKey(), column("body", TEXT), column("size", BIGINT));
    private static final Column<Long> ID = DOCS.c("id", BIGINT);
    private static final Column<String> BODY = DOCS.c("body", TEXT);
    private static final Column<Long> SIZE = DOCS.c("size", BIGINT);
    private static final Column<String> KEY = column("key", TEXT);
    private static final Text VALUE = characters(column("value", TEXT));
    private static final Column<Long> N = column("n", BIGINT);

    /** A function that has the keys and values of an object in JSON: both databases have one. */
    private static TableValued entries(TestDatabase database, Expression<String> json) {
        boolean sqlite = database.kind() == TestDatabase.Kind.SQLITE;
        return sqlite
                ? tableFunction("json_each", json).tableValued(KEY, VALUE)
                : tableFunction("json_each_text", cast(json, VARCHAR.withNativeName("json")))
                        .tableValued(KEY, VALUE);
    }

    private static void with(TestDatabase database, Consumer<Connection> work) {
        MetaData.of(DOCS).createAll(database.engine());
        database.engine().begin(connection -> {
            connection.execute(
                    insert(DOCS),
                    List.of(
                            Map.of("id", 1, "body", "{\"a\": 1, \"b\": 2}", "size", 2),
                            Map.of("id", 2, "body", "{}", "size", 0),
                            Map.of("id", 3, "body", "{\"a\": 5}", "size", 1)));
            work.accept(connection);
        });
    }

    // ---- both databases

    @EachDatabase
    void rows_ofAFunctionOverATable_areThoseOfEachOfItsRows_whereverTheFunctionIs(TestDatabase database) {
        with(database, connection -> {
            TableValued each = entries(database, BODY);
            Map<String, Query<?>> queries = new LinkedHashMap<>();
            queries.put("by its columns", select(ID, each.c(KEY)).orderBy(ID, each.c(KEY)));
            queries.put("its columns first", select(each.c(KEY), ID).orderBy(ID, each.c(KEY)));
            queries.put("its columns alone", select(each.c(KEY), literal(1L)).orderBy(ID, each.c(KEY)));
            queries.put(
                    "named in FROM", select(each.c(KEY), ID).from(DOCS, each).orderBy(ID, each.c(KEY)));
            queries.put(
                    "the function alone in FROM",
                    select(each.c(KEY), ID).from(each).orderBy(ID, each.c(KEY)));
            queries.put(
                    "joined", select(each.c(KEY), ID).from(DOCS).crossJoin(each).orderBy(ID, each.c(KEY)));
            queries.put(
                    "joined by a condition",
                    select(each.c(KEY), ID).from(DOCS).join(each, ID.gt(0L)).orderBy(ID, each.c(KEY)));
            queries.put(
                    "joined to what it refers to",
                    select(each.c(KEY), ID).join(each, ID.gt(0L)).orderBy(ID, each.c(KEY)));
            queries.put(
                    "joined, and named twice",
                    select(each.c(KEY), ID)
                            .join(each, ID.gt(0L))
                            .where(each.c(KEY).ne("z"), ID.lt(99L)));
            queries.forEach((name, query) -> {
                assertThat(connection.execute(query).all()).as(name).hasSize(3);
                assertThat(CartesianProducts.in(query.node())).as(name).isEmpty();
            });
            assertThat(connection.execute(select(ID, each.c(KEY)).orderBy(ID, each.c(KEY))).all().stream()
                            .map(row -> row.v1() + row.v2()))
                    .containsExactly("1a", "1b", "3a");
        });
    }

    @EachDatabase
    void rows_ofAFunction_areInSubqueries_expressions_andWhatIsInserted(TestDatabase database) {
        with(database, connection -> {
            TableValued each = entries(database, BODY);
            var inner = select(ID, each.c(KEY)).subquery("inner_rows");
            assertThat(connection.execute(select(count()).from(inner)).one()).isEqualTo(3);
            Cte cte = select(ID, each.c(KEY)).cte("c");
            assertThat(connection
                            .execute(select(cte.c(ID)).where(cte.c("key", TEXT).eq("b")))
                            .all())
                    .containsExactly(1L);
            assertThat(connection
                            .execute(select(ID)
                                    .where(select(each.c(KEY))
                                            .where(each.c(KEY).eq("a"))
                                            .exists())
                                    .orderBy(ID))
                            .all())
                    .as("the table of its argument is that of the query around")
                    .containsExactly(1L, 3L);
            assertThat(connection
                            .execute(select(ID, select(count()).from(each).scalarSubquery())
                                    .orderBy(ID))
                            .all())
                    .extracting(Row2::v2)
                    .containsExactly(2L, 0L, 1L);
            connection.execute(insert(DOCS)
                    .fromSelect(
                            List.of(ID, BODY),
                            select(whole(ID).plus(100), each.c(VALUE))
                                    .where(each.c(KEY).eq("a"))));
            assertThat(connection
                            .execute(select(BODY).where(ID.gt(100L)).orderBy(ID))
                            .all())
                    .containsExactly("1", "5");
        });
    }

    @EachDatabase
    void rows_ofTwoCallsOfOneFunction_haveAliasesOfTheirOwn(TestDatabase database) {
        with(database, connection -> {
            TableValued one = entries(database, BODY);
            TableValued other = entries(database, BODY).alias("other");
            assertThat(connection
                            .execute(select(ID, one.c(KEY), other.c(KEY))
                                    .where(one.c(KEY).lt(other.c(KEY))))
                            .all())
                    .extracting(Row3::v3)
                    .containsExactly("b");
            TableValued of = entries(database, literal("{\"x\": \"1\", \"y\": \"2\"}", TEXT))
                    .alias("e");
            assertThat(connection
                            .execute(select(of.c(VALUE).like("%1%"), of.c("key", TEXT))
                                    .orderBy(of.c(KEY)))
                            .all())
                    .extracting(Row2::v1)
                    .containsExactly(true, false);
        });
    }

    @EachDatabase
    void function_thatNothingConnects_isACartesianProduct(TestDatabase database) {
        TableValued alone = entries(database, literal("{}", TEXT)).alias("e");
        assertThat(CartesianProducts.in(select(ID, alone.c(KEY)).node()))
                .singleElement()
                .asString()
                .contains("docs and e");
        assertThat(CartesianProducts.in(
                        select(ID, alone.c(KEY)).from(DOCS).crossJoin(alone).node()))
                .isEmpty();
    }

    @EachDatabase
    void functions_referToEntities_besideThem(TestDatabase database) {
        Registry registry = Registry.of(USER, POST);
        registry.metadata().createAll(database.engine());
        SessionFactory sessions = SessionFactory.of(database.engine(), registry);
        sessions.inTransaction(session -> {
            User user = new User("u");
            user.setFullname("{\"a\": 1, \"b\": 2}");
            user.getPosts().add(new Post("{\"t\": 1}"));
            session.add(user);
        });
        TableValued each = entries(database, USER.fullname);
        TableValued title = entries(database, POST.title).alias("title");
        try (Session session = sessions.open()) {
            List<Row2<User, String>> rows = session.execute(
                            select(USER, each.c(KEY)).orderBy(each.c(KEY)).options(Loading.joinedLoad(USER.posts)))
                    .unique()
                    .all();
            assertThat(rows).extracting(Row2::v2).containsExactly("a", "b");
            assertThat(rows).extracting(row -> row.v1().getPosts().size()).containsExactly(1, 1);
            assertThat(session.scalars(select(each.c(KEY)).orderBy(each.c(KEY)).limit(1))
                            .all())
                    .containsExactly("a");
            assertThat(session.scalars(select(each.c(KEY)).from(each).orderBy(each.c(KEY)))
                            .all())
                    .containsExactly("a", "b");
            assertThat(session.scalars(select(title.c(KEY)).join(USER.posts).where(USER.name.eq("u")))
                            .all())
                    .containsExactly("t");
            assertThat(session.execute(select(USER.name, each.c(KEY)).join(each, USER.id.gt(0L)))
                            .all())
                    .hasSize(2);
            assertThat(session.execute(select(each.c(KEY), title.c(KEY))
                                    .join(USER.posts)
                                    .join(title, POST.id.gt(0L))
                                    .where(each.c(KEY).eq("a")))
                            .all())
                    .hasSize(1);
            assertThat(session.scalars(select(USER)
                                    .where(select(each.c(KEY))
                                            .where(each.c(KEY).eq("b"))
                                            .exists()))
                            .all())
                    .hasSize(1);
        }
    }

    // ---- names, numbers

    @Test
    void text_isThatOfTheManual() {
        Column<Integer> a = column("a", INTEGER);
        Column<String> b = column("odd name", VARCHAR);
        Map<Statement, String> texts = new LinkedHashMap<>();
        TableValued plain = tableFunction("f", literal(1L)).tableValued(a, b);
        texts.put(select(plain.c(a)), "SELECT anon_1.a FROM f(?) AS anon_1");
        TableValued derived = plain.alias("x").renderDerived();
        texts.put(select(derived.c(b)), "SELECT x.\"odd name\" FROM f(?) AS x (a, \"odd name\")");
        TableValued typed = plain.alias("x").renderDerivedWithTypes();
        texts.put(select(typed.c(a)), "SELECT x.a FROM f(?) AS x (a INTEGER, \"odd name\" VARCHAR)");
        TableValued numbered = plain.alias("x").withOrdinality();
        texts.put(select(numbered.c("ordinality", BIGINT)), "SELECT x.ordinality FROM f(?) WITH ORDINALITY AS x");
        texts.put(
                select(numbered.renderDerived().columns()),
                "SELECT x.a, x.\"odd name\", x.ordinality FROM f(?) WITH ORDINALITY AS x (a, \"odd name\", ordinality)");
        texts.put(
                select(tableFunction("pg_catalog.generate_series", literal(1L)).columnValued("n", BIGINT)),
                "SELECT n.n FROM pg_catalog.generate_series(?) AS n (n)");
        texts.forEach((statement, text) -> assertThatSql(statement).on(PostgresqlDialect.INSTANCE, text, 1L));
        assertThatThrownBy(numbered::renderDerivedWithTypes)
                .isInstanceOf(JalchemyException.class)
                .hasMessageEndingWith("[ORDINALITY_OF_RECORDS]");
        assertThatThrownBy(() -> tableFunction("f").tableValued()).hasMessageEndingWith("[NO_COLUMNS]");
        assertThatThrownBy(() -> plain.c(KEY))
                .hasMessageContaining("[a, odd name]")
                .hasMessageEndingWith("[NOT_SELECTED]");
        assertThatThrownBy(() -> plain.c("aa", INTEGER)).hasMessageEndingWith("[UNKNOWN_COLUMN]");
        assertThatThrownBy(() -> plain.c("a", VARCHAR)).hasMessageEndingWith("[WRONG_COLUMN_TYPE]");
        Map<Statement, String> refused = Map.of(
                select(derived.c(a)), "FUNCTION_COLUMN_NAMES",
                select(typed.c(a)), "FUNCTION_COLUMN_NAMES",
                select(numbered.c(a)), "ORDINALITY");
        refused.forEach((statement, code) -> assertThatThrownBy(() -> SqliteDialect.INSTANCE.compile(statement.node()))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageEndingWith("[" + code + "]"));
    }

    @EachDatabase(requires = Feature.FUNCTION_COLUMN_NAMES)
    void functions_ofPostgresql_haveTheRowsThatTheManualSays(TestDatabase database) {
        database.engine().begin(connection -> {
            Derived<Long> n = tableFunction("generate_series", literal(2L), literal(8L), literal(3L))
                    .columnValued("n", BIGINT);
            assertThat(connection.execute(select(n)).all()).containsExactly(2L, 5L, 8L);
            assertThat(connection.execute(select(sum(whole(n)))).one()).isEqualTo(15);
            Derived<String> word = tableFunction("unnest", literal(List.of("x", "y"), Types.arrayOf(TEXT)))
                    .columnValued("word", TEXT);
            assertThat(connection.execute(select(word)).all()).containsExactly("x", "y");
            TableValued numbered = tableFunction("unnest", literal(List.of("x", "y"), Types.arrayOf(TEXT)))
                    .tableValued(VALUE)
                    .withOrdinality()
                    .renderDerived();
            assertThat(connection
                            .execute(select(numbered.c(VALUE), numbered.c("ordinality", BIGINT)))
                            .all())
                    .extracting(row -> row.v1() + row.v2())
                    .containsExactly("x1", "y2");
            Derived<String> part = tableFunction("regexp_split_to_table", literal("a1b22c"), literal("[0-9]+"))
                    .columnValued("part", TEXT);
            assertThat(connection.execute(select(part)).all()).containsExactly("a", "b", "c");
            Column<Integer> a = column("a", INTEGER);
            Column<String> b = column("b", TEXT);
            TableValued records = tableFunction(
                            "jsonb_to_recordset",
                            text("'[{\"a\": 1, \"b\": \"x\"}, {\"a\": 2, \"b\": null}]'::jsonb", VARCHAR))
                    .tableValued(a, b)
                    .alias("r")
                    .renderDerivedWithTypes();
            assertThat(connection.execute(select(records.c(a), records.c(b))).all())
                    .extracting(row -> row.v1() + "=" + row.v2())
                    .containsExactly("1=x", "2=null");
        });
    }

    /** Two statements that differ in the names of a function's columns alone. */
    @EachDatabase(requires = Feature.FUNCTION_COLUMN_NAMES)
    void names_areInTheKeyOfTheCache(TestDatabase database) {
        database.engine().begin(connection -> {
            for (String type : List.of("INTEGER", "TEXT", "INTEGER")) {
                Column<?> a = type.equals("TEXT") ? column("a", TEXT) : column("a", INTEGER);
                TableValued records = tableFunction("jsonb_to_recordset", text("'[{\"a\": 1}]'::jsonb", VARCHAR))
                        .tableValued(a)
                        .alias("r")
                        .renderDerivedWithTypes();
                Object value = connection
                        .execute(select(func("pg_typeof", TEXT, records.c(a))))
                        .one();
                assertThat(value).isEqualTo(type.toLowerCase(java.util.Locale.ROOT));
            }
        });
    }

    @EachDatabase(requires = Feature.CONFLICT_CLAUSES) // which SQLite alone has
    void functions_ofSqlite_haveTheRowsThatTheManualSays(TestDatabase database) {
        with(database, connection -> {
            Column<String> name = column("name", TEXT);
            TableValued columns =
                    tableFunction("pragma_table_info", literal("docs")).tableValued(name);
            assertThat(connection.execute(select(columns.c(name))).all()).containsExactly("id", "body", "size");
            Column<String> path = column("fullkey", TEXT);
            TableValued tree =
                    tableFunction("json_tree", literal("{\"a\": {\"b\": 1}}")).tableValued(path);
            assertThat(connection.execute(select(tree.c(path))).all()).containsExactly("$", "$.a", "$.a.b");
            assertThat(connection
                            .execute(select(ID).where(SIZE.gt(1L)).join(tree, ID.gt(0L)))
                            .all())
                    .hasSize(3);
        });
    }
}
