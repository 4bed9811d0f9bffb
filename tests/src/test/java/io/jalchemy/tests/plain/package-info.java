/** Databases that give nothing back of an INSERT, and engines that do without other features. */
@NullUnmarked
package io.jalchemy.tests.plain;

import org.jspecify.annotations.NullUnmarked;
