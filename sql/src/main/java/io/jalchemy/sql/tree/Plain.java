package io.jalchemy.sql.tree;

/** Room for families that other parts add: arrays, JSON, ranges. */
public non-sealed interface Plain<T> extends Expression<T> {}
