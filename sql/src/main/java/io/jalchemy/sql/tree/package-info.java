/**
 * The SQL syntax tree: immutable nodes with no text, no dialect and no connection.
 *
 * <p>Start at {@link Expression} for what goes inside statements and at {@link SelectNode} for statements. Nodes are safe to
 * share between threads. Four leaves are open, for what is only known when a statement is run: {@link Source}, {@link
 * Attribute}, {@link Expansion} and {@link JoinTarget}; whoever executes a statement {@linkplain Lowering lowers} them first.
 *
 * <p>Depends on {@code sql.type} and {@code sql.error}. Text is made in {@code sql.compile}.
 */
@NullMarked
package io.jalchemy.sql.tree;

import org.jspecify.annotations.NullMarked;
