/** Session, session factory and registry. */
@NullMarked
package io.jalchemy.orm;

import org.jspecify.annotations.NullMarked;
