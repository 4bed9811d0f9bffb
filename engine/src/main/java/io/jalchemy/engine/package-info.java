/**
 * Engine and connections: sending statements and reading rows, in transactions.
 *
 * <p>Start at {@link Engine}.
 */
@NullMarked
package io.jalchemy.engine;

import org.jspecify.annotations.NullMarked;
