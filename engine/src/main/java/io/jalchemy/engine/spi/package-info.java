/**
 * The interfaces that a kind of database provides to engines; for authors of dialects.
 *
 * <p>Start at {@link Database}.
 */
@NullMarked
package io.jalchemy.engine.spi;

import org.jspecify.annotations.NullMarked;
