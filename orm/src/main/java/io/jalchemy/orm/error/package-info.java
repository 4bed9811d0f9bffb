/** The errors of the ORM. All are unchecked and extend {@code JalchemyException}. */
@NullMarked
package io.jalchemy.orm.error;

import org.jspecify.annotations.NullMarked;
