package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import org.jspecify.annotations.Nullable;

/** Converts values to the types of columns; the error for a value that does not fit names the column. */
final class StoredValues {

    private StoredValues() {}

    /** Returns {@code value} as {@code column} will hold it. */
    static <T> Bind<T> of(Expression<T> column, @Nullable Object value) {
        try {
            return new Bind<>(column.type().stored(value), column.type());
        } catch (JalchemyException e) {
            throw named("The value of " + column + " cannot be sent: ", e);
        }
    }

    /** Returns {@code value} as it is compared with {@code left}, or computed with. */
    static <T> Bind<T> beside(Expression<T> left, @Nullable Object value) {
        try {
            return new Bind<>(left.type().coerce(value), left.type());
        } catch (JalchemyException e) {
            throw named("The value that stands beside " + left + " cannot be sent: ", e);
        }
    }

    private static JalchemyException named(String place, JalchemyException e) {
        return new JalchemyException(e.code(), place + e.reason(), e);
    }
}
