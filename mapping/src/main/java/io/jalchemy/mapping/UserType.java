package io.jalchemy.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A user-defined type, like SQLAlchemy's {@code TypeDecorator}: it converts a field's values to a type that the library knows, and back.
 * Implementations need a constructor without parameters.
 *
 * <pre>{@code
 * record Money(long cents) {}
 *
 * class MoneyType implements UserType<Money, Long> {
 *
 *     @Override
 *     public Long toDatabase(Money money) {
 *         return money.cents();
 *     }
 *
 *     @Override
 *     public Money toJava(Long cents) {
 *         return new Money(cents);
 *     }
 *
 *     @Override
 *     public Class<Long> databaseType() {
 *         return Long.class;
 *     }
 * }
 *
 * @Entity(table = "articles")
 * class Article {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     @MappedColumn(type = MoneyType.class)
 *     private Money price; // BIGINT
 * }
 * }</pre>
 *
 * @param <J> the field's type
 * @param <B> the column's type: String, Long, BigDecimal, byte[] …
 */
public interface UserType<J, B> {

    /** Returns the column's value for the field's value; neither is null. */
    B toDatabase(J value);

    /** Returns the field's value for the column's value; neither is null. */
    J toJava(B value);

    /** Returns the Java type of the column's values. */
    Class<B> databaseType();

    /**
     * Returns the name of the column's type in databases that have a native one: {@code "inet"}, {@code "ltree"}, {@code "geometry(Point,
     * 4326)"}. Texts are sent so that the server reads them as that type. PostgreSQL has such types; other databases use {@link
     * #databaseType()}. The default is null, which means the type of {@link #databaseType()} everywhere.
     */
    default @Nullable String databaseTypeName() {
        return null;
    }

    /** Returns whether programs change values in place. The default is true. */
    default boolean mutable() {
        return true;
    }
}
