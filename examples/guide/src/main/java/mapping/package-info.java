/** The entities of the guide's page on mapping, whose fields are set by the library. */
@NullUnmarked
package mapping;

import org.jspecify.annotations.NullUnmarked;
