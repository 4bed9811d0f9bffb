/** Errors that a program has an answer for. */
@NullMarked
package errors;

import org.jspecify.annotations.NullMarked;
