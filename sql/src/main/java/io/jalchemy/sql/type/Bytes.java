package io.jalchemy.sql.type;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The key form of a {@code byte[]}: two are equal if their bytes are. It never changes, and is ordered as databases order bytes.
 *
 * <p>See {@link SqlType#key}. It can be bound in place of a value of type {@code BLOB}.
 */
public final class Bytes implements Comparable<Bytes>, Serializable {

    private static final long serialVersionUID = 1L;

    private final byte[] value;
    private final int hash;

    private Bytes(byte[] value) {
        this.value = value;
        this.hash = Arrays.hashCode(value);
    }

    /** Returns the key form of {@code value}, which is copied. */
    public static Bytes of(byte[] value) {
        return new Bytes(value.clone());
    }

    /** Returns a copy of the bytes. */
    public byte[] toArray() {
        return value.clone();
    }

    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(value, other.value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes that && hash == that.hash && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Returns hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(value);
    }
}
