/**
 * The events of sessions and their listener.
 *
 * <p>Start at {@link SessionListener}.
 */
@NullMarked
package io.jalchemy.orm.event;

import org.jspecify.annotations.NullMarked;
