/** Entities whose mapping is refused, and some whose rows the database looks after. */
@NullUnmarked
package io.jalchemy.tests.wrong;

import org.jspecify.annotations.NullUnmarked;
