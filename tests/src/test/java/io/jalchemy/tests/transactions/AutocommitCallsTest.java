package io.jalchemy.tests.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.Isolation;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Where each statement is a transaction of its own, the driver is asked for no end of one. */
class AutocommitCallsTest {

    @EachDatabase
    void driver_isAskedForNoCommitAndNoRollback(TestDatabase database, @TempDir Path home) throws Exception {
        String url =
                database.kind() == TestDatabase.Kind.SQLITE ? "jdbc:sqlite:" + home.resolve("auto.db") : database.url();
        try (FaultyDataSource source = new FaultyDataSource(url)) {
            Engine engine = Engine.of(source);
            engine.begin(connection -> connection.executeText("CREATE TABLE t (x INTEGER)"));
            source.fail(0, FaultyDataSource.Fault.REFUSED);
            try (Connection connection =
                    engine.withIsolation(Isolation.AUTOCOMMIT).connect()) {
                connection.executeText("INSERT INTO t VALUES (1)");
                connection.rollback();
                connection.commit();
                connection.executeText("INSERT INTO t VALUES (2)");
            }
            assertThat(source.calls())
                    .contains("Connection.prepareStatement", "Connection.close")
                    .doesNotContain("Connection.commit", "Connection.rollback", "Connection.setAutoCommit");
        }
    }
}
