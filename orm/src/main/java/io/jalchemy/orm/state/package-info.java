/**
 * The states of objects: which attributes are loaded and changed, which changes collections have, and how both sides of a relationship are
 * kept in step. {@link InstanceState} is the state of one object, and {@link Lifecycle} names its stages; {@link IdentityMap} has the
 * objects of a session by their keys. Programs read them through {@code Inspection} and {@code session.identityMap()}.
 *
 * <p>Depends on {@code orm.path}, {@code orm.model} and the live contract; sessions are seen through {@link AttributeLoader} alone.
 */
@NullMarked
package io.jalchemy.orm.state;

import org.jspecify.annotations.NullMarked;
