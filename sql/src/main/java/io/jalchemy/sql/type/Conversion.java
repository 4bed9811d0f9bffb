package io.jalchemy.sql.type;

import org.jspecify.annotations.Nullable;

/**
 * How a program's values become a database's and back: SQLAlchemy's {@code TypeDecorator}.
 *
 * <p>Neither method is given null, and neither returns it. Implementations are stateless and safe to share.
 *
 * @param <J> what programs hold
 * @param <B> what the base type holds
 */
public interface Conversion<J, B> {

    /** What the database is to hold for {@code value}. */
    B toDatabase(J value);

    /** What programs hold for {@code value} of the database. */
    J toJava(B value);

    /** Whether a program can change a value in place, so that values have to be copied and compared. Default: yes. */
    default boolean mutable() {
        return true;
    }

    /** Whether two values are the same for the database. Default: they become equal values of the base type. */
    default boolean same(J a, J b, SqlType<B> base) {
        return base.same(toDatabase(a), toDatabase(b));
    }

    /** A copy that does not change with {@code value}; called for mutable ones only. */
    default @Nullable J copy(J value) {
        return toJava(toDatabase(value));
    }
}
