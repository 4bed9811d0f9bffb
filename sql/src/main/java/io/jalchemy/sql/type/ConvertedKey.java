package io.jalchemy.sql.type;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The key form of a value of a type with a {@link Conversion} whose values may be changed in place, or may not know when they are
 * equal: equal if what the database has for them is, and never changed.
 *
 * <p>See {@link SqlType#key}. Where a value of such a type is bound, one of these is as good.
 */
public final class ConvertedKey implements Comparable<ConvertedKey>, Serializable {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // texts, numbers, times, bytes: what databases have
    private final Object base;

    /**
     * Makes the key form of what the database has as a value.
     *
     * @param base the key form of that
     */
    ConvertedKey(Object base) {
        this.base = base;
    }

    /** Returns the key form of what the database has for the value. */
    public Object base() {
        return base;
    }

    @Override
    @SuppressWarnings("unchecked") // values of one class compare with each other
    public int compareTo(ConvertedKey other) {
        return base instanceof Comparable<?> && base.getClass() == other.base.getClass()
                ? ((Comparable<Object>) base).compareTo(other.base)
                : 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConvertedKey that && base.equals(that.base);
    }

    @Override
    public int hashCode() {
        return base.hashCode();
    }

    /** Returns what the database has, as text. */
    @Override
    public String toString() {
        return base.toString();
    }
}
