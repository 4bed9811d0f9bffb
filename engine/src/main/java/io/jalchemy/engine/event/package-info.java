/**
 * What an engine tells those that observe it.
 *
 * <p>Start at {@link EngineListener}.
 */
@NullMarked
package io.jalchemy.engine.event;

import org.jspecify.annotations.NullMarked;
