package io.jalchemy.dialect.postgresql;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The types whose values have successors, which the server's ranges of integers and of dates count by. */
final class RangeSteps {

    private RangeSteps() {}

    /** Returns whether values of the class of {@code bound} have successors; false for null. */
    static boolean isDiscrete(@Nullable Object bound) {
        return bound instanceof Integer || bound instanceof Long || bound instanceof LocalDate;
    }

    /** Returns the successor of {@code value}; null if there is none: of the greatest value, and of the days that stand for infinity. */
    @SuppressWarnings("unchecked") // the successor is of the same class
    static <T> @Nullable T next(T value) {
        if (value instanceof Integer number) {
            return number == Integer.MAX_VALUE ? null : (T) (Object) (number + 1);
        }
        if (value instanceof Long number) {
            return number == Long.MAX_VALUE ? null : (T) (Object) (number + 1);
        }
        LocalDate day = (LocalDate) value;
        return day.equals(LocalDate.MAX) || day.equals(LocalDate.MIN) ? null : (T) day.plusDays(1);
    }
}
