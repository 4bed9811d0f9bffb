package mapping;

import io.jalchemy.dialect.postgresql.PostgresqlDialect;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.SqlFormatter;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.testkit.StatementRecorder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Tables of some entities in an SQLite database in memory, and what was sent to it since. */
final class Fixture implements AutoCloseable {

    final Engine engine = Engine.create("sqlite::memory:");
    final SessionFactory sessions;
    final StatementRecorder sent;

    Fixture(Registry registry) {
        registry.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, registry);
        sent = StatementRecorder.of(engine);
    }

    Fixture(EntityPath<?, ?>... entities) {
        this(Registry.of(entities));
    }

    /** Returns the first value of the first row of {@code sql}, as text. */
    String value(String sql) {
        String[] found = new String[1];
        engine.begin(connection -> {
            try (Statement statement = connection.jdbc().createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                found[0] = rows.getString(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return found[0];
    }

    static String postgresql(Registry registry) {
        return ddl(PostgresqlDialect.INSTANCE, registry);
    }

    static String sqlite(Registry registry) {
        return ddl(SqliteDialect.INSTANCE, registry);
    }

    private static String ddl(Dialect dialect, Registry registry) {
        StringBuilder text = new StringBuilder();
        for (String statement : registry.metadata().createScript(dialect)) {
            text.append(SqlFormatter.format(statement)).append(";\n");
        }
        return text.toString();
    }

    @Override
    public void close() {
        sent.close();
        engine.close();
    }
}
