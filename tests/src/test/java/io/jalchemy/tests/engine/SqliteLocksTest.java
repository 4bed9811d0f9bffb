package io.jalchemy.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.spi.ErrorKind;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The codes by which SQLite says that a lock is not to be had (sqlite.org/rescode.html, sqlite.org/lockingv3.html): what each is called,
 * and what is to be done.
 */
class SqliteLocksTest {

    private static final String WRITER = "SQLite has one writer at a time.";
    private static final String WAITED = "Another connection held its lock for longer than this transaction waits";
    private static final String WRITTEN = "Another transaction has written since this one first read";
    private static final String OWN = "A statement of the same connection has not been read to its end.";
    private static final String WRITE = "UPDATE t SET a = a + 1";
    private static final String READ = "SELECT count(*) FROM t";

    /** What another connection and this one do, in order, and how the last statement of this one is answered. */
    private enum Case {
        WAL_WRITES_WHILE_ANOTHER_WRITES("WAL", ErrorKind.LOCK_NOT_AVAILABLE, WRITER, "other:" + WRITE, WRITE),
        WAL_HAS_READ_AND_ANOTHER_WRITES("WAL", ErrorKind.SERIALIZATION_FAILURE, WAITED, "other:" + WRITE, READ, WRITE),
        WAL_HAS_READ_AND_ANOTHER_HAS_WRITTEN(
                "WAL", ErrorKind.SERIALIZATION_FAILURE, WRITTEN, READ, "other:" + WRITE, "other:COMMIT", WRITE),
        JOURNAL_WRITES_WHILE_ANOTHER_WRITES("DELETE", ErrorKind.LOCK_NOT_AVAILABLE, WRITER, "other:" + WRITE, WRITE),
        JOURNAL_HAS_READ_AND_ANOTHER_WRITES(
                "DELETE", ErrorKind.SERIALIZATION_FAILURE, WAITED, "other:" + WRITE, READ, WRITE),
        JOURNAL_COMMITS_WHILE_ANOTHER_READS(
                "DELETE", ErrorKind.SERIALIZATION_FAILURE, WAITED, "other:" + READ, WRITE, "COMMIT"),
        JOURNAL_READS_WHILE_ANOTHER_HAS_ALL(
                "DELETE", ErrorKind.LOCK_NOT_AVAILABLE, WRITER, "other:BEGIN EXCLUSIVE", READ);

        private final String journal;
        private final ErrorKind kind;
        private final String said;
        private final List<String> steps;

        Case(String journal, ErrorKind kind, String said, String... steps) {
            this.journal = journal;
            this.kind = kind;
            this.said = said;
            this.steps = List.of(steps);
        }
    }

    @ParameterizedTest
    @EnumSource(Case.class)
    void lock_isSaidAsItIs(Case each, @TempDir Path home) throws SQLException {
        String url = "jdbc:sqlite:" + home.resolve("db") + "?busy_timeout=30&journal_mode=" + each.journal;
        try (Engine engine = Engine.create(url);
                java.sql.Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            engine.begin(connection -> {
                connection.executeText("CREATE TABLE t (a INTEGER)");
                connection.executeText("INSERT INTO t VALUES (1)");
            });
            List<String> mine = new ArrayList<>();
            try (Connection connection = engine.connect()) {
                for (String step : each.steps.subList(0, each.steps.size() - 1)) {
                    if (step.startsWith("other:BEGIN")) {
                        statement.execute(step.substring(6));
                    } else if (step.equals("other:COMMIT")) {
                        other.commit();
                    } else if (step.startsWith("other:")) {
                        other.setAutoCommit(false);
                        statement.execute(step.substring(6));
                    } else {
                        connection.executeText(step);
                        mine.add(step);
                    }
                }
                String last = each.steps.get(each.steps.size() - 1);
                DatabaseException refused = catchThrowableOfType(DatabaseException.class, () -> {
                    if (last.equals("COMMIT")) {
                        connection.commit();
                    } else {
                        connection.executeText(last);
                    }
                });
                assertThat(refused).as("after " + mine).isNotNull();
                assertThat(refused.kind()).isEqualTo(each.kind);
                assertThat(refused).hasMessageStartingWith(each.kind.meaning()).hasMessageContaining(each.said);
                if (each.kind == ErrorKind.SERIALIZATION_FAILURE) {
                    assertThat(refused).hasMessageContaining("Retry repeats it.");
                }
            }
        }
    }

    /** SQLITE_LOCKED is about a statement of the connection itself: to try again, or to wait, does not help. */
    @Test
    void tableThatIsBeingReadByTheConnectionItself_isNoLockOfAnother() {
        try (Engine engine = Engine.create("sqlite::memory:")) {
            DatabaseException refused = catchThrowableOfType(
                    DatabaseException.class,
                    () -> engine.begin(connection -> {
                        connection.executeText("CREATE TABLE t (a INTEGER)");
                        connection.executeText("INSERT INTO t VALUES (1), (2), (3)");
                        try (java.sql.Statement open = connection.jdbc().createStatement();
                                java.sql.ResultSet rows = open.executeQuery("SELECT a FROM t")) {
                            assertThat(rows.next()).isTrue();
                            connection.executeText("DROP TABLE t");
                        }
                    }));
            assertThat(refused.kind()).isEqualTo(ErrorKind.OTHER);
            assertThat(refused).hasMessageContaining(OWN);
        }
    }
}
