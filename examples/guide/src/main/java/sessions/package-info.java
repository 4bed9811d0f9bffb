/** Entities of the page on sessions. */
@NullMarked
package sessions;

import org.jspecify.annotations.NullMarked;
