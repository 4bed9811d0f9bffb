/** Schemas that scripts have made, read from the catalogue and made again. */
@NullMarked
package io.jalchemy.tests.reflect;

import org.jspecify.annotations.NullMarked;
