package io.jalchemy.tests.options;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.jalchemy.dialect.postgresql.PostgresqlDialect;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** A database for one try of one option, and what was sent to it. */
public final class Trial {

    /** What tries an option; compiled beside the entities that have it, or do not. */
    public interface Probe {

        /** What is to be seen. */
        @Nullable
        Object run(Trial trial) throws Exception;
    }

    private final TestDatabase database;
    private final List<String> sent = new ArrayList<>();

    Trial(TestDatabase database) {
        this.database = database;
        database.engine().listen(EngineListener.ofStatements(sent::add));
    }

    /** The database. */
    public Engine engine() {
        return database.engine();
    }

    /** Whether the database is SQLite. */
    public boolean isSqlite() {
        return database.kind() == TestDatabase.Kind.SQLITE;
    }

    /** Sessions for {@code entities}, whose tables are made. */
    public SessionFactory sessions(EntityPath<?, ?>... entities) {
        Registry registry = Registry.of(entities);
        registry.metadata().createAll(database.engine());
        sent.clear();
        return SessionFactory.of(database.engine(), registry);
    }

    /** Text that creates the tables of {@code entities} on PostgreSQL. */
    public static String ddl(EntityPath<?, ?>... entities) {
        return ddl(PostgresqlDialect.INSTANCE, entities);
    }

    /** Text that creates the tables of {@code entities} on SQLite. */
    public static String sqliteDdl(EntityPath<?, ?>... entities) {
        return ddl(SqliteDialect.INSTANCE, entities);
    }

    private static String ddl(Dialect dialect, EntityPath<?, ?>... entities) {
        StringBuilder text = new StringBuilder();
        for (String statement : Registry.of(entities).metadata().createScript(dialect)) {
            text.append(statement).append(";\n");
        }
        return text.toString().replaceAll("\\s+", " ").replaceAll("\\( ", "(").replaceAll(" \\)", ")");
    }

    /** What was sent since it was asked last. */
    public List<String> sent() {
        List<String> all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    /** Verbs of what was sent since it was asked last: {@code "SELECT UPDATE"}. */
    public String verbs() {
        List<String> verbs =
                sent().stream().map(each -> each.split("\\s", 2)[0]).toList();
        return String.join(" ", verbs);
    }

    /** The code of what {@code work} throws; {@code "done"} if it throws nothing. */
    public static String outcome(Session.Action<Exception> work) throws Exception {
        try {
            work.run();
            return "done";
        } catch (JalchemyException e) {
            return e.code();
        }
    }

    /** How many warnings of the library's {@code work} gives. */
    public static int warnings(Session.Action<Exception> work) throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger("io.jalchemy.orm");
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        try {
            work.run();
        } finally {
            logger.detachAppender(appender);
        }
        return (int) appender.list.stream()
                .filter(event -> event.getLevel() == Level.WARN)
                .count();
    }

    /** The only value of a query, asked past the library. */
    public @Nullable Object value(String sql) {
        @Nullable Object[] found = new Object[1];
        database.engine().begin(connection -> {
            try (Statement statement = connection.jdbc().createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                result.next();
                found[0] = result.getObject(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return found[0];
    }
}
