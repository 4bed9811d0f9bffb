/**
 * Reads javac's elements into {@code processor.model}, and reports mistakes on the way.
 *
 * <p>Start at {@link EntityReader}.
 */
@NullMarked
package io.jalchemy.processor.read;

import org.jspecify.annotations.NullMarked;
