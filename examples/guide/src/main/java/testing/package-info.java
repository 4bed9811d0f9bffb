/** What the page on testing tests. */
@NullMarked
package testing;

import org.jspecify.annotations.NullMarked;
