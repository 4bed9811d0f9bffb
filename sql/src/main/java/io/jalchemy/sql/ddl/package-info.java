/**
 * Statements that create and change tables, as values, and the order in which a set of tables is created.
 *
 * <p>Start at {@link DdlStatement} and {@link SchemaPlan}. Text is made in {@code sql.compile}. Depends on {@code
 * sql.schema} and what is below it.
 */
@NullMarked
package io.jalchemy.sql.ddl;

import org.jspecify.annotations.NullMarked;
