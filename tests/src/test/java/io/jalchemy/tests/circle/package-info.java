/** Entities whose tables refer to each other. */
@NullUnmarked
package io.jalchemy.tests.circle;

import org.jspecify.annotations.NullUnmarked;
