/** A proxy between a driver and PostgreSQL that counts what is sent, and can make the way longer. */
package io.jalchemy.benchmarks.proxy;
