/** A hierarchy whose upper class has a relationship with a condition of its own. */
@NullMarked
package io.jalchemy.tests.fleet;

import org.jspecify.annotations.NullMarked;
