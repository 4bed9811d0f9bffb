/**
 * Tables as values: columns, constraints, indexes, and the set of tables that foreign keys are resolved in.
 *
 * <p>Start at {@link Table} and {@link MetaData}. Everything here is immutable and safe to share; nothing here knows a
 * database. Statements that make tables are in {@code sql.ddl}.
 *
 * <p>Depends on {@code sql.tree} and what is below it.
 */
@NullMarked
package io.jalchemy.sql.schema;

import org.jspecify.annotations.NullMarked;
