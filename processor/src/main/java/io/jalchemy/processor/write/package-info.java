/**
 * From {@code processor.model} to source text.
 *
 * <p>Start at {@link PathWriter}.
 */
@NullMarked
package io.jalchemy.processor.write;

import org.jspecify.annotations.NullMarked;
