/**
 * SQL types as values: the Java type that they hold, when two values are the same, how a value is brought to column precision.
 *
 * <p>Start at {@link SqlType} and its factories in {@link Types}. The names of types in a database's DDL are the dialect's. Depends on
 * {@code sql.error} alone.
 */
@NullMarked
package io.jalchemy.sql.type;

import org.jspecify.annotations.NullMarked;
