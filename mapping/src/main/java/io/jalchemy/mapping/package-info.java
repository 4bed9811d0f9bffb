/**
 * The annotations of entity classes, their enums, and the classes that they refer to.
 *
 * <p>Start at {@link Entity}. Depends on nothing.
 */
@NullMarked
package io.jalchemy.mapping;

import org.jspecify.annotations.NullMarked;
