package io.jalchemy.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The one PostgreSQL server of a run, and a database for each participant, all copies of one. */
final class Server implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String TEMPLATE = "bench_template";

    private final Path home;
    private final EmbeddedPostgres postgres;

    private Server(Path home, EmbeddedPostgres postgres) {
        this.home = home;
        this.postgres = postgres;
    }

    /**
     * Starts one.
     *
     * @param fsync {@code on} or {@code off}: whether it waits for the disk
     * @param pinned whether it runs on the first core alone
     * @param divisor what the sizes of its data are divided by
     */
    static Server start(String fsync, boolean pinned, int divisor)
            throws IOException, SQLException, InterruptedException {
        Path home = Files.createTempDirectory("jalchemy-benchmarks");
        Server server = new Server(
                home,
                EmbeddedPostgres.builder()
                        .setDataDirectory(home.resolve("data"))
                        .setServerConfig("shared_buffers", "512MB")
                        .setServerConfig("max_wal_size", "8GB")
                        .setServerConfig("checkpoint_timeout", "1h")
                        .setServerConfig("autovacuum", "off")
                        .setServerConfig("fsync", fsync)
                        .setServerConfig("max_connections", "100")
                        .start());
        try {
            if (pinned) {
                server.pin();
            }
            server.execute("CREATE DATABASE " + TEMPLATE);
            try (Connection connection = DriverManager.getConnection(server.url(TEMPLATE))) {
                Schema.create(connection, Workload.W2.size(divisor), Workload.W4.size(divisor));
            }
            return server;
        } catch (IOException | SQLException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private void pin() throws IOException, InterruptedException {
        String text = Files.readString(home.resolve("data").resolve("postmaster.pid"), StandardCharsets.UTF_8);
        long pid = Long.parseLong(text.lines().findFirst().orElseThrow().trim());
        JavaCommand.pin(ProcessHandle.of(pid).orElseThrow());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(USER));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String url(String database) {
        return postgres.getJdbcUrl(USER, database) + "&reWriteBatchedInserts=true";
    }

    /** Where it listens. */
    int port() {
        return postgres.getPort();
    }

    /** A new database for {@code label}, with tables and rows; its URL. */
    String database(String label) throws SQLException {
        String name = "bench_" + label.replace('-', '_');
        execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        return url(name);
    }

    /** A new database without anything, its URL. */
    String emptyDatabase(String name) throws SQLException {
        execute("CREATE DATABASE " + name);
        return url(name);
    }

    /** The same database as {@code url} says, reached through another port of this machine. */
    String through(int port, String url) {
        return url.replace(":" + port() + "/", ":" + port + "/");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        Files.deleteIfExists(home);
    }
}
