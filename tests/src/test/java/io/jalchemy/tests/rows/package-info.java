/** Entities whose rows get other objects, and whose unique values go from one row to another. */
@NullUnmarked
package io.jalchemy.tests.rows;

import org.jspecify.annotations.NullUnmarked;
