/** The entities of the guide's page on mapping. */
@NullMarked
package mapping;

import org.jspecify.annotations.NullMarked;
