/** The entities of the guide's page on schemas, whose fields are set by the library. */
@NullUnmarked
package schemas;

import org.jspecify.annotations.NullUnmarked;
