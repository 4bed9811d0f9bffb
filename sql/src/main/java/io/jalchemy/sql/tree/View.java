package io.jalchemy.sql.tree;

/** An expression seen with the operators of its type family; it has no text of its own. */
public sealed interface View<T>
        permits TextView,
                NumericView,
                WholeView,
                FloatingView,
                TemporalView,
                JsonValue,
                TextAggregate,
                TemporalAggregate,
                Is,
                TextCondition {

    /** Returns the expression that this is a view of. */
    Expression<T> of();
}
