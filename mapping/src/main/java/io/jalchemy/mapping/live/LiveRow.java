package io.jalchemy.mapping.live;

import org.jspecify.annotations.Nullable;

/** One row of a result, read by attribute number straight into fields. SQL NULL in a primitive is its zero. */
public abstract class LiveRow {

    /** Whether the row has a column for {@code attribute}. */
    public abstract boolean has(int attribute);

    public abstract boolean getBoolean(int attribute);

    public abstract byte getByte(int attribute);

    public abstract short getShort(int attribute);

    public abstract char getChar(int attribute);

    public abstract int getInt(int attribute);

    public abstract long getLong(int attribute);

    public abstract float getFloat(int attribute);

    public abstract double getDouble(int attribute);

    public abstract @Nullable Object get(int attribute);
}
