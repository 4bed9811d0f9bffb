package io.jalchemy.engine;

import io.jalchemy.engine.spi.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The statement that a JDBC connection executed last, for the case that it is the next one, too: a loop that gets one object after
 * another, or writes one row after another, prepares it once.
 */
final class LastStatementCache {

    private final Connection jdbc;
    private @Nullable String sql;
    private @Nullable PreparedStatement statement;

    LastStatementCache(Connection jdbc) {
        this.jdbc = jdbc;
    }

    /** What is done with a statement. */
    @FunctionalInterface
    interface Use {

        /** Executes it; nothing of it is open afterwards. Gives back how many rows changed. */
        long of(PreparedStatement statement) throws SQLException;
    }

    /**
     * Executes a statement of that text. It is nobody else's meanwhile: what executes the same text while rows are read gets one of
     * its own. One that failed is not kept.
     *
     * @param limits of its time
     */
    long use(String text, ConnectionTransactions limits, Use use) throws SQLException {
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

    /** Keeps none, and leaves the one that there was to the end of its connection. */
    void forget() {
        statement = null;
    }

    /** Keeps none. */
    void close() throws SQLException {
        PreparedStatement known = statement;
        if (known != null) {
            statement = null;
            known.close();
        }
    }
}
