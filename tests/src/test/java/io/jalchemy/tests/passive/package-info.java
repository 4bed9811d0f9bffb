/** Entities whose rows the database looks after. */
@NullUnmarked
package io.jalchemy.tests.passive;

import org.jspecify.annotations.NullUnmarked;
