/** Entities of every kind that random histories act on. */
@NullUnmarked
package io.jalchemy.tests.histories.entities;

import org.jspecify.annotations.NullUnmarked;
