/** Jalchemy's plain workloads with one feature more each, on tables of their own: what the feature costs. */
package io.jalchemy.benchmarks.jalchemy.variant;
