/**
 * The root of all errors of the library, and what their messages share.
 *
 * <p>Start at {@link JalchemyException}. Depends on nothing.
 */
@NullMarked
package io.jalchemy.sql.error;

import org.jspecify.annotations.NullMarked;
