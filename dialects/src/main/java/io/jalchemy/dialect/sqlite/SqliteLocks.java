package io.jalchemy.dialect.sqlite;

import io.jalchemy.engine.spi.NamedLocks;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Locks of a file beside the database, since SQLite has none of its own. The operating system gives them back when a process ends. A database
 * in memory belongs to one process, which has a set of names for all of them.
 *
 * <p>Within a process a set says who has a lock, too. The file must not even be opened while somebody else in the process has it locked: on
 * some systems the lock ends when any channel of the file is closed.
 *
 * @see FileLock
 */
final class SqliteLocks implements NamedLocks {

    private static final Set<String> HELD = ConcurrentHashMap.newKeySet();

    @Override
    public @Nullable HeldLock tryLock(Connection connection, String name) throws SQLException {
        String file = file(connection);
        String key = file + "." + name + ".lock";
        if (!HELD.add(key)) {
            return null;
        }
        FileChannel channel = null;
        boolean locked = false;
        try {
            if (!file.isEmpty()) {
                channel = FileChannel.open(Path.of(key), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            }
            locked = channel == null || channel.tryLock() != null;
            return locked ? new LockedFile(key, channel) : null;
        } catch (IOException e) {
            throw new SQLException("The file " + key + " cannot be locked: " + e.getMessage(), e);
        } finally {
            if (!locked) {
                new LockedFile(key, channel).release();
            }
        }
    }

    /** Returns the file of the main database; an empty text if it is in memory, or in a temporary file of the connection's own. */
    private static String file(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA database_list")) {
            while (rows.next()) {
                if ("main".equals(rows.getString("name"))) {
                    String file = rows.getString("file");
                    return file == null ? "" : file;
                }
            }
            return "";
        }
    }

    private record LockedFile(String key, @Nullable FileChannel channel) implements HeldLock {

        @Override
        public boolean needsConnection() {
            return false;
        }

        /** Leaves the file: somebody may have opened it already to lock it next, and would hold a lock of a file that is gone. */
        @Override
        public void release() throws SQLException {
            try {
                if (channel != null) {
                    channel.close();
                }
            } catch (IOException e) {
                throw new SQLException("The lock of file " + key + " cannot be given back: " + e.getMessage(), e);
            } finally {
                HELD.remove(key);
            }
        }
    }
}
