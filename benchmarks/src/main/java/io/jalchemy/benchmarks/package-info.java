/** One run of all participants against one server: ratios to hand-written JDBC. */
package io.jalchemy.benchmarks;
