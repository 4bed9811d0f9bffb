package io.jalchemy.tests.mistakes.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jalchemy.dialect.postgresql.PostgresqlDatabase;
import io.jalchemy.dialect.sqlite.SqliteDatabase;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.spi.Database;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is answered where no connection can be had. */
class ConnectionMistakesTest {

    private static final String SECRET = "m4rk3d";

    private static void open(String url) {
        EngineOptions options = EngineOptions.defaults().connectionTimeout(Duration.ofMillis(300));
        try (Engine engine = Engine.create(url, options)) {
            engine.begin(connection -> connection.execute(Sql.select(Sql.literal(1))));
        }
    }

    private static Mistake url(String name, String code, String message, String url) {
        return Mistake.of(name, code, message, scene -> open(url));
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void urls_areAnswered(@TempDir Path home) throws Exception {
        Path text = Files.writeString(
                home.resolve("text.db"), "no database, but a text of more than a hundred characters".repeat(9));
        int port = unusedPort();
        String own;
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL)) {
            own = database.url().replaceFirst("jdbc:postgresql://([^/?]*)/.*", "$1");
        }
        List<Mistake> all = new ArrayList<>();
        all.add(url(
                "null",
                "BAD_URL",
                "The database URL is null. Is the variable or the property set that it comes from? Write it as name://user:password@host:port/database, with @ : / % in user and password percent-encoded, as sqlite:file.db or sqlite::memory:, or as a JDBC URL, jdbc:postgresql://host/database.",
                null));
        all.add(url(
                "empty",
                "BAD_URL",
                "The database URL is empty. Is the variable or the property set that it comes from? Write it as name://user:password@host:port/database, with @ : / % in user and password percent-encoded, as sqlite:file.db or sqlite::memory:, or as a JDBC URL, jdbc:postgresql://host/database.",
                ""));
        all.add(url(
                "blank",
                "BAD_URL",
                "The database URL is empty. Is the variable or the property set that it comes from? Write it as name://user:password@host:port/database, with @ : / % in user and password percent-encoded, as sqlite:file.db or sqlite::memory:, or as a JDBC URL, jdbc:postgresql://host/database.",
                "  "));
        all.add(url(
                "jdbc",
                "BAD_URL",
                "The database URL cannot be read. Write it as name://user:password@host:port/database, with @ : / % in user and password percent-encoded, as sqlite:file.db or sqlite::memory:, or as a JDBC URL, jdbc:postgresql://host/database.",
                "jdbc:"));
        all.add(url(
                "jdbc twice",
                "BAD_URL",
                "The database URL cannot be read. Write it as name://user:password@host:port/database, with @ : / % in user and password percent-encoded, as sqlite:file.db or sqlite::memory:, or as a JDBC URL, jdbc:postgresql://host/database.",
                "jdbc::"));
        all.add(url(
                "postgres",
                "BAD_URL",
                "The database URL cannot be read. Write it as name://user:password@host:port/database, with @ : / % in user and password percent-encoded, as sqlite:file.db or sqlite::memory:, or as a JDBC URL, jdbc:postgresql://host/database.",
                "postgres"));
        all.add(url(
                "sqlite",
                "BAD_URL",
                "The database URL cannot be read. Write it as name://user:password@host:port/database, with @ : / % in user and password percent-encoded, as sqlite:file.db or sqlite::memory:, or as a JDBC URL, jdbc:postgresql://host/database.",
                "sqlite"));
        all.add(url(
                "a file",
                "BAD_URL",
                "The database URL cannot be read. Write it as name://user:password@host:port/database, with @ : / % in user and password percent-encoded, as sqlite:file.db or sqlite::memory:, or as a JDBC URL, jdbc:postgresql://host/database.",
                "blog.db"));
        all.add(url(
                "unknown",
                "UNKNOWN_DATABASE",
                "No dialect knows \"mysql\". Known are [postgresql, sqlite], and JDBC URLs of them. Check the beginning of the URL; a data source that says nothing of its database is given with it: Engine.of(dataSource, database).",
                "mysql://root:" + SECRET + "@localhost/blog"));
        all.add(url(
                "unknown, jdbc",
                "UNKNOWN_DATABASE",
                "No dialect knows \"mysql\". Known are [postgresql, sqlite], and JDBC URLs of them. Check the beginning of the URL; a data source that says nothing of its database is given with it: Engine.of(dataSource, database).",
                "jdbc:mysql://localhost/blog?password=" + SECRET));
        all.add(url(
                "misspelt",
                "UNKNOWN_DATABASE",
                "No dialect knows \"postgressql\". Known are [postgresql, sqlite], and JDBC URLs of them. Did you mean \"postgresql\"? Check the beginning of the URL; a data source that says nothing of its database is given with it: Engine.of(dataSource, database).",
                "postgressql://localhost/blog"));
        all.add(url(
                "port",
                "BAD_URL",
                "The database URL cannot be read. Write it as name://user:password@host:port/database, with @ : / % in user and password percent-encoded, as sqlite:file.db or sqlite::memory:, or as a JDBC URL, jdbc:postgresql://host/database.",
                "postgresql://ed:" + SECRET + "@localhost:x/blog"));
        all.add(url(
                "directory",
                "CONNECTION_LOST",
                "Cannot connect to sqlite:<HOME>/missing/blog.db: the file cannot be opened or made. Create the directory that it is in, and check that this program may write there; relative paths start at <HERE>. The driver says: [SQLITE_CANTOPEN] Unable to open the database file (unable to open database file) (code 14).",
                "sqlite:" + home + "/missing/blog.db"));
        all.add(url(
                "directory, jdbc",
                "CONNECTION_LOST",
                "Cannot connect to jdbc:sqlite:<HOME>/missing/blog.db: the file cannot be opened or made. Create the directory that it is in, and check that this program may write there; relative paths start at <HERE>. The driver says: [SQLITE_CANTOPEN] Unable to open the database file (unable to open database file) (code 14).",
                "jdbc:sqlite:" + home + "/missing/blog.db"));
        all.add(url(
                "a directory",
                "CONNECTION_LOST",
                "Cannot connect to sqlite:<HOME>: the file cannot be opened or made. Create the directory that it is in, and check that this program may write there; relative paths start at <HERE>. The driver says: [SQLITE_CANTOPEN] Unable to open the database file (unable to open database file) (code 14).",
                "sqlite:" + home));
        all.add(url(
                "no database",
                "CONNECTION_LOST",
                "Cannot connect to sqlite:<HOME>/text.db: the file is no SQLite database. Check the path in the URL. The driver says: [SQLITE_NOTADB] File opened that is not a database file (file is not a database) (code 26).",
                "sqlite:" + text));
        all.add(url(
                "unknown host",
                "CONNECTION_LOST",
                "Cannot connect to postgresql://ed:***@nowhere.invalid/blog: there is no host of that name. Check the name in the URL, and that this machine can look it up. The driver says: The connection attempt failed (SQLSTATE 08001).",
                "postgresql://ed:" + SECRET + "@nowhere.invalid/blog"));
        all.add(url(
                "refused port",
                "CONNECTION_LOST",
                "Cannot connect to postgresql://ed:***@localhost:<PORT>/blog: no server listens at that host and port. Start it, or check host and port in the URL. The driver says: Connection to localhost:<PORT> refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections (SQLSTATE 08001).",
                "postgresql://ed:" + SECRET + "@localhost:" + port + "/blog"));
        all.add(url(
                "refused port, jdbc",
                "CONNECTION_LOST",
                "Cannot connect to jdbc:postgresql://localhost:<PORT>/blog?…: no server listens at that host and port. Start it, or check host and port in the URL. The driver says: Connection to localhost:<PORT> refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections (SQLSTATE 08001).",
                "jdbc:postgresql://localhost:" + port + "/blog?user=ed&password=" + SECRET));
        all.add(url(
                "unknown database",
                "CONNECTION_LOST",
                "Cannot connect to postgresql://postgres:***@<SERVER>/nothing: the server has no database of that name. Create it, or check the name in the URL. The driver says: FATAL: database \"nothing\" does not exist (SQLSTATE 3D000).",
                "postgresql://postgres:" + SECRET + "@" + own + "/nothing"));
        all.add(url(
                "unknown user",
                "CONNECTION_LOST",
                "Cannot connect to postgresql://nobody:***@<SERVER>/postgres: the server refuses the user or the password. Check both in the URL, where @ : / % are percent-encoded. The driver says: FATAL: role \"nobody\" does not exist (SQLSTATE 28000).",
                "postgresql://nobody:" + SECRET + "@" + own + "/postgres"));
        Map<String, String> varies = Map.of(
                "HOME",
                home.toString(),
                "PORT",
                String.valueOf(port),
                "SERVER",
                own,
                "HERE",
                Path.of("").toAbsolutePath().toString());
        List<String> wrong = new ArrayList<>();
        for (Mistake each : all) {
            String message = each.onPostgresql();
            for (Map.Entry<String, String> part : varies.entrySet()) {
                message = message.replace("<" + part.getKey() + ">", part.getValue());
            }
            Throwable thrown = catchThrowable(() -> each.body().run(null));
            Scene.compare(each, message, thrown, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    /** What servers say that tests cannot have: the one of the tests believes every password. */
    @Test
    void refusalsOfServers_areExplained() {
        Database postgresql = new PostgresqlDatabase();
        assertThat(postgresql.connectAdvice(new SQLException("FATAL: password authentication failed", "28P01")))
                .isEqualTo(
                        "the server refuses the user or the password. Check both in the URL, where @ : / % are percent-encoded.");
        assertThat(postgresql.connectAdvice(new SQLException("slow", "08001", new SocketTimeoutException())))
                .isEqualTo(
                        "the server does not answer in time. Check host and port in the URL, and firewalls between.");
        assertThat(postgresql.connectAdvice(new SQLException("FATAL: too many connections", "53300")))
                .isNull();
    }

    // ---- what is not on the class path

    /** Opens {@code url} in a JVM whose class path lacks {@code jar}, and returns what is thrown. */
    private static String without(String jar, String url) throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(each -> !each.contains(jar))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        ConnectionMistakesTest.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.lines()
                .filter(line -> line.startsWith("thrown "))
                .findFirst()
                .orElse(said);
    }

    /** Opens the URL that it is given. */
    public static void main(String... arguments) throws Exception {
        String said = String.valueOf(catchThrowable(() -> open(arguments[0])));
        System.out.write(("thrown " + said + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    @Test
    void missingDrivers_areNamed_withTheVersionThatIsTested() throws Exception {
        String mend =
                " to the dependencies (scope runtime). If the driver is there, check the URL; a container that hides drivers from"
                        + " java.sql.DriverManager gives a data source: Engine.of(dataSource). [NO_DRIVER]";
        String start = "thrown " + JalchemyException.class.getName() + ": No JDBC driver takes ";
        assertThat(without("sqlite-jdbc", "sqlite::memory:"))
                .isEqualTo(start + "sqlite::memory:. Add " + new SqliteDatabase().driver() + mend);
        assertThat(without("postgresql-4", "postgresql://ed:" + SECRET + "@localhost/blog"))
                .isEqualTo(
                        start + "postgresql://ed:***@localhost/blog. Add " + new PostgresqlDatabase().driver() + mend);
        assertThat(without("postgresql-4", "sqlite::memory:"))
                .as("the other is not needed")
                .isEqualTo("thrown null");
        assertThat(without("sqlite-jdbc", "postgresql://nowhere.invalid/blog"))
                .as("the other is not needed")
                .contains("there is no host of that name");
        assertThat(new SqliteDatabase().driver()).isEqualTo("org.xerial:sqlite-jdbc:" + version("sqlite-jdbc-"));
        assertThat(new PostgresqlDatabase().driver()).isEqualTo("org.postgresql:postgresql:" + version("postgresql-4"));
    }

    /** Returns the version of the jar of the class path that begins so. */
    private static String version(String start) {
        String name = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(each -> Path.of(each).getFileName().toString())
                .filter(each -> each.startsWith(start))
                .findFirst()
                .orElseThrow();
        return name.substring(name.lastIndexOf('-') + 1, name.length() - ".jar".length());
    }

    /** Dialects are found as services, which a jar that was made of several may lack. */
    @Test
    void missingDialects_areNamed() throws Exception {
        List<URL> parts = new ArrayList<>();
        for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            parts.add(new File(each).toURI().toURL());
        }
        try (URLClassLoader classes =
                new URLClassLoader(parts.toArray(new URL[0]), ClassLoader.getPlatformClassLoader()) {
                    @Override
                    public Enumeration<URL> getResources(String name) throws IOException {
                        return name.equals("META-INF/services/" + Database.class.getName())
                                ? Collections.emptyEnumeration()
                                : super.getResources(name);
                    }
                }) {
            Object create = classes.loadClass(Engine.class.getName()).getMethod("create", String.class);
            Throwable thrown = catchThrowable(() -> ((Method) create).invoke(null, "sqlite::memory:"));
            assertThat(thrown.getCause())
                    .hasMessage(
                            "There is no dialect on the class path, so no database is known. Add io.jalchemy:jalchemy-dialects;"
                                    + " if the program is one jar, keep META-INF/services of all its parts in it. [UNKNOWN_DATABASE]");
        }
    }

    // ---- a pool that has no more

    @Test
    void exhaustedPool_saysWhereConnectionsWereTaken_ifTheyAreTraced() {
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL)) {
            EngineOptions options = EngineOptions.defaults()
                    .connectionTimeout(Duration.ofMillis(300))
                    .poolSize(2);
            String start =
                    "There is no connection to be had: after 300 ms all 2 connections of the pool are still in use: close"
                            + " sessions and connections earlier, use fewer at a time, or give the engine more with"
                            + " EngineOptions.poolSize(…). ";
            assertThat(exhausted(database.url(), options))
                    .hasMessage(
                            start + "EngineOptions.traceConnections(true) shows here where they were taken. [TIMEOUT]");
            String said =
                    exhausted(database.url(), options.traceConnections(true)).getMessage();
            String thread = Pattern.quote(Thread.currentThread().getName());
            String place = "by " + thread
                    + " \\d+ ms ago at \\S*selectOne\\S* from \\S*ConnectionMistakesTest\\.%s\\(ConnectionMistakesTest\\.java:\\d+\\) from .*";
            assertThat(said)
                    .startsWith(start + "In use are 2, taken by ")
                    .matches(".*taken " + place.formatted("first") + "; " + place.formatted("second")
                            + "\\. \\[TIMEOUT]");
        }
    }

    private static Throwable exhausted(String url, EngineOptions options) {
        try (Engine engine = Engine.create(url, options)) {
            selectOne(engine.connect(), true); // is given back, and not named
            try (Connection first = first(engine);
                    Connection second = second(engine)) {
                assertThat(first).isNotSameAs(second);
                return catchThrowable(() -> selectOne(engine.connect(), true));
            }
        }
    }

    private static Connection first(Engine engine) {
        return selectOne(engine.connect(), false);
    }

    private static Connection second(Engine engine) {
        return selectOne(engine.connect(), false);
    }

    private static Connection selectOne(Connection connection, boolean closes) {
        try {
            connection.execute(Sql.select(Sql.literal(1)));
            return connection;
        } finally {
            if (closes) {
                connection.close();
            }
        }
    }

    @Test
    void busySqlite_isAnswered(@TempDir Path home) {
        EngineOptions options = EngineOptions.defaults().driverProperty("busy_timeout", "50");
        try (Engine engine = Engine.create("sqlite:" + home.resolve("busy.db"), options);
                Connection first = engine.connect()) {
            first.executeText("CREATE TABLE t (id INTEGER)");
            assertThat(catchThrowable(() -> engine.begin(second -> second.executeText("CREATE TABLE u (id INTEGER)"))))
                    .hasMessage(
                            "A lock is held by somebody else (code 5). SQLite has one writer at a time. Keep transactions that"
                                    + " write short, close sessions and connections, repeat the transaction (Retry.times(3).on(LOCK_NOT_AVAILABLE)), or let it wait longer:"
                                    + " EngineOptions.driverProperty(\"busy_timeout\", \"10000\"). In: CREATE TABLE u (id INTEGER)"
                                    + " [LOCK_NOT_AVAILABLE]");
        }
    }
}
