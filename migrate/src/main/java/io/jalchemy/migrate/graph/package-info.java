/**
 * The graph of revisions: which come before which, how a revision is addressed, and which steps lead from one state of a database to
 * another. It knows neither files nor databases.
 */
@NullMarked
package io.jalchemy.migrate.graph;

import org.jspecify.annotations.NullMarked;
