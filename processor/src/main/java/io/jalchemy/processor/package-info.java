/** Annotation processor and javac plug-in. */
@NullMarked
package io.jalchemy.processor;

import org.jspecify.annotations.NullMarked;
