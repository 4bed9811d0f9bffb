/** MyBatis with XML mappers: its batch executor, lazy nested selects, SQL by hand. */
package io.jalchemy.benchmarks.mybatis;
