package io.jalchemy.engine.row;

import io.jalchemy.engine.spi.ColumnReader;
import io.jalchemy.engine.spi.Database;
import io.jalchemy.sql.compile.ResultColumn;
import io.jalchemy.sql.error.Excerpt;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a statement, one after the other; columns by position, from 0.
 *
 * <p>Values of a column are read by a {@link ColumnReader}, which whoever reads many rows keeps; primitive ones are not boxed
 * where the type has no conversion.
 */
public final class RowCursor implements AutoCloseable {

    private static final int MAX_OF_STATEMENT = 1200;

    private final ResultSet rows;
    private final Database database;
    private final String sql;
    private final UnaryOperator<Throwable> causes;
    private int row = -1;
    private boolean ended;
    private long asked;
    private long raw;

    /**
     * Makes a cursor before the first row of {@code rows}.
     *
     * @param sql the text that was sent, for messages
     * @param causes maps a failure to the exception that may be shown as a cause
     */
    public RowCursor(ResultSet rows, Database database, String sql, UnaryOperator<Throwable> causes) {
        this.rows = rows;
        this.database = database;
        this.sql = sql;
        this.causes = causes;
    }

    /** Goes to the next row; returns false if there is none. */
    public boolean next() throws SQLException {
        row++;
        try {
            boolean there = rows.next();
            if (!there) {
                ended = true;
            }
            return there;
        } catch (RuntimeException e) { // of a driver, or of what is around one
            throw e.getCause() instanceof SQLException known ? known : new SQLException(e.toString(), e);
        }
    }

    /** Returns the names of the columns, as the statement gives them. */
    public List<String> names() throws SQLException {
        ResultSetMetaData data = rows.getMetaData();
        List<String> names = new ArrayList<>(data.getColumnCount());
        for (int i = 1; i <= data.getColumnCount(); i++) {
            names.add(data.getColumnLabel(i));
        }
        return names;
    }

    /** Returns the columns as the database gives them, with the types as which they are read if the program has not named any. */
    public List<ResultColumn> untypedColumns() throws SQLException {
        ResultSetMetaData data = rows.getMetaData();
        List<ResultColumn> columns = new ArrayList<>(data.getColumnCount());
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(new ResultColumn(data.getColumnLabel(i), database.untypedColumn(data, i)));
        }
        return columns;
    }

    /** Returns how many rows this has gone to until now. */
    public int count() {
        return ended ? row : row + 1;
    }

    /** Returns whether the value that was read last was NULL. */
    public boolean wasNull() throws SQLException {
        return rows.wasNull();
    }

    /** Returns a truth value as the driver reads it; false for NULL. */
    public boolean getBoolean(int column) throws SQLException {
        return rows.getBoolean(column + 1);
    }

    /** Returns a whole number of 32 bits as the driver reads it; 0 for NULL. */
    public int getInt(int column) throws SQLException {
        return rows.getInt(column + 1);
    }

    /** Returns a whole number of 64 bits as the driver reads it; 0 for NULL. */
    public long getLong(int column) throws SQLException {
        return rows.getLong(column + 1);
    }

    /** Returns a floating-point number of 64 bits as the driver reads it; 0 for NULL. */
    public double getDouble(int column) throws SQLException {
        return rows.getDouble(column + 1);
    }

    /**
     * Returns a value of {@code type}, as its Java type; null for NULL. Makes a reader, so it is for single values; for many use {@link
     * #get(int, ColumnReader)}.
     */
    public @Nullable Object get(int column, SqlType<?> type) throws SQLException {
        return get(column, database.reader(type));
    }

    /**
     * Returns a value, as the Java type of the reader's type; null for NULL.
     *
     * @throws JalchemyException if the reader or a conversion does not understand the value; the message does not have it
     */
    public @Nullable Object get(int column, ColumnReader reader) throws SQLException {
        try {
            return reader.read(rows, column + 1, row >= reader.rawFrom() && isRaw(column, reader));
        } catch (RuntimeException e) {
            throw unreadable(column, e);
        }
    }

    /**
     * Returns whether {@code reader} understands the bytes of the column; asks it once for each of the first 64 columns, and says no for
     * further ones, whose values the driver reads.
     */
    private boolean isRaw(int column, ColumnReader reader) throws SQLException {
        if (column >= Long.SIZE) {
            return false;
        }
        long bit = 1L << column;
        if ((asked & bit) == 0) {
            asked |= bit;
            raw |= reader.isRaw(rows, column + 1) ? bit : 0;
        }
        return (raw & bit) != 0;
    }

    /** Returns a truth value that {@code reader} reads; false for NULL. */
    public boolean getBoolean(int column, ColumnReader reader) throws SQLException {
        try {
            return reader.readBoolean(rows, column + 1);
        } catch (RuntimeException e) {
            throw unreadable(column, e);
        }
    }

    /** Returns a whole number of 16 bits that {@code reader} reads; 0 for NULL. */
    public short getShort(int column, ColumnReader reader) throws SQLException {
        try {
            return reader.readShort(rows, column + 1);
        } catch (RuntimeException e) {
            throw unreadable(column, e);
        }
    }

    /** Returns a whole number of 32 bits that {@code reader} reads; 0 for NULL. */
    public int getInt(int column, ColumnReader reader) throws SQLException {
        try {
            return reader.readInt(rows, column + 1);
        } catch (RuntimeException e) {
            throw unreadable(column, e);
        }
    }

    /** Returns a whole number of 64 bits that {@code reader} reads; 0 for NULL. */
    public long getLong(int column, ColumnReader reader) throws SQLException {
        try {
            return reader.readLong(rows, column + 1);
        } catch (RuntimeException e) {
            throw unreadable(column, e);
        }
    }

    /** Returns a floating-point number of 32 bits that {@code reader} reads; 0 for NULL. */
    public float getFloat(int column, ColumnReader reader) throws SQLException {
        try {
            return reader.readFloat(rows, column + 1);
        } catch (RuntimeException e) {
            throw unreadable(column, e);
        }
    }

    /** Returns a floating-point number of 64 bits that {@code reader} reads; 0 for NULL. */
    public double getDouble(int column, ColumnReader reader) throws SQLException {
        try {
            return reader.readDouble(rows, column + 1);
        } catch (RuntimeException e) {
            throw unreadable(column, e);
        }
    }

    /** Returns the exception for a value that a reader or a conversion does not understand; its message does not have the value. */
    private JalchemyException unreadable(int column, RuntimeException failure) throws SQLException {
        JalchemyException own = failure instanceof JalchemyException known ? known : null;
        String reason = own == null
                ? "it is none of the attribute's type (" + failure.getClass().getName()
                        + "). Mend the row, or map the column as what it holds."
                : own.reason();
        return new JalchemyException(
                own == null ? "UNREADABLE_VALUE" : own.code(),
                "The value of column \"" + rows.getMetaData().getColumnLabel(column + 1) + "\" in row " + (row + 1)
                        + " of the result cannot be read: " + reason + " In: " + Excerpt.of(sql, MAX_OF_STATEMENT),
                causes.apply(failure));
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
