/** The command line. */
@NullMarked
package io.jalchemy.cli;

import org.jspecify.annotations.NullMarked;
