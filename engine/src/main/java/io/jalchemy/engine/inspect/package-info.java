/**
 * What a database's catalogue says of the things in it: {@link io.jalchemy.engine.inspect.Inspector} for programs, and {@link
 * io.jalchemy.engine.inspect.DatabaseInspector} for authors of dialects.
 */
@NullMarked
package io.jalchemy.engine.inspect;

import org.jspecify.annotations.NullMarked;
