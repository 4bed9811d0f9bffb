package io.jalchemy.mapping;

import org.jspecify.annotations.Nullable;

/**
 * How a type of the program is kept in a column: two conversions over a type that the library knows. SQLAlchemy's {@code
 * TypeDecorator}. Has a constructor without arguments.
 *
 * @param <J> the field's type
 * @param <B> what the column holds: String, Long, BigDecimal, byte[] …
 */
public interface UserType<J, B> {

    /** What the column is to hold. Never given null. */
    B toDatabase(J value);

    /** What the field is to hold. Never given null. */
    J toJava(B value);

    /** What the column holds. */
    Class<B> databaseType();

    /**
     * Returns what a database that has a type of its own for the column calls it: {@code "inet"}, {@code "ltree"}, {@code
     * "geometry(Point, 4326)"}. Texts are sent so that the server reads them as that type. PostgreSQL has such types; other
     * databases take {@link #databaseType()}. Default: null, the type of {@link #databaseType()} everywhere.
     */
    default @Nullable String databaseTypeName() {
        return null;
    }

    /** Whether values are changed in place. Default: yes. */
    default boolean mutable() {
        return true;
    }
}
