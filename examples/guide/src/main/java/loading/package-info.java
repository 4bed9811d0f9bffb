/** Entities of the page on loading. */
@NullMarked
package loading;

import org.jspecify.annotations.NullMarked;
