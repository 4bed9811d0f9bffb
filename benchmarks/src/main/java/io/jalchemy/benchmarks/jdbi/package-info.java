/** Jdbi with its bean mapper, lists of beans as rows, prepared batches and SQL by hand. */
package io.jalchemy.benchmarks.jdbi;
