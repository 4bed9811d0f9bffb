package io.jalchemy.sql.tree;

/** An expression that lowering replaces by others: {@code any}, {@code has}, comparison with an entity. */
public non-sealed interface Expansion<T> extends Expression<T> {}
