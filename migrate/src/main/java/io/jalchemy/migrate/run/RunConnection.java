package io.jalchemy.migrate.run;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.Isolation;
import io.jalchemy.engine.RawConnection;
import io.jalchemy.engine.spi.ConnectionSource;
import io.jalchemy.engine.spi.Database;
import io.jalchemy.engine.spi.NamedLocks;
import io.jalchemy.engine.spi.NamedLocks.HeldLock;
import io.jalchemy.sql.error.JalchemyException;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The one connection that a run has from its beginning to its end: the lock, the settings of the session, and all transactions are on it.
 * So a run whose connection breaks has lost its lock, too, and does nothing more.
 */
final class RunConnection implements AutoCloseable {

    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final RawConnection raw;
    private final Engine engine;
    private @Nullable HeldLock lock;

    private RunConnection(RawConnection raw, Engine engine) {
        this.raw = raw;
        this.engine = engine;
    }

    /**
     * Takes a connection of {@code source} for itself.
     *
     * @throws DatabaseException if the database cannot be reached
     */
    static RunConnection of(Engine source) {
        Database database = source.database(); // asks the server, on a connection of its own, if nobody has yet
        RawConnection raw = source.rawConnection();
        try {
            raw.jdbc().setAutoCommit(true);
            database.prepare(raw.jdbc());
            return new RunConnection(raw, Engine.of(new Only(raw.jdbc()), database, source.options()));
        } catch (SQLException e) {
            raw.discard();
            throw new DatabaseException(database.kind(e), null, e);
        }
    }

    /** Returns a connection in whose transaction all is done or nothing. */
    Connection connect() {
        return engine.connect();
    }

    /** Returns a connection each of whose statements is committed by itself. */
    Connection autocommit() {
        return engine.withIsolation(Isolation.AUTOCOMMIT).connect();
    }

    Engine engine() {
        return engine;
    }

    java.sql.Connection jdbc() {
        return raw.jdbc();
    }

    /**
     * Takes the lock that keeps others from migrating. It is asked for again and again, and never waited for in the database, where the one
     * who has it could not build an index concurrently then.
     *
     * @param name its name; those who migrate one version table have one name
     * @param atMost how long to ask for it
     * @param onWait is run once if somebody else has it
     * @throws JalchemyException MIGRATION_LOCKED if somebody else has had it all the time
     */
    void lock(String name, Duration atMost, Runnable onWait) {
        NamedLocks locks = engine.database().namedLocks();
        if (locks == null) {
            return;
        }
        long deadline = System.nanoTime() + atMost.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        while (!tryLock(locks, name)) {
            if (pause == FIRST_PAUSE_MILLIS) {
                onWait.run();
            }
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new JalchemyException(
                        "MIGRATION_LOCKED",
                        "Somebody else has been migrating this database for " + atMost.toMillis()
                                + " ms. Wait for them, allow more time, or end them.");
            }
            sleep(Math.min(pause, left));
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private boolean tryLock(NamedLocks locks, String name) {
        try {
            lock = locks.tryLock(raw.jdbc(), name);
            return lock != null;
        } catch (SQLException e) {
            throw new DatabaseException(engine.database().kind(e), null, e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JalchemyException(
                    "MIGRATION_LOCKED", "The thread was interrupted while it waited for the lock.", e);
        }
    }

    /** Gives the lock and the connection back; a connection on which the lock cannot be given back is closed, which gives it back. */
    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.release();
            }
        } catch (SQLException e) {
            raw.discard();
        } finally {
            engine.close();
            raw.close();
        }
    }

    /** Lends the connection to one after another, as it is: what a run has set for its session stays. */
    private record Only(java.sql.Connection connection) implements ConnectionSource {

        @Override
        public java.sql.Connection open() {
            return connection;
        }

        @Override
        public boolean resetsConnections() {
            return true;
        }

        @Override
        public void release(java.sql.Connection released) throws SQLException {
            if (!released.getAutoCommit()) {
                released.setAutoCommit(true);
            }
        }
    }
}
