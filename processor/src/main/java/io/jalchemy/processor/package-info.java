/**
 * The annotation processor and the javac plug-in. {@link JalchemyProcessor} checks entity classes, reports mistakes as errors of javac,
 * and generates a path class for each. The plug-in {@link io.jalchemy.processor.enhance.EnhancingPlugin} rewrites their class files, so
 * that their fields are loaded, observed and stored.
 */
@NullMarked
package io.jalchemy.processor;

import org.jspecify.annotations.NullMarked;
