/** Entities over views that are queries in Java, and entities whose numbers come from sequences. */
@NullMarked
package io.jalchemy.tests.views;

import org.jspecify.annotations.NullMarked;
