/**
 * What entities are: the models that generated code leaves on paths, the paths themselves, and the mappers that a registry
 * makes of them.
 *
 * <p>Start at {@link EntityPath} and {@link EntityModel}. Depends on {@code sql} and {@code mapping}.
 */
@NullMarked
package io.jalchemy.orm.metadata;

import org.jspecify.annotations.NullMarked;
