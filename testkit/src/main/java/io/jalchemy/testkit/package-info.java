/** Assertions and databases for tests. */
@NullMarked
package io.jalchemy.testkit;

import org.jspecify.annotations.NullMarked;
