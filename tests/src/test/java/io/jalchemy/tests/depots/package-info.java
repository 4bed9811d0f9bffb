/** Entities that are related in every way, for what is loaded beside each other. */
@NullUnmarked
package io.jalchemy.tests.depots;

import org.jspecify.annotations.NullUnmarked;
