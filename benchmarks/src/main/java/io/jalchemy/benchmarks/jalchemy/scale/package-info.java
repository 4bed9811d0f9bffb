/** Jalchemy with many rows in a small heap, and with many threads on one engine. */
package io.jalchemy.benchmarks.jalchemy.scale;
