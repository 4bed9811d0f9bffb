/** People that are related to one another, and what stands in rooms, in collections of each kind. */
@NullUnmarked
package io.jalchemy.tests.crowd;

import org.jspecify.annotations.NullUnmarked;
