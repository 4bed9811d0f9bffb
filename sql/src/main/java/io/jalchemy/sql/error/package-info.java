/**
 * The root of all errors of the library, and the parts that their messages share. {@link JalchemyException} is the superclass of the
 * exceptions that the library declares; its {@link JalchemyException#code()} is stable and has a section in the guide. {@link
 * UnsupportedSqlException} is thrown before anything is sent if the database lacks a feature.
 *
 * <p>Depends on nothing.
 */
@NullMarked
package io.jalchemy.sql.error;

import org.jspecify.annotations.NullMarked;
