/** Mistakes of programs, and what javac says of each: one error, at its place, with the mend. */
package io.jalchemy.tests.mistakes;
