package io.jalchemy.tests.sql;

import static io.jalchemy.sql.Sql.characters;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.func;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.spi.ConnectionSource;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.engine.spi.OwnedTransaction;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.Function;
import org.sqlite.SQLiteDataSource;

/** Regular expressions on both databases, and which connections of SQLite have them; numbers that are rounded. */
class RegularExpressionsTest {

    private static final Table WORDS =
            Table.of("words", column("id", Types.BIGINT).primaryKey(), column("word", Types.TEXT));
    private static final Column<Long> ID = WORDS.c("id", Types.BIGINT);
    private static final Column<String> WORD = WORDS.c("word", Types.TEXT);

    private static void fill(Engine engine) {
        MetaData.of(WORDS).createAll(engine);
        engine.begin(connection -> {
            long id = 1;
            for (String word :
                    new @Nullable String[] {"apple", "Banana", "b4", "a\nb", "", null, "50% off", "été", "aXbXc"}) {
                connection.execute(insert(WORDS).values(ID.to(id++), WORD.to(word)));
            }
        });
    }

    private static List<Long> ids(Engine engine, Condition condition) {
        try (Connection connection = engine.connect()) {
            return connection.execute(select(ID).where(condition).orderBy(ID)).all();
        }
    }

    @EachDatabase
    void expressions_matchTheSameTexts(TestDatabase database) {
        fill(database.engine());
        Map<String, List<Long>> expected = new LinkedHashMap<>();
        expected.put("^a", List.of(1L, 4L, 9L));
        expected.put("an", List.of(2L)); // a part of it
        expected.put("e$", List.of(1L));
        expected.put("^$", List.of(5L));
        expected.put("[0-9]", List.of(3L, 7L));
        expected.put("\\d%", List.of(7L));
        expected.put("^(apple|b4)$", List.of(1L, 3L));
        expected.put("p{2}", List.of(1L));
        expected.put("[^a-zA-Z0-9% \\n]", List.of(8L));
        expected.put("B", List.of(2L));
        expected.put("^a.*X.*c$", List.of(9L));
        expected.put("(.)X\\1", List.of());
        expected.put("l?e", List.of(1L));
        expected.put("", List.of(1L, 2L, 3L, 4L, 5L, 7L, 8L, 9L));
        expected.forEach((regex, words) -> assertThat(
                        ids(database.engine(), characters(WORD).matches(regex)))
                .as(regex)
                .isEqualTo(words));
        assertThat(ids(database.engine(), characters(WORD).matches("^a").not()))
                .as("NULL neither matches nor does not")
                .containsExactly(2L, 3L, 5L, 7L, 8L);
    }

    @EachDatabase
    void textThatIsNoExpression_isRefusedAsData(TestDatabase database) {
        fill(database.engine());
        assertThatThrownBy(() -> ids(database.engine(), characters(WORD).matches("(a")))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.DATA))
                .hasMessageNotContaining("(a");
    }

    @Test
    void matchThatNeedsTooMuchStack_isRefusedAsData() {
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.SQLITE)) {
            assertThatThrownBy(() -> {
                        try (Connection connection = database.engine().connect()) {
                            connection.execute(select(
                                    characters(literal("ab".repeat(200_000))).matches("^(a|b)*$")));
                        }
                    })
                    .isInstanceOfSatisfying(
                            DatabaseException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.DATA))
                    .hasMessageContaining("so long a text");
        }
    }

    @Test
    void moreExpressionsThanAreKept_areCompiledAgain() {
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.SQLITE)) {
            fill(database.engine());
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < 200; i++) {
                    assertThat(ids(database.engine(), characters(WORD).matches("^.{" + i + "}$")))
                            .hasSize((int) lengths(i));
                }
            }
        }
    }

    private static long lengths(int length) {
        return List.of("apple", "Banana", "b4", "", "50% off", "été", "aXbXc").stream() // "." is no line end
                .filter(word -> word.length() == length)
                .count();
    }

    @Test
    void connectionThatReplacesAnother_hasThemToo(@TempDir Path directory) {
        try (Engine engine = Engine.create("sqlite:" + directory.resolve("words.db"))) {
            fill(engine);
            for (int i = 0; i < 3; i++) {
                try (Connection connection = engine.connect()) {
                    assertThat(connection
                                    .execute(select(ID).where(characters(WORD).matches("^B")))
                                    .all())
                            .containsExactly(2L);
                    connection.invalidate();
                }
            }
        }
    }

    @Test
    void connectionsOfAnotherSource_haveThem_whetherLentOrJoined(@TempDir Path directory) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + directory.resolve("words.db"));
        try (Engine engine = Engine.of(source)) {
            fill(engine);
            assertThat(ids(engine, characters(WORD).matches("^B"))).containsExactly(2L);
        }
        try (java.sql.Connection owned = source.getConnection();
                Engine engine = Engine.of(joining(source, owned))) {
            owned.setAutoCommit(false);
            for (int i = 0; i < 2; i++) {
                assertThat(ids(engine, characters(WORD).matches("^B"))).containsExactly(2L);
            }
            owned.rollback();
        }
    }

    private static ConnectionSource joining(SQLiteDataSource source, java.sql.Connection owned) {
        OwnedTransaction transaction = new OwnedTransaction() {
            @Override
            public java.sql.Connection connection() {
                return owned;
            }

            @Override
            public boolean isRollbackOnly() {
                return false;
            }

            @Override
            public void setRollbackOnly() {
                throw new AssertionError("nothing fails");
            }

            @Override
            public void register(TransactionListener listener) {
                // the test ends the transaction itself
            }
        };
        return new ConnectionSource() {
            @Override
            public java.sql.Connection open() throws SQLException {
                return source.getConnection();
            }

            @Override
            public OwnedTransaction currentTransaction() {
                return transaction;
            }
        };
    }

    /** A function of the program's own, by which everything matches. */
    private static final class Everything extends Function {
        @Override
        protected void xFunc() throws SQLException {
            result(1);
        }
    }

    @Test
    void functionOfTheProgramsOwn_staysInPlace(@TempDir Path directory) throws SQLException {
        Path file = directory.resolve("words.db");
        try (Engine engine = Engine.create(
                "sqlite:" + file,
                EngineOptions.defaults()
                        .onConnect(opened -> Function.create(
                                opened.unwrap(org.sqlite.SQLiteConnection.class), "regexp", new Everything(), 2)))) {
            fill(engine);
            assertThat(ids(engine, characters(WORD).matches("^B"))).hasSize(9);
        }
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        try (java.sql.Connection own = source.getConnection()) {
            Function.create(own, "regexp", new Everything(), 2);
            try (Engine engine = Engine.of(joining(source, own))) {
                assertThat(ids(engine, characters(WORD).matches("^B"))).hasSize(9);
            }
        }
    }

    @Test
    void connectionsOfAnotherDriver_haveNone(@TempDir Path directory) {
        String url = "jdbc:sqlite:" + directory.resolve("words.db");
        ConnectionSource foreign = () -> foreign(DriverManager.getConnection(url));
        try (Engine engine = Engine.of(foreign)) {
            fill(engine);
            assertThatThrownBy(() -> ids(engine, characters(WORD).matches("^B")))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageEndingWith("[REGEXP]");
            assertThat(ids(engine, characters(WORD).startsWith("B"))).containsExactly(2L, 3L); // ignores case
        }
    }

    /** A connection that does not say what it is. */
    private static java.sql.Connection foreign(java.sql.Connection own) {
        return (java.sql.Connection) Proxy.newProxyInstance(
                RegularExpressionsTest.class.getClassLoader(),
                new Class<?>[] {java.sql.Connection.class},
                (proxy, method, given) -> {
                    if (method.getName().equals("isWrapperFor")) {
                        return false;
                    }
                    try {
                        return method.invoke(own, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @EachDatabase
    void numbers_areRoundedByFunctionsOfTheDatabase(TestDatabase database) {
        Map<String, List<Double>> expected = new LinkedHashMap<>(); // of 1.5, -1.5 and 2.0
        expected.put("floor", List.of(1.0, -2.0, 2.0));
        expected.put("ceil", List.of(2.0, -1.0, 2.0));
        expected.put("ceiling", List.of(2.0, -1.0, 2.0));
        expected.put("trunc", List.of(1.0, -1.0, 2.0));
        try (Connection connection = database.engine().connect()) {
            expected.forEach((name, values) -> assertThat(
                            List.of(1.5, -1.5, 2.0).stream().map(number -> connection
                                    .execute(select(func(name, Types.DOUBLE, literal(number, Types.DOUBLE))))
                                    .one()))
                    .as(name)
                    .isEqualTo(values));
        }
    }
}
