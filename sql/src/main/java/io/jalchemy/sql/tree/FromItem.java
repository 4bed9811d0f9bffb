package io.jalchemy.sql.tree;

/** An item of the FROM clause. */
public sealed interface FromItem extends Node permits Source, TableSource, Aliased, Join, DerivedTable, Unnest {

    /** Returns the identity that distinguishes two uses of one table: two items with equal identities are the same item. */
    Object identity();
}
