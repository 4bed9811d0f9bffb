/** EclipseLink with static weaving and the settings that its guide gives for batches. */
package io.jalchemy.benchmarks.eclipselink;
