/**
 * Results of statements: rows, counts, and the errors of asking for one row. A {@link Result} has all rows of a query, a {@link
 * StreamedResult} reads them chunk after chunk, and an {@link UpdateResult} has the number of rows that were written. {@link
 * NoResultException} and {@link MultipleResultsException} are thrown where exactly one row was asked for.
 */
@NullMarked
package io.jalchemy.engine.result;

import org.jspecify.annotations.NullMarked;
