/** The entities and queries of the guide's page on types; the library sets the fields of the entities. */
@NullUnmarked
package types;

import org.jspecify.annotations.NullUnmarked;
