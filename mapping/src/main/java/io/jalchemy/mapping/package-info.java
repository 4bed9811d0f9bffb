/**
 * The annotations of entity classes, their enums, and the classes that they refer to. {@link Entity} makes a class an entity, with a
 * {@link PrimaryKey}, columns that {@link MappedColumn} describes where the defaults do not fit, and {@link Relationship}s along {@link
 * ForeignKey}s. {@link UserType} and {@link ValueSource} are for types and default values of a program's own.
 *
 * <p>Depends on nothing.
 */
@NullMarked
package io.jalchemy.mapping;

import org.jspecify.annotations.NullMarked;
