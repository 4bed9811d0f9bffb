/**
 * What a database's catalogue says of the things in it. {@link Inspector} is for programs: it answers whether a table, a sequence, an enum
 * type or an index is there, and reads tables and whole schemas, as {@link ReflectionOptions} say. {@link DatabaseInspector} is for authors
 * of dialects, who read the catalogue of their database through a {@link CatalogConnection}.
 */
@NullMarked
package io.jalchemy.engine.inspect;

import org.jspecify.annotations.NullMarked;
