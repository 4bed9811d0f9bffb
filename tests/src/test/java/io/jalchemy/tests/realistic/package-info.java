/** Entities as real code bases have them: generic superclasses, nested classes, final collections, equality of their own. */
@NullUnmarked
package io.jalchemy.tests.realistic;

import org.jspecify.annotations.NullUnmarked;
