/** Engine and connections: sending statements and reading rows. */
@NullMarked
package io.jalchemy.engine;

import org.jspecify.annotations.NullMarked;
