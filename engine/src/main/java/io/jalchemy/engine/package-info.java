/**
 * Engine and connections: sending statements and reading rows, in transactions. {@link Engine} is the entry: an application makes one for
 * a database, with {@link EngineOptions}. A {@link Connection} executes statements, and its transaction ends with commit, rollback or a
 * {@link Savepoint}. Failures of the database are {@link DatabaseException}s with a kind that programs can catch by.
 */
@NullMarked
package io.jalchemy.engine;

import org.jspecify.annotations.NullMarked;
