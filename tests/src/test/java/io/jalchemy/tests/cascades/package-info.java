/** Entities whose keys change and whose flush writes them into the rows that refer to them. */
@NullMarked
package io.jalchemy.tests.cascades;

import org.jspecify.annotations.NullMarked;
