/** SQLite. */
@NullMarked
package io.jalchemy.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
