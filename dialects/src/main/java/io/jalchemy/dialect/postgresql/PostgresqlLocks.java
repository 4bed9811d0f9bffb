package io.jalchemy.dialect.postgresql;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jalchemy.engine.spi.NamedLocks;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Advisory locks of sessions. A name is a number there: the first 64 bits of its SHA-256, so that other programs hardly have the same.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS">Advisory Locks</a>
 */
final class PostgresqlLocks implements NamedLocks {

    @Override
    public @Nullable HeldLock tryLock(Connection connection, String name) throws SQLException {
        long key = key(name);
        return call(connection, "SELECT pg_catalog.pg_try_advisory_lock(?)", key)
                ? new SessionLock(connection, key)
                : null;
    }

    /** Returns the number that stands for {@code name}. */
    static long key(String name) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean call(Connection connection, String sql, long key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    private record SessionLock(Connection connection, long key) implements HeldLock {

        @Override
        public boolean needsConnection() {
            return true;
        }

        @Override
        public void release() throws SQLException {
            call(connection, "SELECT pg_catalog.pg_advisory_unlock(?)", key);
        }
    }
}
