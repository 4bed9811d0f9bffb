/**
 * Entities beside other tools: other compilers, serialisers, validators.
 *
 * <p>How class files are rewritten is tested in the module {@code processor}; here the whole is run.
 */
@NullMarked
package io.jalchemy.tests.enhance;

import org.jspecify.annotations.NullMarked;
