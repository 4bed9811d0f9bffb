/**
 * The entities of one registry: the tables and columns of their attributes, and the joins between them.
 *
 * <p>Start at {@link Mappers} and {@link Mapper}. Depends on {@code orm.path}, {@code orm.model} and {@code orm.state}.
 */
@NullMarked
package io.jalchemy.orm.mapper;

import org.jspecify.annotations.NullMarked;
