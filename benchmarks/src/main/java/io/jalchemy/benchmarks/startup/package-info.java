/** The entity classes of an application of some size, for measuring how long it takes to start; made by the build. */
package io.jalchemy.benchmarks.startup;
