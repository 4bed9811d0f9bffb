/** An issue tracker: the entities of the guide. */
@NullMarked
package tracker;

import org.jspecify.annotations.NullMarked;
