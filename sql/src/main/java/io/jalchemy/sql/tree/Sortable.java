package io.jalchemy.sql.tree;

/** What ORDER BY takes: an {@link Ordering}, or an expression, which is sorted ascending. */
public sealed interface Sortable permits Ordering, Expression {

    /** How it is sorted by. */
    Ordering asOrdering();
}
