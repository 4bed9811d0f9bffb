/** Keys and values: which row has which key, and what a column makes of what a program gives it. */
@NullUnmarked
package io.jalchemy.tests.values;

import org.jspecify.annotations.NullUnmarked;
