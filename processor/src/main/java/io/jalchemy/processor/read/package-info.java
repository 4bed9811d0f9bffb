/**
 * From javac's elements to {@code processor.model}; mistakes are reported on the way.
 *
 * <p>Start at {@link EntityReader}.
 */
@NullMarked
package io.jalchemy.processor.read;

import org.jspecify.annotations.NullMarked;
