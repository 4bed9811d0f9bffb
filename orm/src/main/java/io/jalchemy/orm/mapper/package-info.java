/**
 * Entities in one registry: which tables and columns their attributes are, and what ties them to each other.
 *
 * <p>Start at {@link Mappers} and {@link Mapper}. Depends on {@code orm.metadata} and {@code orm.state}.
 */
@NullMarked
package io.jalchemy.orm.mapper;

import org.jspecify.annotations.NullMarked;
