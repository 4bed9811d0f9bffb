package mapping;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** A PostgreSQL server for what SQLite has not; started by the first test that needs it. */
public final class Postgresql {

    private static final EmbeddedPostgres SERVER = start();

    private Postgresql() {}

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    server.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates the tables of {@code registry}, runs {@code work}, and drops them. */
    public static void with(Registry registry, Consumer<SessionFactory> work) {
        try (Engine engine = Engine.create(SERVER.getJdbcUrl("postgres", "postgres"))) {
            registry.metadata().createAll(engine);
            try {
                work.accept(SessionFactory.of(engine, registry));
            } finally {
                registry.metadata().dropAll(engine);
            }
        }
    }
}
