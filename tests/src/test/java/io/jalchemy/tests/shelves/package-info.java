/** Entities whose keys are not longs: whole numbers of 32 bits, boxed and not, and text. */
@NullUnmarked
package io.jalchemy.tests.shelves;

import org.jspecify.annotations.NullUnmarked;
