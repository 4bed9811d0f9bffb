/** Hubs whose collections never hold their elements, through relationships of each kind. */
@NullUnmarked
package io.jalchemy.tests.hubs;

import org.jspecify.annotations.NullUnmarked;
