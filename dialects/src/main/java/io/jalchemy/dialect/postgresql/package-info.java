/** PostgreSQL. */
@NullMarked
package io.jalchemy.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
