/** Entities with relationships of many kinds. */
@NullUnmarked
package io.jalchemy.tests.shop;

import org.jspecify.annotations.NullUnmarked;
