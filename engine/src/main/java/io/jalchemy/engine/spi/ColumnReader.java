package io.jalchemy.engine.spi;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one type from one kind of database. The type, and whether it has a conversion, are examined once for a statement and
 * not for each value.
 *
 * <p>Comes from {@link Database#reader}. Stateless and safe to share. Columns are numbered from 1, as JDBC does.
 */
public abstract class ColumnReader {

    private static final int NEVER = Integer.MAX_VALUE;

    private final int rawFrom;

    /** Makes a reader that asks the driver for values. */
    protected ColumnReader() {
        this(NEVER);
    }

    /**
     * Makes a reader that understands the bytes that the server sends, for columns of which {@link #isRaw} says so.
     *
     * @param rawFrom the number of the row, from 0, from which on it is worth asking {@link #isRaw}
     */
    protected ColumnReader(int rawFrom) {
        this.rawFrom = rawFrom;
    }

    /** Returns the number of the row, from 0, from which on it is worth asking {@link #isRaw}. */
    public final int rawFrom() {
        return rawFrom;
    }

    /** Returns whether this reader understands the bytes of a column; asked once for a column of a result. Default: no. */
    public boolean isRaw(ResultSet rows, int index) throws SQLException {
        return false;
    }

    /**
     * Returns the value of a column in the current row, as the type's Java type; null for NULL.
     *
     * @param raw the answer of {@link #isRaw} for the column; false is always right, if slower
     */
    public abstract @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException;

    /** Returns a truth value; false for NULL. Default: what {@link #read} returns. */
    public boolean readBoolean(ResultSet rows, int index) throws SQLException {
        Object value = read(rows, index, false);
        return value != null && (Boolean) value;
    }

    /** Returns a whole number of 16 bits; 0 for NULL. Default: what {@link #read} returns, converted. */
    public short readShort(ResultSet rows, int index) throws SQLException {
        Object value = read(rows, index, false);
        return value == null ? 0 : ((Number) value).shortValue();
    }

    /** Returns a whole number of 32 bits; 0 for NULL. Default: what {@link #read} returns, converted. */
    public int readInt(ResultSet rows, int index) throws SQLException {
        Object value = read(rows, index, false);
        return value == null ? 0 : ((Number) value).intValue();
    }

    /** Returns a whole number of 64 bits; 0 for NULL. Default: what {@link #read} returns, converted. */
    public long readLong(ResultSet rows, int index) throws SQLException {
        Object value = read(rows, index, false);
        return value == null ? 0 : ((Number) value).longValue();
    }

    /** Returns a floating-point number of 32 bits; 0 for NULL. Default: what {@link #read} returns, converted. */
    public float readFloat(ResultSet rows, int index) throws SQLException {
        Object value = read(rows, index, false);
        return value == null ? 0 : ((Number) value).floatValue();
    }

    /** Returns a floating-point number of 64 bits; 0 for NULL. Default: what {@link #read} returns, converted. */
    public double readDouble(ResultSet rows, int index) throws SQLException {
        Object value = read(rows, index, false);
        return value == null ? 0 : ((Number) value).doubleValue();
    }
}
