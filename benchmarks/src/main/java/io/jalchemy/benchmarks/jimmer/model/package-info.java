/** The entities, which Jimmer's processor generates the rest of this package from. */
package io.jalchemy.benchmarks.jimmer.model;
