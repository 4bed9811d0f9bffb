/** The blog example. */
@NullMarked
package io.jalchemy.examples.blog;

import org.jspecify.annotations.NullMarked;
