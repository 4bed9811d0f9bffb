/** Entities whose foreign keys refer to natural keys, which change. */
@NullMarked
package io.jalchemy.tests.renamed;

import org.jspecify.annotations.NullMarked;
