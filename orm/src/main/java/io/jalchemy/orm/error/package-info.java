/** The errors of the ORM. All are unchecked and of the one root, {@code JalchemyException}. */
@NullMarked
package io.jalchemy.orm.error;

import org.jspecify.annotations.NullMarked;
