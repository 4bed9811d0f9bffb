/**
 * Writes entity classes for the tables of a schema. {@link EntityGenerator} takes a {@link io.jalchemy.sql.schema.MetaData}, which an inspector has read
 * from a database, and returns sources. What may be chosen is in {@link GeneratorOptions}.
 */
@NullMarked
package io.jalchemy.cli.generate;

import org.jspecify.annotations.NullMarked;
