package io.jalchemy.mapping;

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

    /** Whether values are changed in place. Default: yes. */
    default boolean mutable() {
        return true;
    }
}
