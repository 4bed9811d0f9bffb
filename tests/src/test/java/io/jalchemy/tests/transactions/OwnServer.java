package io.jalchemy.tests.transactions;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server of one test class's own, which it may stop, start again, and set up as it likes. */
final class OwnServer implements AutoCloseable {

    private final Path folder;
    private final List<String> settings;
    private EmbeddedPostgres server;

    private OwnServer(Path folder, List<String> settings) {
        this.folder = folder;
        this.settings = settings;
        this.server = started(0);
    }

    /**
     * Starts a server.
     *
     * @param settings names and values of the server's configuration, in turn
     */
    static OwnServer start(String... settings) {
        try {
            return new OwnServer(Files.createTempDirectory("own-server"), List.of(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres started(int port) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "off");
        for (int i = 0; i < settings.size(); i += 2) {
            builder.setServerConfig(settings.get(i), settings.get(i + 1));
        }
        if (port != 0) {
            builder.setPort(port);
        }
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it, which breaks all connections. */
    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again after {@link #stop}, at the same port, with what was committed. */
    void startAgain() {
        server = started(server.getPort());
    }

    /** Where it is, as a JDBC URL. */
    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
