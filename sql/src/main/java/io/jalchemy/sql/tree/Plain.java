package io.jalchemy.sql.tree;

/** An extension point for expressions of other types: arrays, JSON, ranges. */
public non-sealed interface Plain<T> extends Expression<T> {}
