package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.Types;
import java.util.List;

/** An expression that holds a date or a time. */
public non-sealed interface Temporal<T> extends Expression<T> {

    /** The year. */
    default Whole<Integer> year() {
        return extract("year");
    }

    /** The month, 1 to 12. */
    default Whole<Integer> month() {
        return extract("month");
    }

    /** The day of the month, 1 to 31. */
    default Whole<Integer> day() {
        return extract("day");
    }

    /** The hour, 0 to 23. */
    default Whole<Integer> hour() {
        return extract("hour");
    }

    /** The minute, 0 to 59. */
    default Whole<Integer> minute() {
        return extract("minute");
    }

    /** The second, 0 to 59. */
    default Whole<Integer> second() {
        return extract("second");
    }

    private Whole<Integer> extract(String part) {
        return new WholeView<>(new Custom<>(Custom.EXTRACT, part, List.of(this), Types.INTEGER));
    }

    @Override
    default Temporal<T> as(String name) {
        return new TemporalView<>(new Label<>(this, name));
    }
}
