/** What users see of the library's shape, kept in files: the public API of each module, and generated sources. */
@NullMarked
package io.jalchemy.tests.golden;

import org.jspecify.annotations.NullMarked;
