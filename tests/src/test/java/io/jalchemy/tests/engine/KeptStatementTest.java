package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;

/** What is prepared once for a loop of one statement, and what is not; by the calls that a JDBC connection gets. */
class KeptStatementTest {

    private static final Table NOTES = Table.of(
            "notes",
            Column.of("id", Types.BIGINT).primaryKey(),
            Column.of("text", Types.TEXT).unique());
    private static final Column<Long> ID = NOTES.c("id", Types.BIGINT);
    private static final Column<String> TEXT = NOTES.c("text", Types.TEXT);

    private final List<String> calls = new ArrayList<>();

    @TempDir
    private Path directory;

    private Engine engine(TestDatabase database) {
        String url = database.kind() == TestDatabase.Kind.SQLITE
                ? "jdbc:sqlite:" + directory.resolve("notes.db")
                : database.url();
        Engine engine = Engine.of(connections(url));
        engine.begin(connection -> {
            MetaData.of(NOTES).createAll(connection);
            for (long i = 1; i <= 3; i++) {
                connection.execute(insert(NOTES).values(ID.to(i), TEXT.to("n" + i)));
            }
        });
        return engine;
    }

    private DataSource connections(String url) {
        Class<?>[] types = {DataSource.class};
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                types,
                (self, method, given) -> told(java.sql.Connection.class, DriverManager.getConnection(url)));
    }

    private <T> T told(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            Object answer;
            try {
                answer = method.invoke(real, given);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            String name = method.getName();
            if (name.equals("prepareStatement")) {
                calls.add("prepare");
                return told(PreparedStatement.class, answer);
            }
            if (name.equals("close")) {
                calls.add(type == PreparedStatement.class ? "close" : "give back");
            }
            return answer;
        }));
    }

    private static String text(Connection connection, long id) {
        return connection.execute(select(TEXT).where(ID.eq(id))).one();
    }

    @EachDatabase
    void oneTextInALoop_isPreparedOnce(TestDatabase database) {
        Engine engine = engine(database);
        calls.clear();
        try (Connection connection = engine.connect()) {
            for (long i = 1; i <= 3; i++) {
                assertThat(text(connection, i)).isEqualTo("n" + i);
            }
            connection.commit();
            assertThat(text(connection, 2)).isEqualTo("n2");
        }
        assertThat(calls).containsExactly("prepare", "close", "give back");
    }

    @EachDatabase
    void writesInALoop_arePreparedOnce_untilSomethingElseIsSent(TestDatabase database) {
        Engine engine = engine(database);
        calls.clear();
        engine.begin(connection -> {
            for (long i = 1; i <= 3; i++) {
                connection.execute(update(NOTES).set(TEXT.to("m" + i)).where(ID.eq(i)));
            }
            assertThat(text(connection, 3)).isEqualTo("m3");
        });
        assertThat(calls).containsExactly("prepare", "close", "prepare", "close", "give back");
    }

    @EachDatabase
    void sameTextWhileRowsAreRead_getsItsOwnStatement(TestDatabase database) {
        Engine engine = engine(database);
        List<String> all = new ArrayList<>();
        calls.clear();
        try (Connection connection = engine.connect()) {
            var compiled = engine.dialect()
                    .compile(select(TEXT, literal(1L))
                            .where(ID.ge(1L))
                            .orderBy(ID)
                            .node());
            connection.forMapper().read(compiled, new Object[0], outer -> {
                while (outer.next()) {
                    String text = String.valueOf(outer.get(0, engine.database().reader(Types.TEXT)));
                    connection.forMapper().read(compiled, new Object[0], inner -> {
                        while (inner.next()) {
                            all.add(text + inner.get(0, engine.database().reader(Types.TEXT)));
                        }
                    });
                }
            });
        }
        assertThat(all).containsExactly("n1n1", "n1n2", "n1n3", "n2n1", "n2n2", "n2n3", "n3n1", "n3n2", "n3n3");
        assertThat(calls).containsExactly("prepare", "prepare", "close", "close", "give back");
    }

    @EachDatabase
    void statementThatFailed_isNotKept(TestDatabase database) {
        Engine engine = engine(database);
        calls.clear();
        try (Connection connection = engine.connect()) {
            connection.execute(insert(NOTES).values(ID.to(4L), TEXT.to("n4")));
            assertThatThrownBy(() -> connection.execute(insert(NOTES).values(ID.to(5L), TEXT.to("n4"))))
                    .isInstanceOf(DatabaseException.class);
            connection.rollback();
            connection.execute(insert(NOTES).values(ID.to(5L), TEXT.to("n4")));
            connection.commit();
        }
        assertThat(calls).containsExactly("prepare", "close", "prepare", "close", "give back");
    }
}
