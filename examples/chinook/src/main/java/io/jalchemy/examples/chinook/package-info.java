/** The chinook example. */
@NullMarked
package io.jalchemy.examples.chinook;

import org.jspecify.annotations.NullMarked;
