package io.jalchemy.engine.spi;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one type from one kind of database: what the type is, and whether it has a conversion, is found out once
 * for a statement and not for each value.
 *
 * <p>Comes from {@link Database#reader}. Stateless and safe to share. Columns are numbered from 1, as JDBC does.
 */
public abstract class ColumnReader {

    private static final int NEVER = Integer.MAX_VALUE;

    private final int rawFrom;

    /** A reader that asks the driver for values. */
    protected ColumnReader() {
        this(NEVER);
    }

    /**
     * A reader that understands the bytes that come from the server, where {@link #isRaw} says that they do.
     *
     * @param rawFrom the row, from 0, from which on it is worth asking that
     */
    protected ColumnReader(int rawFrom) {
        this.rawFrom = rawFrom;
    }

    /** The row, from 0, from which on {@link #isRaw} is worth asking. */
    public final int rawFrom() {
        return rawFrom;
    }

    /** Whether the bytes of a column are ones that this reader understands; asked once for a column of a result. */
    public boolean isRaw(ResultSet rows, int index) throws SQLException {
        return false;
    }

    /**
     * The value in the current row, as the type's Java type; null for NULL.
     *
     * @param raw what {@link #isRaw} said of the column; false is always right, if slower
     */
    public abstract @Nullable Object read(ResultSet rows, int index, boolean raw) throws SQLException;

    /** A truth value; false for NULL. */
    public boolean readBoolean(ResultSet rows, int index) throws SQLException {
        Object value = read(rows, index, false);
        return value != null && (Boolean) value;
    }

    /** A whole number of 16 bits; 0 for NULL. */
    public short readShort(ResultSet rows, int index) throws SQLException {
        Object value = read(rows, index, false);
        return value == null ? 0 : ((Number) value).shortValue();
    }

    /** A whole number of 32 bits; 0 for NULL. */
    public int readInt(ResultSet rows, int index) throws SQLException {
        Object value = read(rows, index, false);
        return value == null ? 0 : ((Number) value).intValue();
    }

    /** A whole number of 64 bits; 0 for NULL. */
    public long readLong(ResultSet rows, int index) throws SQLException {
        Object value = read(rows, index, false);
        return value == null ? 0 : ((Number) value).longValue();
    }

    /** A floating number of 32 bits; 0 for NULL. */
    public float readFloat(ResultSet rows, int index) throws SQLException {
        Object value = read(rows, index, false);
        return value == null ? 0 : ((Number) value).floatValue();
    }

    /** A floating number of 64 bits; 0 for NULL. */
    public double readDouble(ResultSet rows, int index) throws SQLException {
        Object value = read(rows, index, false);
        return value == null ? 0 : ((Number) value).doubleValue();
    }
}
