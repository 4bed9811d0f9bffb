package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Helpers shared by the operators that take values: a value takes the type of the other operand, and must not be null. */
final class Comparisons {

    private Comparisons() {}

    static <T> Condition compare(Expression<T> left, ComparisonOperator operator, @Nullable T value, String method) {
        return new Comparison(operator, left, bind(left, value, method));
    }

    /** Makes sure that the other side of a comparison is there: a variable that is null may be meant as a value. */
    static <X> X given(Expression<?> left, @Nullable X right, String method) {
        if (right == null) {
            throw new JalchemyException("NULL_COMPARED", nothing(left, method));
        }
        return right;
    }

    private static String nothing(Object left, String method) {
        return "null was given to " + method + "(…) of " + left
                + ", which would be true for no row. Use isNull(), or isNotDistinctFrom(x) where x may be null.";
    }

    @SuppressWarnings("unchecked") // the values of a tuple are a tuple
    static <T> Expression<T> bind(Expression<T> left, @Nullable Object value, String method) {
        if (value == null) {
            throw new JalchemyException("NULL_COMPARED", nothing(left, method));
        }
        if (left instanceof TupleNode tuple) {
            return (Expression<T>) tuple.beside((List<?>) value, method);
        }
        return StoredValues.beside(left, value);
    }

    /**
     * Returns {@code value} as an operand of a computation with {@code left}.
     *
     * @throws JalchemyException if the value is null: the result would be NULL in every row
     */
    static <T> Bind<T> operand(Expression<T> left, @Nullable Object value, String method) {
        if (value == null) {
            throw new JalchemyException(
                    "NULL_OPERAND",
                    "null was given to " + method + "(…) of " + left
                            + ", whose result would be null in every row. If that is meant, give literal(null, type).");
        }
        return StoredValues.beside(left, value);
    }

    static <T> ListBind<T> listBind(Expression<T> left, @Nullable Collection<? extends T> values, String method) {
        if (values == null) {
            throw new JalchemyException(
                    "NULL_COMPARED",
                    "null was given to " + method + "(…) of " + left
                            + " in place of values. Give an empty list for no values, or leave the condition out.");
        }
        List<Object> coerced = new ArrayList<>(values.size());
        for (@Nullable T value : values) {
            if (value == null) {
                throw new JalchemyException(
                        "NULL_COMPARED",
                        "null is among the values of " + method + "(…) of " + left + ", and "
                                + (method.equals("in")
                                        ? "no row is equal to it"
                                        : "with it the condition is true for no row")
                                + ". Leave it out; isNull() and isNotNull() find rows with and without NULL.");
            }
            Object bound = StoredValues.beside(left, value).value();
            if (bound != null) {
                coerced.add(bound);
            }
        }
        return new ListBind<>(coerced, left.type());
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // read, never written
    static <T> List<T> list(T first, T... others) {
        List<T> all = new ArrayList<>(others.length + 1);
        all.add(first);
        all.addAll(Arrays.asList(others)); // nulls are refused with the others
        return all;
    }
}
