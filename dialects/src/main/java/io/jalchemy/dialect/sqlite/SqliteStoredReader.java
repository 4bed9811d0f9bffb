package io.jalchemy.dialect.sqlite;

import io.jalchemy.engine.spi.ColumnReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads values as SQLite stores them: whole numbers, floating-point numbers, texts and bytes. */
final class SqliteStoredReader extends ColumnReader {

    static final SqliteStoredReader INSTANCE = new SqliteStoredReader();

    private SqliteStoredReader() {}

    /** Returns the driver's object, but for whole numbers, which the driver gives as {@code Integer} or {@code Long} by their size. */
    @Override
    public @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException {
        Object value = rows.getObject(index);
        return value instanceof Integer small ? (Object) small.longValue() : value;
    }
}
