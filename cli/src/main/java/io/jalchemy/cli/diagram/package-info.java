/**
 * Draws schemas. {@link io.jalchemy.cli.diagram.Diagram} takes a {@link io.jalchemy.sql.schema.MetaData}, of classes or of a database, and gives
 * text for Mermaid or an SVG picture. The same schema gives the same picture.
 */
@NullMarked
package io.jalchemy.cli.diagram;

import org.jspecify.annotations.NullMarked;
