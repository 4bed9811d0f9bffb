/** jOOQ with its updatable records: inserts of many rows, batches of updates, groups. */
package io.jalchemy.benchmarks.jooq;
