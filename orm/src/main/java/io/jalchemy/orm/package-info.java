/** The session, its factory, the registry of entities, loading strategies and events. */
@NullMarked
package io.jalchemy.orm;

import org.jspecify.annotations.NullMarked;
