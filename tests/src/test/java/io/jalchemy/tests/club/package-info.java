/** Entities that look at what their attributes are set to. */
@NullUnmarked
package io.jalchemy.tests.club;

import org.jspecify.annotations.NullUnmarked;
