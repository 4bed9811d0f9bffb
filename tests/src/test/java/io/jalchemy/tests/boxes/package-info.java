/** Boxes that hold the same items in collections of each kind, through relationships of each kind. */
@NullUnmarked
package io.jalchemy.tests.boxes;

import org.jspecify.annotations.NullUnmarked;
