/** The recipes of the page about queries, over the issue tracker. */
@NullMarked
package queries;

import org.jspecify.annotations.NullMarked;
