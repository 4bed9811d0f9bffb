/** Checks entities for mistakes; each error says how to mend it. Starts at {@link io.jalchemy.processor.check.EntityChecks}. */
@NullMarked
package io.jalchemy.processor.check;

import org.jspecify.annotations.NullMarked;
