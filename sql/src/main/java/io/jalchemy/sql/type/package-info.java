/**
 * SQL types as values: the Java type that they hold, when two values are the same, how a value is brought to column precision. {@link
 * Types} has them as constants and factories; {@link SqlType} is what all of them have in common. Subtypes such as {@link WholeType} and
 * {@link TextType} decide which operators an expression has.
 *
 * <p>The names of types in a database's DDL are the dialect's. Depends on {@code sql.error} alone.
 */
@NullMarked
package io.jalchemy.sql.type;

import org.jspecify.annotations.NullMarked;
