/**
 * What sessions tell those that observe them.
 *
 * <p>Start at {@link SessionListener}.
 */
@NullMarked
package io.jalchemy.orm.event;

import org.jspecify.annotations.NullMarked;
