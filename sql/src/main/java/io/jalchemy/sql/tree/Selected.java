package io.jalchemy.sql.tree;

/**
 * An element of a select list: an {@linkplain Expression expression}, or an {@linkplain Source entity}.
 *
 * @param <T> the type of its value in a row
 */
public sealed interface Selected<T> extends Node permits Expression, Source {}
