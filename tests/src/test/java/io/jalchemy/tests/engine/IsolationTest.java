package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.sum;
import static io.jalchemy.sql.type.Types.BIGINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.Isolation;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.StatementSucceeded;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What transactions see of others, and how connections are given back. */
class IsolationTest {

    private static final Table MARKS = Table.of("marks", column("id", BIGINT).primaryKey());
    private static final Column<Long> ID = MARKS.c("id", BIGINT);

    @TempDir
    private Path directory;

    private String jdbcUrl(TestDatabase database) {
        return database.kind() == TestDatabase.Kind.SQLITE
                ? "jdbc:sqlite:" + directory.resolve("marks.db") + "?foreign_keys=true"
                : database.url();
    }

    /** Hands out connections that say, in {@code calls}, what is done to them, and how they are when they are closed. */
    private static DataSource dataSource(String url, boolean autoCommit, List<String> calls) {
        return proxy(DataSource.class, (name, arguments) -> {
            java.sql.Connection real = DriverManager.getConnection(url);
            real.setAutoCommit(autoCommit);
            return proxy(
                    java.sql.Connection.class,
                    (method, given) -> {
                        if (method.equals("close")) {
                            calls.add("close " + real.getAutoCommit() + " " + real.getTransactionIsolation());
                        } else if (method.equals("setAutoCommit")
                                || method.equals("commit")
                                || method.equals("rollback")) {
                            calls.add(method);
                        }
                        return null;
                    },
                    real);
        });
    }

    /** What is done with a call; null to hand it on. */
    private interface Call {
        Object on(String method, Object[] arguments) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return proxy(type, call, null);
    }

    private static <T> T proxy(Class<T> type, Call call, Object real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            Object answer = call.on(method.getName(), given);
            if (answer != null || real == null) {
                return answer;
            }
            try {
                return method.invoke(real, given);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private static String level(Connection connection) throws SQLException {
        boolean sqlite = connection.engine().dialect().name().equals("sqlite");
        try (Statement statement = connection.jdbc().createStatement();
                ResultSet rows =
                        statement.executeQuery(sqlite ? "PRAGMA read_uncommitted" : "SHOW transaction_isolation")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void mark(Connection connection, long id) {
        connection.execute(insert(MARKS).values(ID.to(id)));
    }

    private static long marks(Engine engine) {
        try (Connection connection = engine.connect()) {
            return connection.execute(select(count()).from(MARKS)).one();
        }
    }

    @EachDatabase
    void connection_goesBackAsItCame(TestDatabase database) throws SQLException {
        for (boolean autoCommit : new boolean[] {true, false}) {
            for (Isolation isolation : Isolation.values()) {
                List<String> calls = new ArrayList<>();
                Engine plain = Engine.of(dataSource(jdbcUrl(database), autoCommit, calls));
                String before = calls.get(calls.size() - 1);
                if (database.kind() == TestDatabase.Kind.SQLITE
                        && (isolation == Isolation.REPEATABLE_READ || isolation == Isolation.READ_COMMITTED)) {
                    continue;
                }
                for (Engine engine : List.of(plain, plain.withIsolation(isolation))) {
                    try (Connection connection = engine.connect()) {
                        level(connection);
                        connection.commit();
                        level(connection);
                        connection.rollback();
                        level(connection);
                    }
                    assertThat(calls.get(calls.size() - 1)).isEqualTo(before);
                    assertThatThrownBy(() -> engine.begin(connection -> connection.executeText("nonsense")))
                            .isInstanceOf(DatabaseException.class);
                    assertThat(calls.get(calls.size() - 1)).isEqualTo(before);
                }
            }
        }
    }

    @EachDatabase
    void singleRead_beginsNoTransaction(TestDatabase database) {
        for (boolean autoCommit : new boolean[] {true, false}) {
            List<String> calls = new ArrayList<>();
            Engine engine = Engine.of(dataSource(jdbcUrl(database), autoCommit, calls));
            Compiled compiled = engine.dialect().compile(select(literalOne()).node());
            calls.clear();
            List<Long> read = new ArrayList<>();
            engine.forMapper().read("test", compiled, new Object[] {}, cursor -> {
                while (cursor.next()) {
                    read.add(cursor.getLong(0));
                }
            });
            assertThat(read).containsExactly(1L);
            String level = database.kind() == TestDatabase.Kind.SQLITE ? "8" : "2";
            assertThat(calls).containsExactly("close " + autoCommit + " " + level);
        }
    }

    private static io.jalchemy.sql.tree.Expression<Long> literalOne() {
        return io.jalchemy.sql.Sql.literal(1L);
    }

    @EachDatabase
    void transactions_areIsolatedAsTheEngineSays_andTheirConnectionsAreNot(TestDatabase database) throws SQLException {
        boolean sqlite = database.kind() == TestDatabase.Kind.SQLITE;
        try (Engine engine =
                Engine.create(jdbcUrl(database), EngineOptions.defaults().poolSize(1))) {
            String normal;
            try (Connection connection = engine.connect()) {
                normal = level(connection);
            }
            List<Isolation> levels = sqlite
                    ? List.of(Isolation.READ_UNCOMMITTED, Isolation.SERIALIZABLE)
                    : List.of(Isolation.values()).subList(1, 5);
            for (Isolation level : levels) {
                Engine isolated = engine.withIsolation(level);
                assertThat(isolated.isolation()).isEqualTo(level);
                String expected = sqlite
                        ? level == Isolation.READ_UNCOMMITTED ? "1" : "0"
                        : level.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
                try (Connection connection = isolated.connect()) {
                    assertThat(level(connection)).isEqualTo(expected);
                    connection.commit();
                    assertThat(level(connection)).as("the next transaction").isEqualTo(expected);
                }
                try (Connection connection = engine.connect()) {
                    assertThat(level(connection)).isEqualTo(normal);
                }
            }
        }
    }

    @EachDatabase
    void autocommit_commitsEachStatement(TestDatabase database) {
        try (Engine engine = Engine.create(jdbcUrl(database))) {
            MetaData.of(MARKS).createAll(engine);
            Engine autocommit = engine.withIsolation(Isolation.AUTOCOMMIT);
            try (Connection connection = autocommit.connect()) {
                mark(connection, 1);
                assertThat(connection.inTransaction()).isFalse();
                assertThat(marks(engine)).isEqualTo(1);
                connection.rollback();
                connection.begin();
                mark(connection, 2);
                connection.executeText("VACUUM");
                assertThatThrownBy(connection::beginNested)
                        .isInstanceOf(JalchemyException.class)
                        .hasMessage("beginNested() needs a transaction, and with AUTOCOMMIT there is none."
                                + " Use an engine with another isolation. [NO_TRANSACTION]");
            }
            assertThatThrownBy(() -> autocommit.begin(connection -> {
                        mark(connection, 3);
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessage("stop");
            assertThat(marks(engine)).isEqualTo(3);
            engine.begin(connection -> connection.dropTables(MetaData.of(MARKS), List.of(MARKS)));
        }
    }

    @EachDatabase
    void sibling_sharesCacheListenersAndPool(TestDatabase database) throws Exception {
        try (Engine engine = Engine.create(jdbcUrl(database))) {
            MetaData.of(MARKS).createAll(engine);
            Engine sibling = engine.withIsolation(Isolation.SERIALIZABLE);
            List<String> sent = new ArrayList<>();
            List<Long> nanos = new ArrayList<>();
            try (AutoCloseable listening = engine.listen(new EngineListener() {
                @Override
                public void statementSucceeded(StatementSucceeded event) {
                    sent.add(event.started().sql());
                    nanos.add(event.nanos());
                }
            })) {
                assertThat(listening).isNotNull();
                marks(engine);
                int compilations = engine.compilations();
                marks(sibling);
                assertThat(sibling.compilations()).isEqualTo(compilations);
            }
            marks(sibling);
            assertThat(sent).hasSize(2);
            assertThat(nanos).allMatch(took -> took > 0);
            sibling.close();
            assertThat(marks(engine)).isZero();
            engine.begin(connection -> connection.dropTables(MetaData.of(MARKS), List.of(MARKS)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"READ_COMMITTED", "REPEATABLE_READ"})
    void whatSqliteLacks_isRefused(Isolation level) {
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.SQLITE)) {
            assertThatThrownBy(() -> database.engine().withIsolation(level))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessage("Isolation." + level + " is not supported by sqlite."
                            + " Use one of [AUTOCOMMIT, READ_UNCOMMITTED, SERIALIZABLE]. [ISOLATION]");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Isolation.class,
            names = {"READ_COMMITTED", "SERIALIZABLE"})
    void writersThatReadEachOthersRows_failOnlyIfSerializable(Isolation level) {
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL)) {
            MetaData.of(MARKS).createAll(database.engine());
            Engine engine = database.engine().withIsolation(level);
            try (Connection one = engine.connect();
                    Connection other = engine.connect()) {
                for (Connection each : List.of(one, other)) {
                    each.execute(select(sum(ID)).from(MARKS)).one();
                }
                mark(one, 1);
                mark(other, 2);
                one.commit();
                if (level == Isolation.SERIALIZABLE) {
                    assertThatThrownBy(other::commit)
                            .isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.kind())
                                    .isEqualTo(ErrorKind.SERIALIZATION_FAILURE));
                } else {
                    other.commit();
                }
            }
        }
    }
}
