/** Entities whose relationships are not loaded for the program. */
@NullMarked
package io.jalchemy.tests.hidden;

import org.jspecify.annotations.NullMarked;
