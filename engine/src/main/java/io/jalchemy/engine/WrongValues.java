package io.jalchemy.engine;

import io.jalchemy.engine.batch.WrittenColumn;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the value that a conversion or a driver refused, so that a message can name its column and row. */
@SuppressWarnings("NullAway") // rows have nulls; arrays of arrays cannot say so to this checker
final class WrongValues implements AutoCloseable {

    /** The states of the SQL standard for numbers and for times that a type cannot hold. */
    private static final Set<String> OUT_OF_RANGE = Set.of("22003", "22008");

    private final Engine engine;
    private final Table table;
    private final int rows;
    private final PreparedStatement probe;

    private WrongValues(ConnectionStatements connection, Table table, int rows) throws SQLException {
        this.engine = connection.engine();
        this.table = table;
        this.rows = rows;
        this.probe = connection.jdbc().prepareStatement("SELECT ?");
    }

    /**
     * Returns the exception to throw in place of {@code failure}: one that names column and row of the first value that is refused, or
     * {@code failure} if none is or it has another cause.
     *
     * @param written the columns that are written; those that are expressions have no values
     * @param where the columns that rows are found by; their values follow
     * @param values by column and row
     */
    static RuntimeException in(
            ConnectionStatements connection,
            RuntimeException failure,
            Table table,
            List<WrittenColumn> written,
            List<Column<?>> where,
            Object[][] values,
            int rows) {
        if (!mayBeOfAValue(failure)) {
            return failure;
        }
        List<Column<?>> columns = new ArrayList<>();
        written.stream().filter(each -> each.expression() == null).forEach(each -> columns.add(each.column()));
        columns.addAll(where);
        try (WrongValues search = new WrongValues(connection, table, rows)) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns.size(); column++) {
                    RuntimeException found = search.refused(columns.get(column), values[column][row], row);
                    if (found != null) {
                        return found;
                    }
                }
            }
        } catch (SQLException e) {
            failure.addSuppressed(engineErrors(connection).cause(e));
        }
        return failure;
    }

    /**
     * Returns the exception to throw in place of {@code failure} for rows that are given by the names of columns, as the other method does.
     */
    static RuntimeException in(
            ConnectionStatements connection,
            RuntimeException failure,
            Table table,
            List<? extends Map<String, ?>> values) {
        if (!mayBeOfAValue(failure)) {
            return failure;
        }
        try (WrongValues search = new WrongValues(connection, table, values.size())) {
            for (int row = 0; row < values.size(); row++) {
                for (Map.Entry<String, ?> each : values.get(row).entrySet()) {
                    RuntimeException found = search.refused(table.c(each.getKey()), each.getValue(), row);
                    if (found != null) {
                        return found;
                    }
                }
            }
        } catch (SQLException e) {
            failure.addSuppressed(engineErrors(connection).cause(e));
        }
        return failure;
    }

    private static boolean mayBeOfAValue(RuntimeException failure) {
        return !(failure instanceof DatabaseException refused) || refused.kind() == ErrorKind.DATA;
    }

    private static DriverErrors engineErrors(ConnectionStatements connection) {
        return connection.engine().errors();
    }

    /** Returns the exception for a value that a conversion or the driver refuses; null if it does not. */
    private @Nullable RuntimeException refused(Column<?> column, @Nullable Object value, int row) {
        if (value instanceof Expression<?>) {
            return null; // it is part of the text
        }
        try {
            engine.database().bind(probe, 1, column.type().stored(value), column.type());
            return null;
        } catch (RuntimeException | SQLException e) {
            String place = "of " + table.name() + "." + column.name() + " in row " + (row + 1) + " of " + rows;
            return refusal(engine, place, column.type(), e);
        }
    }

    /**
     * Returns the exception to throw for a value that a conversion or the driver refused.
     *
     * @param place what the value is for, as follows "the value"
     */
    static JalchemyException refusal(Engine engine, String place, SqlType<?> type, Exception failure) {
        String cannot = "The value " + place + " cannot be sent: ";
        Throwable cause = engine.errors().cause(failure);
        if (failure instanceof JalchemyException own) {
            return new JalchemyException(own.code(), cannot + own.reason(), cause);
        }
        if (failure instanceof SQLException e && OUT_OF_RANGE.contains(String.valueOf(e.getSQLState()))) {
            return new JalchemyException(
                    "VALUE_OUT_OF_RANGE",
                    cannot + "it is outside of what " + type + " can hold on "
                            + engine.dialect().name() + ". Give a value inside.",
                    cause);
        }
        String reason =
                "it cannot be converted to " + type + " (" + failure.getClass().getName() + ").";
        return new JalchemyException("WRONG_VALUE", cannot + reason, cause);
    }

    @Override
    public void close() throws SQLException {
        probe.close();
    }
}
