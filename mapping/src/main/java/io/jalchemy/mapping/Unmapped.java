package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field that is not mapped.
 *
 * <pre>{@code
 * private String name; // a column
 *
 * @Unmapped
 * private @Nullable String shortName; // no column; null in an object that was loaded
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD}) // on a method it is refused, and says that fields are mapped
public @interface Unmapped {}
