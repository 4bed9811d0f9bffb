package io.jalchemy.sql.tree;

/** An expression under the operators of its family; it has no text of its own. */
public sealed interface View<T>
        permits TextView, NumericView, WholeView, FloatingView, TemporalView, TextAggregate, TemporalAggregate, Is {

    /** What is looked at. */
    Expression<T> of();
}
