package io.jalchemy.engine.row;

import io.jalchemy.engine.spi.Database;
import io.jalchemy.sql.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows of a statement, one after the other; columns by position, from 0, without boxing where the type allows it. */
public final class RowCursor implements AutoCloseable {

    private final ResultSet rows;
    private final Database database;

    /** A cursor before the first row of {@code rows}. */
    public RowCursor(ResultSet rows, Database database) {
        this.rows = rows;
        this.database = database;
    }

    /** Goes to the next row; false if there is none. */
    public boolean next() throws SQLException {
        return rows.next();
    }

    /** Whether what was read last was NULL. */
    public boolean wasNull() throws SQLException {
        return rows.wasNull();
    }

    /** A truth value; false for NULL. */
    public boolean getBoolean(int column) throws SQLException {
        return rows.getBoolean(column + 1);
    }

    /** A whole number of 32 bits; 0 for NULL. */
    public int getInt(int column) throws SQLException {
        return rows.getInt(column + 1);
    }

    /** A whole number of 64 bits; 0 for NULL. */
    public long getLong(int column) throws SQLException {
        return rows.getLong(column + 1);
    }

    /** A floating number; 0 for NULL. */
    public double getDouble(int column) throws SQLException {
        return rows.getDouble(column + 1);
    }

    /** A value of {@code type}; null for NULL. */
    public @Nullable Object get(int column, SqlType<?> type) throws SQLException {
        return database.read(rows, column + 1, type);
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
