package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.List;

/** A boolean expression: true, false or unknown. */
public non-sealed interface Condition extends Expression<Boolean> {

    @Override
    default SqlType<Boolean> type() {
        return Types.BOOLEAN;
    }

    /** Returns the condition {@code this AND other}. */
    default Condition and(Condition other) {
        return new Junction(false, List.of(this, other));
    }

    /** Returns the condition {@code this OR other}. */
    default Condition or(Condition other) {
        return new Junction(true, List.of(this, other));
    }

    /** Returns the condition {@code NOT this}. */
    default Condition not() {
        return new Not(this);
    }

    @Override
    default Condition as(String name) {
        return new Is(new Label<>(this, name));
    }
}
