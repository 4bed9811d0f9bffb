package io.jalchemy.tests.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Engine;
import io.jalchemy.engine.RawConnection;
import io.jalchemy.engine.spi.NamedLocks;
import io.jalchemy.engine.spi.NamedLocks.HeldLock;
import io.jalchemy.migrate.revision.RevisionCatalog;
import io.jalchemy.migrate.run.MigrationListener;
import io.jalchemy.migrate.run.MigrationOptions;
import io.jalchemy.migrate.run.MigrationRunner;
import io.jalchemy.tests.Polling;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Locks by a name: one has it at a time, and it ends with who has it. */
final class NamedLocksTest {

    @TempDir
    private Path directory;

    /** A database of which there may be several connections, and other processes, too. */
    private TestDatabase database(Kind kind) {
        return kind == Kind.POSTGRESQL ? TestDatabase.fresh(kind) : new TestDatabase(kind, Engine.create(url()), url());
    }

    private String url() {
        return "jdbc:sqlite:" + directory.resolve("some.db");
    }

    private static NamedLocks locks(TestDatabase database) {
        return Objects.requireNonNull(database.engine().database().namedLocks());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void oneHasIt_atATime(Kind kind) throws SQLException {
        try (TestDatabase database = database(kind);
                RawConnection one = database.engine().rawConnection();
                RawConnection two = database.engine().rawConnection()) {
            String name = "oneHasIt" + System.nanoTime();
            HeldLock held = locks(database).tryLock(one.jdbc(), name);
            assertThat(held).isNotNull();
            assertThat(locks(database).tryLock(two.jdbc(), name)).isNull();
            HeldLock other = locks(database).tryLock(two.jdbc(), name + "2");
            assertThat(other).as("another lock").isNotNull();
            held.release();
            HeldLock next = locks(database).tryLock(two.jdbc(), name);
            assertThat(next).isNotNull();
            assertThat(locks(database).tryLock(one.jdbc(), name)).isNull();
            next.release();
            other.release();
        }
    }

    /** Whoever asks and does not get it must not end it for the other one. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void askingForIt_changesNothing_alsoForOtherProcesses(Kind kind) throws IOException, SQLException {
        try (TestDatabase database = database(kind);
                RawConnection one = database.engine().rawConnection();
                RawConnection two = database.engine().rawConnection()) {
            String name = "asking" + System.nanoTime();
            HeldLock held = Objects.requireNonNull(locks(database).tryLock(one.jdbc(), name));
            assertThat(locks(database).tryLock(two.jdbc(), name)).isNull();
            assertThat(locks(database).tryLock(two.jdbc(), name)).isNull();
            Process process = holder(database, name);
            assertThat(said(process)).isEqualTo("refused");
            process.destroyForcibly();
            held.release();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void killedProcess_hasItNoMore(Kind kind) throws Exception {
        try (TestDatabase database = database(kind);
                RawConnection connection = database.engine().rawConnection()) {
            String name = "killed" + System.nanoTime();
            Process process = holder(database, name);
            assertThat(said(process)).isEqualTo("held");
            assertThat(locks(database).tryLock(connection.jdbc(), name)).isNull();
            process.destroyForcibly().waitFor();
            Polling.until(
                    "the lock is free", () -> isFree(database, connection, name)); // the server has to notice first
        }
    }

    private static boolean isFree(TestDatabase database, RawConnection connection, String name) {
        try {
            HeldLock held = locks(database).tryLock(connection.jdbc(), name);
            if (held != null) {
                held.release();
            }
            return held != null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process holder(TestDatabase database, String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        database.url(),
                        name)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Returns the last line that the process writes before it waits. */
    private static String said(Process process) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        String line = lines.readLine();
        while (line != null && !line.equals("held") && !line.equals("refused")) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }

    /** In memory there is one connection, and the lock is one of the process. */
    @Test
    void databaseInMemory_isLockedWithinTheProcess() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh(Kind.SQLITE)) {
            NamedLocks locks = locks(database);
            try (RawConnection connection = database.engine().rawConnection()) {
                HeldLock held = Objects.requireNonNull(locks.tryLock(connection.jdbc(), "memory"));
                assertThat(held.needsConnection()).isFalse();
                assertThat(locks.tryLock(connection.jdbc(), "memory")).isNull();
                held.release();
                Objects.requireNonNull(locks.tryLock(connection.jdbc(), "memory"))
                        .release();
            }
        }
    }

    /** Somebody else migrates: the listener hears of it once, and the run gives up after its time, having done nothing. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void lockedMigration_isWaitedFor_andNamed(Kind kind) throws Exception {
        try (TestDatabase database = database(kind)) {
            String name = "jalchemy-migrate-" + "versions" + System.nanoTime();
            AtomicInteger heard = new AtomicInteger();
            MigrationOptions options = MigrationOptions.defaults()
                    .versionTable(name.substring("jalchemy-migrate-".length()))
                    .lockTimeout(Duration.ofMillis(200))
                    .listener(new MigrationListener() {
                        @Override
                        public void waiting() {
                            heard.incrementAndGet();
                        }
                    });
            MigrationRunner runner = new MigrationRunner(
                    database.engine(),
                    RevisionCatalog.of(List.of(
                            Script.of("aaaa1", null, op -> op.execute("CREATE TABLE t (a INTEGER)"), op -> {}))),
                    options);
            Process process = holder(database, name);
            assertThat(said(process)).isEqualTo("held");

            assertThatThrownBy(() -> runner.upgrade(List.of("head"))).hasMessageEndingWith("[MIGRATION_LOCKED]");

            assertThat(heard).hasValue(1);
            assertThat(database.engine().inspector().hasTable("t")).isFalse();
            process.destroyForcibly().waitFor();
            MigrationRunner patient = new MigrationRunner(
                    database.engine(),
                    RevisionCatalog.of(List.of(
                            Script.of("aaaa1", null, op -> op.execute("CREATE TABLE t (a INTEGER)"), op -> {}))),
                    options.lockTimeout(Duration.ofSeconds(30)));
            assertThat(patient.upgrade(List.of("head"))).hasSize(1);
        }
    }
}
