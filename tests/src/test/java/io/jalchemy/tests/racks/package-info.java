/** Entities with orphans of every kind, whose rows have unique values and keys of every kind. */
@NullMarked
package io.jalchemy.tests.racks;

import org.jspecify.annotations.NullMarked;
