/** Annotations of entity classes and the classes that they name. */
@NullMarked
package io.jalchemy.mapping;

import org.jspecify.annotations.NullMarked;
