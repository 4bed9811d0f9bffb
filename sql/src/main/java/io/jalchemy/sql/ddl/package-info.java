/**
 * Statements that create and change tables, as values, and the order in which a set of tables is created. {@link DdlStatement} is the
 * common type of statements such as {@link CreateTable} and {@link AddColumn}. {@link SchemaPlan} puts tables, indexes and constraints
 * into an order in which a database accepts them.
 *
 * <p>Text is made in {@code sql.compile}. Depends on {@code sql.schema} and what is below it.
 */
@NullMarked
package io.jalchemy.sql.ddl;

import org.jspecify.annotations.NullMarked;
