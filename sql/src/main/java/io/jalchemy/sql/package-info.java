/** Static factories of the SQL language: start at {@code Sql}. */
@NullMarked
package io.jalchemy.sql;

import org.jspecify.annotations.NullMarked;
