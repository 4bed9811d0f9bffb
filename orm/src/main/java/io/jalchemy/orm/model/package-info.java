/**
 * The models of entities, as they are known at compile time and made by generated code. An {@link EntityModel} has a {@link ColumnModel}
 * or a {@link RelationshipModel} for each attribute, with the defaults, converters and keys that the annotations name. Programs see it in
 * the keys of several columns alone, which are {@link CompositeKey}s.
 *
 * <p>Depends on {@code sql} and {@code mapping}.
 */
@NullMarked
package io.jalchemy.orm.model;

import org.jspecify.annotations.NullMarked;
