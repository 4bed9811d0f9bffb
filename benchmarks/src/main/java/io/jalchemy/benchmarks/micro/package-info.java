/** The steps of Jalchemy's hot paths by themselves, without a network. */
package io.jalchemy.benchmarks.micro;
