package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.Types;
import java.util.List;

/** An expression that holds a date or a time. */
public non-sealed interface Temporal<T> extends Expression<T> {

    /** The year. */
    default Numeric<Integer> year() {
        return new NumericView<>(Function.of("extract:year", Types.INTEGER, List.of(this)));
    }

    /** The month, 1 to 12. */
    default Numeric<Integer> month() {
        return new NumericView<>(Function.of("extract:month", Types.INTEGER, List.of(this)));
    }

    /** The day of the month, 1 to 31. */
    default Numeric<Integer> day() {
        return new NumericView<>(Function.of("extract:day", Types.INTEGER, List.of(this)));
    }

    /** The hour, 0 to 23. */
    default Numeric<Integer> hour() {
        return new NumericView<>(Function.of("extract:hour", Types.INTEGER, List.of(this)));
    }
}
