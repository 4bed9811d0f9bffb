package io.jalchemy.orm.load;

import io.jalchemy.engine.row.RowCursor;
import io.jalchemy.mapping.live.LiveRow;
import io.jalchemy.orm.load.EntityReader.Places;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The current row of a result as enhanced classes read it. */
final class CursorRow extends LiveRow {

    private final RowCursor cursor;
    private Places places = new Places(0);
    private long @Nullable [] wanted;
    private int known = -1;
    private @Nullable Object knownValue;

    CursorRow(RowCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads what {@code next} has, limited to the attributes of {@code bits}; null for all of it. */
    void over(Places next, long @Nullable [] bits) {
        places = next;
        wanted = bits;
        known = -1;
    }

    /** Takes {@code value} for {@code attribute}, which was read already, instead of reading it again. */
    void know(int attribute, Object value) {
        known = attribute;
        knownValue = value;
    }

    @Override
    public boolean has(int attribute) {
        return places.positions[attribute] >= 0 && (wanted == null || (wanted[attribute / 64] >>> attribute & 1) != 0);
    }

    private SqlType<?> type(int attribute) {
        return java.util.Objects.requireNonNull(places.types[attribute], "has(attribute)");
    }

    private boolean isPlain(int attribute) {
        return type(attribute).base() == null;
    }

    @Override
    public boolean getBoolean(int attribute) {
        Object value = get(attribute);
        return value != null && (Boolean) value;
    }

    @Override
    public byte getByte(int attribute) {
        Object value = get(attribute);
        return value == null ? 0 : ((Number) value).byteValue();
    }

    @Override
    public short getShort(int attribute) {
        Object value = get(attribute);
        return value == null ? 0 : ((Number) value).shortValue();
    }

    @Override
    public char getChar(int attribute) {
        Object value = get(attribute);
        return value == null ? 0 : (Character) value;
    }

    @Override
    public int getInt(int attribute) {
        try {
            if (isPlain(attribute) && type(attribute).kind() == TypeKind.INTEGER) {
                return cursor.getInt(places.positions[attribute]);
            }
        } catch (SQLException e) {
            throw thrown(e);
        }
        Object value = get(attribute);
        return value == null ? 0 : ((Number) value).intValue();
    }

    @Override
    public long getLong(int attribute) {
        try {
            if (isPlain(attribute) && type(attribute).kind() == TypeKind.BIGINT) {
                return cursor.getLong(places.positions[attribute]);
            }
        } catch (SQLException e) {
            throw thrown(e);
        }
        Object value = get(attribute);
        return value == null ? 0 : ((Number) value).longValue();
    }

    @Override
    public float getFloat(int attribute) {
        Object value = get(attribute);
        return value == null ? 0 : ((Number) value).floatValue();
    }

    @Override
    public double getDouble(int attribute) {
        Object value = get(attribute);
        return value == null ? 0 : ((Number) value).doubleValue();
    }

    @Override
    public @Nullable Object get(int attribute) {
        if (attribute == known) {
            return knownValue;
        }
        try {
            return cursor.get(places.positions[attribute], type(attribute));
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
