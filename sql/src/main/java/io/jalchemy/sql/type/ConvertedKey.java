package io.jalchemy.sql.type;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The key form of a value of a type with a {@link Conversion}, whose values may be mutable or lack a suitable {@code equals}: two are equal
 * if the database's values are. It never changes.
 *
 * <p>See {@link SqlType#key}. It can be bound in place of a value of such a type.
 */
public final class ConvertedKey implements Comparable<ConvertedKey>, Serializable {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // texts, numbers, times, bytes: what databases have
    private final Object base;

    /**
     * Creates the key form of a value that is {@code base} in the database.
     *
     * @param base the key form of that
     */
    ConvertedKey(Object base) {
        this.base = base;
    }

    /** Returns the key form of the database's value. */
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

    /** Returns the database's value as text. */
    @Override
    public String toString() {
        return base.toString();
    }
}
