/**
 * What is known of entities at compile time: the models that generated code makes, with the defaults, converters and keys that they
 * name.
 *
 * <p>Start at {@link EntityModel}. Depends on {@code sql} and {@code mapping}.
 */
@NullMarked
package io.jalchemy.orm.model;

import org.jspecify.annotations.NullMarked;
