/** Entities with values that programs change in place. */
@NullUnmarked
package io.jalchemy.tests.mutable;

import org.jspecify.annotations.NullUnmarked;
