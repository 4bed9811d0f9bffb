/**
 * Paths: entities and their attributes in statements, as {@code USER}, {@code USER.name} and {@code USER.posts}. The processor generates a
 * subclass of {@link EntityPath} for each entity, with a constant. Its relationships are {@link ReferenceAttribute}s and {@link
 * CollectionAttribute}s, which can be joined and tested in conditions, and of which {@link LoadOption}s are made.
 *
 * <p>Depends on {@code orm.model} and {@code sql}.
 */
@NullMarked
package io.jalchemy.orm.path;

import org.jspecify.annotations.NullMarked;
