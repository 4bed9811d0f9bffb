/**
 * Paths: entities and their relationships in statements, as {@code USER} and {@code USER.posts}, and the options that are made of
 * them.
 *
 * <p>Start at {@link EntityPath}. Depends on {@code orm.model} and {@code sql}.
 */
@NullMarked
package io.jalchemy.orm.path;

import org.jspecify.annotations.NullMarked;
