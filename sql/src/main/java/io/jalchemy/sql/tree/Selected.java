package io.jalchemy.sql.tree;

/**
 * What a select list takes: an {@linkplain Expression expression}, or an {@linkplain Source entity}.
 *
 * @param <T> what a row holds for it
 */
public sealed interface Selected<T> extends Node permits Expression, Source {}
