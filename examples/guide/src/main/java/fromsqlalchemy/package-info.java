/** A blog, beside what it is in SQLAlchemy. */
@NullMarked
package fromsqlalchemy;

import org.jspecify.annotations.NullMarked;
