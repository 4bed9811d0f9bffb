/** What the guide's page for those who come from Hibernate shows. */
@NullMarked
package hibernate;

import org.jspecify.annotations.NullMarked;
