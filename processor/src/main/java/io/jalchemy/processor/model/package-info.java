/**
 * The processor's model of an entity.
 *
 * <p>Start at {@link EntityInfo}.
 */
@NullMarked
package io.jalchemy.processor.model;

import org.jspecify.annotations.NullMarked;
