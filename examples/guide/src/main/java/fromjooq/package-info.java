/** Queries beside those of jOOQ. */
@NullMarked
package fromjooq;

import org.jspecify.annotations.NullMarked;
