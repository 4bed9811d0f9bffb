/**
 * Rewrites class files so that plain classes become live entities.
 *
 * <p>Start at {@link Enhancer}. What is mapped is told by a {@link Nest}; where that comes from, javac's model or class
 * files, is the caller's business. Depends on ASM alone.
 */
@NullMarked
package io.jalchemy.processor.enhance;

import org.jspecify.annotations.NullMarked;
