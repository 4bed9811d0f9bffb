/** Entities that are merged, serialised, and filled by other libraries. */
@NullUnmarked
package io.jalchemy.tests.merging;

import org.jspecify.annotations.NullUnmarked;
