package io.jalchemy.mapping.live;

import org.jspecify.annotations.Nullable;

/** One row of a result, read by attribute number straight into fields. SQL NULL in a primitive is its zero. */
public abstract class LiveRow {

    /** Whether the row has a column for {@code attribute}. */
    public abstract boolean has(int attribute);

    /** The boolean of {@code attribute}. */
    public abstract boolean getBoolean(int attribute);

    /** The byte of {@code attribute}. */
    public abstract byte getByte(int attribute);

    /** The short of {@code attribute}. */
    public abstract short getShort(int attribute);

    /** The char of {@code attribute}. */
    public abstract char getChar(int attribute);

    /** The int of {@code attribute}. */
    public abstract int getInt(int attribute);

    /** The long of {@code attribute}. */
    public abstract long getLong(int attribute);

    /** The float of {@code attribute}. */
    public abstract float getFloat(int attribute);

    /** The double of {@code attribute}. */
    public abstract double getDouble(int attribute);

    /** The object of {@code attribute}, in the Java type of its field; null for SQL NULL. */
    public abstract @Nullable Object get(int attribute);
}
