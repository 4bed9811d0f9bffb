/** Objects that take the rows of others, and what those held. */
@NullMarked
package io.jalchemy.tests.successors;

import org.jspecify.annotations.NullMarked;
