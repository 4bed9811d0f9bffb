/** Trees that refer to trees, in every way that there is. */
@NullUnmarked
package io.jalchemy.tests.forest;

import org.jspecify.annotations.NullUnmarked;
