package io.jalchemy.engine;

import io.jalchemy.engine.row.OpenRows;
import io.jalchemy.engine.row.RowCursor;
import io.jalchemy.engine.row.RowReader;
import io.jalchemy.sql.error.JalchemyException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows of a query, which a cursor of the database has: open until they are closed, or the transaction ends. */
final class CursorRows implements OpenRows {

    private final ConnectionStatements connection;
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
    CursorRows(ConnectionStatements connection, String sql, PreparedStatement statement, ResultSet rows, int number) {
        this.connection = connection;
        this.sql = sql;
        this.statement = statement;
        this.cursor = connection.engine().cursor(rows, sql);
        this.number = number;
    }

    int number() {
        return number;
    }

    @Override
    public void check() {
        if (ended != null) {
            throw new JalchemyException(
                    "STREAM_ENDED",
                    "The rows of " + sql + " came through a cursor that was open until " + ended
                            + ". Read them all before, or read them in a session or connection of their own.");
        }
    }

    @Override
    public void read(RowReader reader) {
        check();
        try {
            reader.read(cursor);
        } catch (SQLException e) {
            throw connection.failed(e, sql);
        }
    }

    @Override
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

    @Override
    public void close() {
        connection.cursors().forget(this);
        finish();
    }
}
