/** The annotation processor and the javac plug-in. */
@NullMarked
package io.jalchemy.processor;

import org.jspecify.annotations.NullMarked;
