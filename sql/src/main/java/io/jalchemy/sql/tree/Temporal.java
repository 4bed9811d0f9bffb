package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.Types;
import java.util.List;

/** An expression of a date or a time. */
public non-sealed interface Temporal<T> extends Expression<T> {

    /** Returns {@code EXTRACT(YEAR FROM this)}. */
    default Whole<Integer> year() {
        return extract("year");
    }

    /** Returns {@code EXTRACT(MONTH FROM this)}: 1 to 12. */
    default Whole<Integer> month() {
        return extract("month");
    }

    /** Returns {@code EXTRACT(DAY FROM this)}, the day of the month: 1 to 31. */
    default Whole<Integer> day() {
        return extract("day");
    }

    /** Returns {@code EXTRACT(HOUR FROM this)}: 0 to 23. */
    default Whole<Integer> hour() {
        return extract("hour");
    }

    /** Returns {@code EXTRACT(MINUTE FROM this)}: 0 to 59. */
    default Whole<Integer> minute() {
        return extract("minute");
    }

    /** Returns {@code EXTRACT(SECOND FROM this)} without fractions: 0 to 59. */
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
