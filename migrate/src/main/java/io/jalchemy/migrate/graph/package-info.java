/**
 * The graph of revisions: which come before which, how a revision is addressed, and which steps lead from one state of a database to
 * another. It knows neither files nor databases. A {@link io.jalchemy.migrate.graph.RevisionGraph} is made from nodes, and
 * {@link io.jalchemy.migrate.graph.RevisionPlanner} from the identifiers that a version table has.
 */
@NullMarked
package io.jalchemy.migrate.graph;

import org.jspecify.annotations.NullMarked;
