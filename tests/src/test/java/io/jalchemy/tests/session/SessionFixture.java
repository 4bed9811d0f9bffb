package io.jalchemy.tests.session;

import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.statement.Row;
import io.jalchemy.tests.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database with the tables of some entities, sessions on it, and what was sent to it. */
final class SessionFixture {

    final TestDatabase database;
    final Registry registry;
    final SessionFactory sessions;
    private final List<String> sent = new ArrayList<>();

    SessionFixture(TestDatabase database, EntityPath<?, ?>... entities) {
        this(database, Registry.of(entities));
    }

    SessionFixture(TestDatabase database, Registry registry) {
        this.database = database;
        this.registry = registry;
        registry.metadata().createAll(database.engine());
        this.sessions = SessionFactory.of(database.engine(), registry);
        database.engine().listen(EngineListener.ofStatements(sent::add));
    }

    /** Forgets what was sent. */
    void forget() {
        sent.clear();
    }

    /** What was sent since it was asked last. */
    List<String> sent() {
        List<String> all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    /** Verb and table of what was sent since it was asked last: {@code INSERT posts}. */
    List<String> verbs() {
        return sent().stream().map(SessionFixture::verb).toList();
    }

    static String verb(String sql) {
        String[] words = sql.replace("(", " ").split("\\s+");
        return switch (words[0]) {
            case "INSERT", "DELETE" -> words[0] + " " + words[2];
            case "UPDATE" -> words[0] + " " + words[1];
            case "SELECT" -> {
                List<String> all = List.of(words);
                int from = all.indexOf("FROM");
                yield "SELECT "
                        + (from < 0 ? "" : all.get(from + 1).isEmpty() ? "(" : all.get(from + 1)).replace(",", "");
            }
            default -> sql;
        };
    }

    /** How many rows {@code from} has: {@code posts WHERE author_id = 1}; asked past the library. */
    long rows(String from) {
        return ((Number) value("SELECT COUNT(*) FROM " + from)).longValue();
    }

    /** The only value of a query, asked past the library. */
    Object value(String sql) {
        Object[] found = new Object[1];
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

    /** The first column of a query, asked past the library. */
    List<Object> column(String sql) {
        List<Object> found = new ArrayList<>();
        database.engine().begin(connection -> {
            try (Statement statement = connection.jdbc().createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    found.add(result.getObject(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return found;
    }

    static @Nullable Object first(Row row) {
        return row.values().get(0);
    }
}
