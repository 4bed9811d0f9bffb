package io.jalchemy.tests.engine;

import io.jalchemy.engine.Engine;
import io.jalchemy.tests.Polling;
import java.sql.SQLException;
import java.util.concurrent.Executor;

/** Transactions that wait for each other in PostgreSQL. */
final class LockWaits {

    /** A thread for each task: those of a pool for all cores may be fewer than transactions that wait for each other. */
    static final Executor THREADS = task -> new Thread(task).start();

    private LockWaits() {}

    /** Returns as soon as some transaction waits for another, which nothing but the server's own table of locks tells. */
    static void await(Engine engine) {
        Polling.until("some transaction waits for a lock", () -> isAnyWaiting(engine));
    }

    private static boolean isAnyWaiting(Engine engine) {
        boolean[] found = {false};
        engine.begin(connection -> {
            try (var statement = connection.jdbc().createStatement();
                    var result = statement.executeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted")) {
                result.next();
                found[0] = result.getLong(1) > 0;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return found[0];
    }
}
