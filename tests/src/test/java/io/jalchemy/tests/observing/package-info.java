/** What listeners are told, and that they cannot do harm. */
@NullUnmarked
package io.jalchemy.tests.observing;

import org.jspecify.annotations.NullUnmarked;
