/**
 * What the mapper needs of an engine and its connections; exported to the mapper alone.
 *
 * <p>Start at {@link MapperConnection}.
 */
@NullMarked
package io.jalchemy.engine.row;

import org.jspecify.annotations.NullMarked;
