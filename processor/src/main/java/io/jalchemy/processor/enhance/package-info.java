/**
 * Rewrites class files so that plain classes become live entities.
 *
 * <p>Start at {@link Enhancer}. A {@link NestModel} describes what is mapped; the caller creates it from javac's model or from class files.
 * Depends on ASM alone.
 */
@NullMarked
package io.jalchemy.processor.enhance;

import org.jspecify.annotations.NullMarked;
