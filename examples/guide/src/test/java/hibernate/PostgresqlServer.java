package hibernate;

import io.jalchemy.engine.Engine;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** A PostgreSQL server for one test. */
final class PostgresqlServer {

    private PostgresqlServer() {}

    static void with(Consumer<Engine> work) {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
                Engine engine = Engine.create(server.getJdbcUrl("postgres", "postgres"))) {
            work.accept(engine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
