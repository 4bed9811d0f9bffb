/**
 * Brings a database from one revision to another: the table of what is applied, the log of what was done, the lock that keeps two from
 * doing it at once, and the statements of operations.
 */
@NullMarked
package io.jalchemy.migrate.run;

import org.jspecify.annotations.NullMarked;
