/** The text of statements, whole, on SQLite and PostgreSQL; lowering and caching of statements. */
@NullMarked
package io.jalchemy.tests.sql;

import org.jspecify.annotations.NullMarked;
