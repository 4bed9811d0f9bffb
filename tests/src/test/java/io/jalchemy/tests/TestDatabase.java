package io.jalchemy.tests;

import io.jalchemy.dialect.postgresql.PostgresqlDialect;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * An empty database for one test: SQLite in memory, or a schema of a PostgreSQL server that is started once for all tests.
 *
 * @param kind which database
 * @param engine its engine, closed with this
 * @param url where it is
 */
public record TestDatabase(Kind kind, Engine engine, String url) implements AutoCloseable {

    /** Names features, separated by commas, that engines of tests do without: the whole suite runs once with the plainest set. */
    private static final String WITHOUT = "jalchemy.tests.without";

    /** Names the kinds of database, separated by commas, that tests for each of them run on in this run; all if it is not set. */
    private static final String DATABASES = "jalchemy.tests.databases";

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    /** The databases that tests run on. */
    public enum Kind {
        /** SQLite, in memory. */
        SQLITE(SqliteDialect.INSTANCE),
        /** PostgreSQL, a server of its own. */
        POSTGRESQL(PostgresqlDialect.INSTANCE);

        private final Dialect dialect;

        Kind(Dialect dialect) {
            this.dialect = dialect;
        }

        /** Its text. */
        public Dialect dialect() {
            return dialect;
        }
    }

    /** The server; started by the first test that needs it, stopped when the tests end. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRESQL = start();
        private static final String URL = POSTGRESQL.getJdbcUrl("postgres", "postgres");

        /** Makes schemas: one for all tests, since a connection takes longer than most of them. */
        private static final Engine ADMIN = Engine.create(URL);

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Returns the databases that tests for each of them run on. */
    public static List<Kind> kinds() {
        String names = System.getProperty(DATABASES, "");
        return names.isEmpty()
                ? List.of(Kind.values())
                : Stream.of(names.split(",", -1)).map(Kind::valueOf).toList();
    }

    /** Returns the features that engines of tests do without in this run. */
    public static Set<Feature> without() {
        EnumSet<Feature> all = EnumSet.noneOf(Feature.class);
        for (String name : System.getProperty(WITHOUT, "").split(",", -1)) {
            if (!name.isBlank()) {
                all.add(Feature.valueOf(name.strip()));
            }
        }
        return all;
    }

    /** Returns the options of engines that tests make: the defaults, without the features that this run does without. */
    public static EngineOptions options() {
        EngineOptions options = EngineOptions.defaults();
        for (Feature each : without()) {
            options = options.without(each);
        }
        return options;
    }

    /** Returns an empty database. */
    public static TestDatabase fresh(Kind kind) {
        return fresh(kind, options());
    }

    /** Returns an empty database whose engine has {@code options}. */
    public static TestDatabase fresh(Kind kind, EngineOptions options) {
        if (kind == Kind.SQLITE) {
            return new TestDatabase(kind, Engine.create("sqlite::memory:", options), "sqlite::memory:");
        }
        String schema = "test_" + SCHEMAS.incrementAndGet();
        Server.ADMIN.begin(connection -> connection.executeText("CREATE SCHEMA " + schema));
        String own = Server.URL + "&currentSchema=" + schema;
        return new TestDatabase(kind, Engine.create(own, options), own);
    }

    @Override
    public void close() {
        engine.close();
    }

    @Override
    public String toString() {
        return kind.dialect().name();
    }
}
