/**
 * Events that an engine fires, and the listeners that observe them.
 *
 * <p>Start at {@link EngineListener}.
 */
@NullMarked
package io.jalchemy.engine.event;

import org.jspecify.annotations.NullMarked;
