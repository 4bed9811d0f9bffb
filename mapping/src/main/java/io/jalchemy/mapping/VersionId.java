package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a whole number that counts the versions of a row: an UPDATE or DELETE fails if the row was changed by another transaction in the
 * meantime (optimistic locking).
 *
 * <pre>{@code
 * @VersionId
 * private int version; // UPDATE … SET version = 2 WHERE id = ? AND version = 1
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD}) // on a method it is refused, and says that fields are mapped
public @interface VersionId {}
