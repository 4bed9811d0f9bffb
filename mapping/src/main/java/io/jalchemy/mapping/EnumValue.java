package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the label of an enum constant in the database. Without this annotation it is the constant's name.
 *
 * <pre>{@code
 * enum Level {
 *     @EnumValue("low")
 *     LOW,
 *     @EnumValue("high")
 *     HIGH
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface EnumValue {

    /** Gives the label. */
    String value();
}
