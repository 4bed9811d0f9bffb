package io.jalchemy.migrate.run;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.RawConnection;
import io.jalchemy.engine.spi.NamedLocks;
import io.jalchemy.engine.spi.NamedLocks.HeldLock;
import io.jalchemy.sql.error.JalchemyException;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two processes from migrating a database at once. It is asked for again and again and never waited for in the database, where it
 * would keep the one who has it from building an index concurrently. It ends with the process that has it.
 */
public final class MigrationLock implements AutoCloseable {

    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final @Nullable HeldLock lock;
    private final @Nullable RawConnection connection;

    private MigrationLock(@Nullable HeldLock lock, @Nullable RawConnection connection) {
        this.lock = lock;
        this.connection = connection;
    }

    /**
     * Takes the lock.
     *
     * @param name its name; those who migrate one version table have one name
     * @param atMost how long to ask for it
     * @param onWait is run once if somebody else has it
     * @throws JalchemyException MIGRATION_LOCKED if somebody else has had it all the time
     * @throws DatabaseException if the database cannot be reached
     */
    public static MigrationLock take(Engine engine, String name, Duration atMost, Runnable onWait) {
        NamedLocks locks = engine.database().namedLocks();
        if (locks == null) {
            return new MigrationLock(null, null);
        }
        long deadline = System.nanoTime() + atMost.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        boolean waiting = false;
        while (true) {
            MigrationLock taken = tryTake(engine, locks, name);
            if (taken != null) {
                return taken;
            }
            if (!waiting) {
                onWait.run();
                waiting = true;
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new JalchemyException(
                        "MIGRATION_LOCKED",
                        "Somebody else has been migrating this database for " + atMost.toMillis() + " ms. Wait for them, give more time, or end them.");
            }
            sleep(Math.min(pause, left));
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private static @Nullable MigrationLock tryTake(Engine engine, NamedLocks locks, String name) {
        RawConnection connection = engine.rawConnection();
        boolean kept = false;
        try {
            connection.jdbc().setAutoCommit(true);
            HeldLock lock = locks.tryLock(connection.jdbc(), name);
            kept = lock != null && lock.needsConnection();
            return lock == null ? null : new MigrationLock(lock, kept ? connection : null);
        } catch (SQLException e) {
            throw new DatabaseException(engine.database().kind(e), "take the lock " + name, e);
        } finally {
            if (!kept) {
                connection.close();
            }
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JalchemyException("MIGRATION_LOCKED", "The thread was interrupted while it waited for the lock.", e);
        }
    }

    /** Gives the lock back. A connection that cannot be asked any more has lost it already. */
    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.release();
            }
        } catch (SQLException e) {
            if (connection != null) {
                connection.discard();
            }
        } finally {
            if (connection != null) {
                connection.close();
            }
        }
    }
}
