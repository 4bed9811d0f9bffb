/** What an expert writes by hand: the limit. */
package io.jalchemy.benchmarks.jdbc;
