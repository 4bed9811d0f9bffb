package testing;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.path.EntityPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/** A schema with the tables of some entities, for a test class, on the one server of the JVM. */
// region schema
final class PostgresSchema implements AutoCloseable {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name = "test_" + NUMBER.incrementAndGet();
    private final Engine engine = Engine.create(SERVER.getJdbcUrl("postgres", "postgres"));
    private final SessionFactory sessions;

    PostgresSchema(EntityPath<?, ?>... entities) {
        engine.begin(connection -> connection.executeText("CREATE SCHEMA " + name));
        Registry registry = Registry.inSchema(name, entities);
        registry.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, registry);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
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

    SessionFactory sessions() {
        return sessions;
    }

    @Override
    public void close() {
        engine.begin(connection -> connection.executeText("DROP SCHEMA " + name + " CASCADE"));
        engine.close();
    }
}
// endregion
