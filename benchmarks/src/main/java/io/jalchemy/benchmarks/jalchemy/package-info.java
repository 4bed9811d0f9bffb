/** Jalchemy, as its guide shows it. */
package io.jalchemy.benchmarks.jalchemy;
