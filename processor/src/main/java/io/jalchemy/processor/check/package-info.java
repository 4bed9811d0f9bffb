/** What javac refuses of entities, with the way out. Starts at {@link io.jalchemy.processor.check.EntityChecks}. */
@NullMarked
package io.jalchemy.processor.check;

import org.jspecify.annotations.NullMarked;
