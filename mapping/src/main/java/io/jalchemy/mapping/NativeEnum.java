package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An enum that is a type of its own in databases that have such; elsewhere it is kept as characters. On the enum it counts for every
 * column of it, on a field for that column, whatever the enum says.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface NativeEnum {

    /** The type's name. Default: the enum's in snake case. */
    String value() default "";
}
