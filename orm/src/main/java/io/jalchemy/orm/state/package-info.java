/**
 * The states of objects: which attributes are loaded and changed, which changes collections have, and how both sides of a relationship are
 * kept in step.
 *
 * <p>Start at {@link InstanceState}. Depends on {@code orm.path}, {@code orm.model} and the live contract; sessions are seen through {@link
 * AttributeLoader} alone.
 */
@NullMarked
package io.jalchemy.orm.state;

import org.jspecify.annotations.NullMarked;
