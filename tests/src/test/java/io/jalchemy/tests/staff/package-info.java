/** Entities in two tables, with versions, defaults and keys of several kinds. */
@NullUnmarked
package io.jalchemy.tests.staff;

import org.jspecify.annotations.NullUnmarked;
