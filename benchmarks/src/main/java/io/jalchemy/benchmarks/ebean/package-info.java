/** Ebean with its enhancement and the settings that its documentation gives for batches. */
package io.jalchemy.benchmarks.ebean;
