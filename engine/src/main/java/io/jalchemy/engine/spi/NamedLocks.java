package io.jalchemy.engine.spi;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Locks that programs take by a name of their own and that lock no row and no table. They end with the process that has them, however it
 * ends.
 */
@FunctionalInterface
public interface NamedLocks {

    /**
     * Takes a lock if nobody has it, and never waits for it. Callers who want to wait ask again after a while: someone who waits in the
     * database could keep others from building an index concurrently.
     *
     * @param connection a connection to the database, in no transaction
     * @param name the name of the lock
     * @return the lock; null if somebody else has it
     */
    @Nullable
    HeldLock tryLock(Connection connection, String name) throws SQLException;

    /** A lock that is held. */
    interface HeldLock {

        /** Returns whether the lock is lost with the connection, which is therefore kept as long as the lock. */
        boolean needsConnection();

        /** Gives the lock back. */
        void release() throws SQLException;
    }
}
