package io.jalchemy.engine;

import io.jalchemy.sql.error.JalchemyException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The open cursors of one connection; none outlives its transaction. */
final class OpenCursors {

    private final List<CursorRows> open = new ArrayList<>(0);
    private int opened;

    /** Binds the values of a statement. */
    @FunctionalInterface
    interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Returns how many cursors were opened until now; later ones have greater numbers. */
    int opened() {
        return opened;
    }

    /**
     * Executes a query and returns its rows, to be fetched part after part.
     *
     * @param jdbc the JDBC connection, which is in a transaction
     * @param size the number of rows that are fetched at a time
     */
    CursorRows open(ConnectionStatements connection, java.sql.Connection jdbc, String sql, int size, Binding values)
            throws SQLException {
        PreparedStatement statement = DriverCalls.call(() -> jdbc.prepareStatement(sql));
        try {
            connection.engine().database().fetchInParts(statement, size);
            values.bind(statement);
            ResultSet result = connection.limited(statement, () -> DriverCalls.call(statement::executeQuery));
            CursorRows rows = new CursorRows(connection, sql, statement, result, ++opened);
            open.add(rows);
            return rows;
        } catch (SQLException | RuntimeException | Error e) {
            closeAfter(e, statement);
            throw e;
        }
    }

    /** Closes {@code statement}, whose execution threw {@code failure}; a failure to close it is added to that as suppressed. */
    static void closeAfter(Throwable failure, PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            failure.addSuppressed(DriverErrors.textless(e));
        }
    }

    /** Removes {@code rows}, which were closed. */
    void forget(CursorRows rows) {
        open.remove(rows);
    }

    /**
     * Closes all cursors with numbers above {@code number}, even if closing one of them fails.
     *
     * @param until what closes them, for messages
     * @return the first failure, with the others as suppressed; null if there was none
     */
    @Nullable
    JalchemyException end(int number, String until) {
        if (open.isEmpty()) {
            return null;
        }
        JalchemyException failure = null;
        for (CursorRows rows : List.copyOf(open)) {
            if (rows.number() > number) {
                open.remove(rows);
                failure = end(rows, until, failure);
            }
        }
        return failure;
    }

    private static @Nullable JalchemyException end(CursorRows rows, String until, @Nullable JalchemyException failure) {
        try {
            rows.end(until);
            return failure;
        } catch (DatabaseException e) {
            if (failure == null) {
                return e;
            }
            failure.addSuppressed(e);
            return failure;
        }
    }
}
