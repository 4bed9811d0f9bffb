/** What the guide's page for those who come from Hibernate shows; the fields of its entities are set by the library. */
@NullUnmarked
package hibernate;

import org.jspecify.annotations.NullUnmarked;
