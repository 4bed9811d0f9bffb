/**
 * Results of statements: rows, counts, and the errors of asking for one row.
 *
 * <p>Start at {@link Result}.
 */
@NullMarked
package io.jalchemy.engine.result;

import org.jspecify.annotations.NullMarked;
