/**
 * Reading rows column by column, for the parts of the library that read many.
 *
 * <p>Start at {@link RowCursor}.
 */
@NullMarked
package io.jalchemy.engine.row;

import org.jspecify.annotations.NullMarked;
