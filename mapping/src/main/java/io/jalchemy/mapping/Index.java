package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An index over several columns. */
@Documented
@Repeatable(Indexes.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Index {

    /** The attributes, in order. */
    String[] value();

    /** The index's name. Default: the naming convention's. */
    String name() default "";

    /** Whether equal values are refused. */
    boolean unique() default false;
}
