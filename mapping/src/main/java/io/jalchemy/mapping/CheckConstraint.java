package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A CHECK constraint. */
@Documented
@Repeatable(CheckConstraints.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CheckConstraint {

    /** The condition, as SQL. */
    String value();

    /** The constraint's name. Default: the naming convention's. */
    String name() default "";
}
