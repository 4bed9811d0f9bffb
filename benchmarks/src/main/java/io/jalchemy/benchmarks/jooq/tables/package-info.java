/** The tables and their records, in the shape that jOOQ's generator gives them. */
package io.jalchemy.benchmarks.jooq.tables;
