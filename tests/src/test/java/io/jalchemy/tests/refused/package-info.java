/** Entities whose tables refuse rows in every way. */
@NullUnmarked
package io.jalchemy.tests.refused;

import org.jspecify.annotations.NullUnmarked;
