/**
 * Generates source text from {@code processor.model}.
 *
 * <p>Start at {@link PathWriter}.
 */
@NullMarked
package io.jalchemy.processor.write;

import org.jspecify.annotations.NullMarked;
