package io.jalchemy.sql.tree;

/** What FROM lists. */
public sealed interface FromItem extends Node permits Source, TableSource, Aliased, Join, Subquery, Cte, Unnest {

    /** What tells two uses of one table apart: two items with equal identities are the same item. */
    Object identity();
}
