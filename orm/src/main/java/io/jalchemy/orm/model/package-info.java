/**
 * The models of entities, as they are known at compile time and made by generated code, with the defaults, converters and keys that they
 * name.
 *
 * <p>Start at {@link EntityModel}. Depends on {@code sql} and {@code mapping}.
 */
@NullMarked
package io.jalchemy.orm.model;

import org.jspecify.annotations.NullMarked;
