/** Classes in one table that refer to another table by different columns, and children that do not know their parent. */
@NullUnmarked
package io.jalchemy.tests.shelter;

import org.jspecify.annotations.NullUnmarked;
