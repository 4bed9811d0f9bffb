package io.jalchemy.orm.load;

import io.jalchemy.engine.row.RowCursor;
import io.jalchemy.mapping.live.LiveRow;
import io.jalchemy.orm.load.EntityReader.Places;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The current row of a result as enhanced classes read it. */
final class CursorRow extends LiveRow {

    private final RowCursor cursor;
    private Places places = Places.NONE;
    private long[] wanted = places.bits;
    private long first;
    private int known = -1;
    private Object knownValue = 0;

    CursorRow(RowCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Reads the attributes of {@code bits}, all of which {@code next} has.
     *
     * @param key the row's, if that is a whole number: it was read already and is not read again; null otherwise
     */
    void over(Places next, long[] bits, @Nullable Object key) {
        places = next;
        wanted = bits;
        first = bits[0];
        known = key == null ? -1 : next.key;
        knownValue = key == null ? 0 : key;
    }

    @Override
    public boolean has(int attribute) {
        return ((attribute < 64 ? first : wanted[attribute / 64]) >>> attribute & 1) != 0;
    }

    @Override
    public boolean getBoolean(int attribute) {
        try {
            return cursor.getBoolean(places.positions[attribute], places.readers[attribute]);
        } catch (SQLException e) {
            throw thrown(e);
        }
    }

    @Override
    public byte getByte(int attribute) {
        Object value = get(attribute);
        return value == null ? 0 : ((Number) value).byteValue();
    }

    @Override
    public short getShort(int attribute) {
        try {
            return cursor.getShort(places.positions[attribute], places.readers[attribute]);
        } catch (SQLException e) {
            throw thrown(e);
        }
    }

    @Override
    public char getChar(int attribute) {
        Object value = get(attribute);
        return value == null ? 0 : (Character) value;
    }

    @Override
    public int getInt(int attribute) {
        if (attribute == known) {
            return ((Number) knownValue).intValue();
        }
        try {
            return cursor.getInt(places.positions[attribute], places.readers[attribute]);
        } catch (SQLException e) {
            throw thrown(e);
        }
    }

    @Override
    public long getLong(int attribute) {
        if (attribute == known) {
            return ((Number) knownValue).longValue();
        }
        try {
            return cursor.getLong(places.positions[attribute], places.readers[attribute]);
        } catch (SQLException e) {
            throw thrown(e);
        }
    }

    @Override
    public float getFloat(int attribute) {
        try {
            return cursor.getFloat(places.positions[attribute], places.readers[attribute]);
        } catch (SQLException e) {
            throw thrown(e);
        }
    }

    @Override
    public double getDouble(int attribute) {
        try {
            return cursor.getDouble(places.positions[attribute], places.readers[attribute]);
        } catch (SQLException e) {
            throw thrown(e);
        }
    }

    @Override
    public @Nullable Object get(int attribute) {
        if (attribute == known) {
            return knownValue;
        }
        try {
            return cursor.get(places.positions[attribute], places.readers[attribute]);
        } catch (SQLException e) {
            throw thrown(e);
        }
    }

    /** Throws {@code e} as it is through enhanced code, which declares nothing; the connection catches it. */
    @SuppressWarnings("unchecked")
    private static <X extends Exception> RuntimeException thrown(SQLException e) throws X {
        throw (X) e;
    }
}
