/** Tests of entity classes that are generated from schemas. */
@NullMarked
package io.jalchemy.tests.generate;

import org.jspecify.annotations.NullMarked;
