/**
 * The words of the SQL language as static methods, to be imported by {@code import static}. {@link Sql} has the statements, aggregates and
 * literals, {@link Func} the functions that most databases have, and {@link CaseWhen} and {@link ExtractField} belong to single words.
 * What they return are values of {@code io.jalchemy.sql.statement} and {@code io.jalchemy.sql.tree}, which an engine or a session
 * executes.
 */
@NullMarked
package io.jalchemy.sql;

import org.jspecify.annotations.NullMarked;
