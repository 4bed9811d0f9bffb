/** Entities of one kind of relationship each: which side has the key, what the key takes, what cascades. */
@NullMarked
package io.jalchemy.tests.partners;

import org.jspecify.annotations.NullMarked;
