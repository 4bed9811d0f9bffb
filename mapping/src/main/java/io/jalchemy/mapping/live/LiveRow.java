package io.jalchemy.mapping.live;

import org.jspecify.annotations.Nullable;

/** A row of a result that is read by attribute number straight into fields. SQL NULL in a primitive is its zero. */
public abstract class LiveRow {

    /** Returns whether the row has a column for {@code attribute}. */
    public abstract boolean has(int attribute);

    /** Returns the boolean of {@code attribute}. */
    public abstract boolean getBoolean(int attribute);

    /** Returns the byte of {@code attribute}. */
    public abstract byte getByte(int attribute);

    /** Returns the short of {@code attribute}. */
    public abstract short getShort(int attribute);

    /** Returns the char of {@code attribute}. */
    public abstract char getChar(int attribute);

    /** Returns the int of {@code attribute}. */
    public abstract int getInt(int attribute);

    /** Returns the long of {@code attribute}. */
    public abstract long getLong(int attribute);

    /** Returns the float of {@code attribute}. */
    public abstract float getFloat(int attribute);

    /** Returns the double of {@code attribute}. */
    public abstract double getDouble(int attribute);

    /** Returns the object of {@code attribute}, in the Java type of its field; null for SQL NULL. */
    public abstract @Nullable Object get(int attribute);
}
