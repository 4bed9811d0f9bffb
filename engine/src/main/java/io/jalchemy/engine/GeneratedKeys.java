package io.jalchemy.engine;

import io.jalchemy.engine.event.StatementKind;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.schema.Column;
import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends INSERTs and reads the keys that the driver gives for them. The column is named, since drivers that choose it themselves may take
 * another one (PostgreSQL's returns all columns, by {@code RETURNING *}).
 */
final class GeneratedKeys {

    private final ConnectionStatements connection;
    private final ConnectionTransactions transactions;
    private final Compiled compiled;
    private final Column<?> column;

    GeneratedKeys(
            ConnectionStatements connection, ConnectionTransactions transactions, Compiled compiled, Column<?> column) {
        this.connection = connection;
        this.transactions = transactions;
        this.compiled = compiled;
        this.column = column;
    }

    /**
     * Sends one statement for each of {@code rows}, and returns the keys that the driver gives for them, without NULLs.
     *
     * @param together whether they are sent as a JDBC batch; otherwise one after the other
     */
    Object[] insert(List<@Nullable Object[]> rows, boolean together) {
        CheckedOutConnection lent = transactions.begunToWrite();
        String[] names = {connection.dialect().identifiers().stored(column.name())};
        List<Object> keys = new ArrayList<>(rows.size());
        PreparedStatement prepared;
        try {
            prepared = DriverCalls.call(() -> lent.jdbc().prepareStatement(compiled.sql(), names));
        } catch (SQLException e) {
            throw StatementObservation.failed(observed(lent, rows, together), connection.failed(e, compiled.sql()));
        }
        try (PreparedStatement statement = prepared) {
            if (together) {
                send(statement, lent, rows, true, keys);
            } else {
                for (@Nullable Object[] row : rows) {
                    send(statement, lent, Collections.singletonList(row), false, keys);
                }
            }
        } catch (SQLException e) {
            throw connection.failed(e, compiled.sql());
        }
        return keys.toArray();
    }

    private @Nullable StatementObservation observed(
            CheckedOutConnection lent, List<@Nullable Object[]> rows, boolean together) {
        return together
                ? StatementObservation.ofBatch(connection, lent, compiled, rows)
                : StatementObservation.of(
                        connection, lent, StatementKind.UPDATE, compiled.sql(), compiled, rows.get(0));
    }

    private void send(
            PreparedStatement statement,
            CheckedOutConnection lent,
            List<@Nullable Object[]> rows,
            boolean together,
            List<Object> keys) {
        StatementObservation observed = observed(lent, rows, together);
        try {
            for (@Nullable Object[] row : rows) {
                Parameters.bind(connection.engine(), statement, compiled.parameters(), row);
                if (together) {
                    statement.addBatch();
                }
            }
            StatementObservation.bound(observed);
            if (together) {
                transactions.limits().limited(statement, () -> DriverCalls.call(statement::executeBatch));
            } else {
                transactions.limits().limited(statement, () -> DriverCalls.call(statement::executeUpdate));
            }
            read(statement, keys);
            transactions.worked();
        } catch (BatchUpdateException e) {
            SQLException first = e.getNextException() == null ? e : e.getNextException();
            throw StatementObservation.failed(observed, connection.failed(first, compiled.sql()));
        } catch (SQLException e) {
            throw StatementObservation.failed(observed, connection.failed(e, compiled.sql()));
        } catch (RuntimeException | Error e) {
            StatementObservation.failed(observed, e);
            throw e;
        }
        StatementObservation.succeeded(observed, rows.size());
    }

    private void read(PreparedStatement statement, List<Object> keys) throws SQLException {
        try (ResultSet given = DriverCalls.call(statement::getGeneratedKeys)) {
            while (given.next()) {
                Object key = connection.engine().database().read(given, 1, column.type());
                if (key != null) {
                    keys.add(key);
                }
            }
        }
    }
}
