package io.jalchemy.sql.tree;

/** An argument of {@code orderBy}: an {@link Ordering}, or an expression, which is sorted in ascending order. */
public sealed interface Sortable permits Ordering, Expression {

    /** Returns this as an element of ORDER BY. */
    Ordering asOrdering();
}
