/** Mistakes of new users while a program runs: what each message says. */
@NullUnmarked
package io.jalchemy.tests.mistakes.runtime;

import org.jspecify.annotations.NullUnmarked;
