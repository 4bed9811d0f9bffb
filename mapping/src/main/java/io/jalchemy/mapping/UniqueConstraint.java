package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A UNIQUE constraint over several columns. */
@Documented
@Repeatable(UniqueConstraints.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UniqueConstraint {

    /** The attributes. */
    String[] value();

    /** The constraint's name. Default: the naming convention's. */
    String name() default "";

    /** Whether the check can wait for the end of the transaction. */
    boolean deferrable() default false;

    /** {@code DEFERRED} or {@code IMMEDIATE}, for a check that can wait. Default: the database's own. */
    String initially() default "";
}
