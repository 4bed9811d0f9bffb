/** Jimmer with its immutable entities: save commands, fetchers, delete commands. */
package io.jalchemy.benchmarks.jimmer;
