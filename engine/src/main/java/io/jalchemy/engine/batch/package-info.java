/**
 * Rows that are written many at a time, and the strategies that write them, each with its own proof of which row is which. A {@link Batch}
 * says what is to be written: {@link BatchInsert}, {@link BatchUpdate} or {@link BatchDelete}. {@link WriteStrategies} chooses how, from
 * what the database can do. Programs that use sessions need nothing of it; a dialect's author may choose other strategies for a database.
 */
@NullMarked
package io.jalchemy.engine.batch;

import org.jspecify.annotations.NullMarked;
