package io.jalchemy.sql.tree;

/** A condition that is written out when the statement is lowered: {@code any}, {@code has}, comparison with an entity. */
public non-sealed interface Expansion<T> extends Expression<T> {}
