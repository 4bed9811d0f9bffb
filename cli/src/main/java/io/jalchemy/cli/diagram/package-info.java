/** Pictures. */
@NullMarked
package io.jalchemy.cli.diagram;

import org.jspecify.annotations.NullMarked;
