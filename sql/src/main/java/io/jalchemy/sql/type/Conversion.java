package io.jalchemy.sql.type;

import org.jspecify.annotations.Nullable;

/**
 * Converts a program's values to the database's and back, like SQLAlchemy's {@code TypeDecorator}.
 *
 * <p>Neither method is called with null, and neither may return it. Implementations are stateless and safe to share.
 *
 * @param <J> the type of the program's values
 * @param <B> the type of the base type's values
 */
public interface Conversion<J, B> {

    /** Returns the database's value for {@code value}. */
    B toDatabase(J value);

    /** Returns the program's value for {@code value} of the database. */
    J toJava(B value);

    /** Returns whether a program can change a value in place, so that values have to be copied and compared. The default is true. */
    default boolean mutable() {
        return true;
    }

    /**
     * Returns whether two values are the same to the database. The default compares the values of the base type that they are converted to.
     */
    default boolean same(J a, J b, SqlType<B> base) {
        return base.same(toDatabase(a), toDatabase(b));
    }

    /** Returns a copy that does not change with {@code value}. It is called for mutable values only. */
    default @Nullable J copy(J value) {
        return toJava(toDatabase(value));
    }
}
