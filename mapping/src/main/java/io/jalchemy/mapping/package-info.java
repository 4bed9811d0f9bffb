/**
 * What an entity class imports: annotations, their enums, and the classes that they name.
 *
 * <p>Start at {@link Entity}. Depends on nothing.
 */
@NullMarked
package io.jalchemy.mapping;

import org.jspecify.annotations.NullMarked;
