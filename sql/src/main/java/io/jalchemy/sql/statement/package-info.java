/**
 * The statements that programs hold and chain: SELECT, INSERT, UPDATE and DELETE, with as many classes as there are numbers of
 * elements in a row, so that javac knows the type of each value.
 *
 * <p>They are façades: each holds a node of {@code sql.tree}, and each of its methods returns a façade of another node. No node
 * refers to them. Start at {@link SelectStatement} and {@link DmlStatement}. {@link Row2} to {@link Row16} are the rows of
 * statements with several elements.
 *
 * <p>Depends on {@code sql.tree}, {@code sql.type} and {@code sql.error}. Most of the classes are written by a generator in the
 * tests of this module.
 */
@NullMarked
package io.jalchemy.sql.statement;

import org.jspecify.annotations.NullMarked;
