package io.jalchemy.engine;

import io.jalchemy.engine.row.RowCursor;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.RowStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query that has been executed, fetched part after part; for other parts of the library. Open until they are
 * closed, or the transaction ends.
 */
public final class OpenRows implements AutoCloseable {

    private final Connection connection;
    private final String sql;
    private final PreparedStatement statement;
    private final RowCursor cursor;
    private final int number;
    private boolean finished;
    private @Nullable String ended;

    /**
     * Makes rows that are read from {@code rows}, the result of {@code statement}.
     *
     * @param number the number of the cursor, greater than those of earlier ones of the same connection
     */
    OpenRows(Connection connection, String sql, PreparedStatement statement, ResultSet rows, int number) {
        this.connection = connection;
        this.sql = sql;
        this.statement = statement;
        this.cursor = connection.engine().cursor(rows, sql);
        this.number = number;
    }

    /**
     * Checks that {@code statement} can be streamed, {@code size} rows at a time.
     *
     * @throws IllegalArgumentException if {@code size} is less than 1
     * @throws JalchemyException if it is not a query
     */
    public static void checkQuery(RowStatement<?> statement, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("stream(…, " + size + "): give at least 1 row at a time. [NEGATIVE]");
        }
        if (!(statement.node() instanceof QueryNode)) {
            throw new JalchemyException(
                    "STREAM_QUERY",
                    "stream(…) is for queries; this statement writes, and is done as a whole: " + statement
                            + ". Use execute(…).");
        }
    }

    int number() {
        return number;
    }

    /**
     * Checks that rows may still be handed out.
     *
     * @throws JalchemyException if the transaction or savepoint that they are read in has ended
     */
    public void check() {
        if (ended != null) {
            throw new JalchemyException(
                    "STREAM_ENDED",
                    "The rows of " + sql + " came through a cursor that was open until " + ended
                            + ". Read them all before, or read them in a session or connection of their own.");
        }
    }

    /**
     * Hands the next rows to {@code reader}, which takes as many as it wants and leaves the cursor open.
     *
     * @throws DatabaseException if the database or the driver fails
     */
    public void read(Connection.RowReader reader) {
        check();
        try {
            reader.read(cursor);
        } catch (SQLException e) {
            throw connection.failed(e, sql);
        }
    }

    /**
     * Closes the statement, and with it the cursor, since all rows were read; does nothing if that was done.
     *
     * @throws DatabaseException if the database or the driver fails
     */
    public void finish() {
        if (finished) {
            return;
        }
        finished = true;
        try {
            statement.close(); // and with it the cursor
        } catch (SQLException e) {
            throw connection.failed(e, sql);
        }
    }

    /** Closes the statement, since what the rows depend on has ended; {@code until} names that in the message of {@link #check}. */
    void end(String until) {
        ended = until;
        finish();
    }

    /** Closes the cursor; does nothing if that was done. */
    @Override
    public void close() {
        connection.cursors().forget(this);
        finish();
    }
}
