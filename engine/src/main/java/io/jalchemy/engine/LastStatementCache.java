package io.jalchemy.engine;

import io.jalchemy.engine.spi.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A cache of the one statement that a JDBC connection executed last, in case the next one has the same text: a loop that loads one object
 * after another, or writes one row after another, prepares it once.
 */
final class LastStatementCache {

    private final Connection jdbc;
    private @Nullable String sql;
    private @Nullable PreparedStatement statement;

    LastStatementCache(Connection jdbc) {
        this.jdbc = jdbc;
    }

    /** An action that executes a statement. */
    @FunctionalInterface
    interface Use {

        /** Executes {@code statement}, of which nothing is open afterwards; returns the number of rows that changed. */
        long of(PreparedStatement statement) throws SQLException;
    }

    /**
     * Executes a statement with {@code text} by {@code use}, and returns what that returns. The statement is not shared meanwhile:
     * executing the same text while rows are read prepares another one. Afterwards it is kept, unless it failed.
     *
     * @param limits what limits the time of the statement
     */
    long use(String text, TimeLimits limits, Use use) throws SQLException {
        PreparedStatement used = take(text);
        long changed;
        try {
            Database.TimeLimit limit = limits.limit(used);
            if (limit == null) {
                changed = use.of(used);
            } else {
                changed = limited(limit, used, use);
            }
        } catch (SQLException | RuntimeException | Error e) {
            OpenCursors.closeAfter(e, used);
            throw e;
        }
        close();
        sql = text;
        statement = used;
        return changed;
    }

    private static long limited(Database.TimeLimit limit, PreparedStatement statement, Use use) throws SQLException {
        try {
            return use.of(statement);
        } finally {
            limit.close();
        }
    }

    private PreparedStatement take(String text) throws SQLException {
        PreparedStatement known = statement;
        if (known != null && text.equals(sql)) {
            statement = null;
            return known;
        }
        close();
        return DriverCalls.call(() -> jdbc.prepareStatement(text));
    }

    /** Forgets the statement that is kept, without closing it: its connection does so. */
    void forget() {
        statement = null;
    }

    /** Closes the statement that is kept, if there is one. */
    void close() throws SQLException {
        PreparedStatement known = statement;
        if (known != null) {
            statement = null;
            known.close();
        }
    }
}
