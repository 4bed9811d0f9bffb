/**
 * The errors of the ORM. All are unchecked and extend {@link io.jalchemy.sql.error.JalchemyException}, each with a stable code. Those that
 * programs catch most are {@link StaleDataException}, when another transaction has changed a row, and {@link UnloadedAttributeException},
 * when an attribute is read that is not loaded. {@link MappingException} is thrown by {@code Registry.of} for mappings that do not fit
 * together.
 */
@NullMarked
package io.jalchemy.orm.error;

import org.jspecify.annotations.NullMarked;
