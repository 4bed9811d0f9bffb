/** Hibernate ORM with the settings that its guide gives for batches. */
package io.jalchemy.benchmarks.hibernate;
